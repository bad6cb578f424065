import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';

let house, number = 70000;
before(async () => { house = await open_house(); });
after(() => house.close());

const flight = (passengers) => ({ source: 'demo/air', source_seq: ++number, kind: 'air.flight', thing: `ZZ${number}-20250406`, verb: 'operated', at: '2025-04-06T20:00:00+08:00', place: 'XNN', fields: { passengers, cargo: '1.000', airport: 'XNN', direction: 'out' } });
const send = async (event) => {
  const reply = await fetch(`${house.server.url}/api/v1/events`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(event) });
  assert.equal(reply.status, 200);
  return (await reply.json()).results[0].seq;
};

test('a new event appears and changes its figure without a reload', { skip: real !== null }, async () => {
  const { page, wrongs, leave } = await house.visit('/desk/air', { lang: 'zh' });
  await page.locator('[data-figure="air.flights"]:has-text("463")').waitFor();
  await page.locator('.mark.live').waitFor();
  const seq = await send(flight(100));
  await page.locator(`[data-seq="${seq}"]`).waitFor();
  await page.locator('[data-figure="air.flights"]:has-text("464")').waitFor();
  assert.deepEqual(wrongs, []);
  await leave();
});

test('a lost line says so, comes back and has missed nothing', { skip: real !== null }, async () => {
  const { page, leave } = await house.visit('/', { lang: 'en' });
  await page.locator('.mark.live').waitFor();
  const lost = page.locator('.mark.lost').waitFor();
  house.server.hang_up();
  await lost;
  const seq = await send(flight(90));
  await page.locator('.mark.live').waitFor();
  await page.locator(`[data-seq="${seq}"]`).waitFor();
  await leave();
});

test('a second machine says that it is one, how far it is behind and where to write', { skip: real !== null }, async () => {
  const { page, leave } = await house.visit('/', { lang: 'zh' });
  const tell = (health, status = 200) => page.route('**/api/v1/health', (r) => r.fulfill({ status, contentType: 'application/json', body: JSON.stringify({ head: 1, known: '2025-04-08T01:30:00Z', ...health }) }));
  const strip = page.locator('[data-house-strip]');
  const node = { role: 'second', term: 1, first: 'https://first.example', connected: true, behind_events: 1200, behind_seconds: 7.25 };
  await tell({ status: 'behind', node }, 503);
  await page.reload();
  await strip.filter({ hasText: '落后主机 7.3 秒、1,200 条；请到 https://first.example 写入' }).waitFor();
  // It is asked again by itself; a first machine whose alarms do not get through says that instead.
  await tell({ status: 'unwatched', broken: [{ zh: '账本已停止写入', en: 'the ledger has stopped writing' }] }, 503);
  await strip.filter({ hasText: '告警链中断：账本已停止写入' }).waitFor();
  await leave();
});
