import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';

let house;
before(async () => { house = await open_house(); });
after(() => house.close());
const only_here = { skip: real !== null };
const patrols = async () => (await (await fetch(`${house.server.url}/api/v1/events?limit=1000&desk=fire`)).json()).events.filter((e) => e.source.startsWith('page/'));

test('a form filled in without signal waits, survives a reload, is sent once when there is signal, and a second browser sees it', only_here, async () => {
  const other = await house.visit('/', { lang: 'en' });
  await other.page.locator('.mark.live').waitFor();
  const { page, leave } = await house.visit('/report?kind=fire.patrol', { lang: 'en' });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(async () => (await caches.keys()).includes('files') && navigator.serviceWorker.controller !== null);
  await page.reload();
  await page.getByLabel('Hours').waitFor();
  await page.context().setOffline(true);
  await page.getByLabel('Hours').fill('2.5');
  await page.getByRole('button', { name: 'Keep, send later' }).click();
  await page.locator('[data-entry=waiting]').waitFor();
  await page.reload(); // the page itself opens without a line
  await page.locator('[data-entry=waiting]').waitFor();
  assert.equal((await patrols()).length, 0);
  await page.context().setOffline(false);
  await page.locator('[data-entry=sent]').waitFor();
  const sent = await patrols();
  assert.equal(sent.length, 1);
  assert.equal(sent[0].fields.hours, '2.5');
  await other.page.locator(`[data-seq="${sent[0].seq}"]`).waitFor();
  await other.leave();
  await leave();
});

test('where the ledger holds something else under the same number, the form says so and can be sent anew', only_here, async () => {
  const { page, leave } = await house.visit('/report?kind=fire.patrol', { lang: 'zh' });
  await page.getByLabel('时长').waitFor();
  await page.context().setOffline(true);
  await page.getByLabel('时长').fill('3');
  await page.getByRole('button', { name: '存下，待送' }).click();
  await page.locator('[data-entry=waiting]').waitFor();
  const source = await page.evaluate(() => new Promise((done) => { const r = indexedDB.open('fengsui'); r.onsuccess = () => { const g = r.result.transaction('outbox').objectStore('outbox').getAll(); g.onsuccess = () => done(g.result[0].source); }; }));
  await fetch(`${house.server.url}/api/v1/events`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ source, source_seq: 1, kind: 'fire.patrol', verb: 'done', thing: 'X', at: '2025-04-08T08:00:00+08:00', fields: { hours: '9' } }) });
  await page.context().setOffline(false);
  await page.locator('[data-entry=conflict]').waitFor();
  await page.getByRole('button', { name: '作为新事件再送' }).click();
  await page.locator('[data-entry=sent]').waitFor();
  await leave();
});

test('what is wrong in a form is said beside the field, and nothing is sent', only_here, async () => {
  const { page, leave } = await house.visit('/report?kind=fire.patrol', { lang: 'en' });
  await page.getByLabel('Hours').fill('2,5h');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('A number is needed').waitFor();
  assert.equal(await page.locator('[data-entry]').count(), 0);
  await leave();
});
