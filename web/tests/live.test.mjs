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
