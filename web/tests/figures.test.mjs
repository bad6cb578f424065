import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';

let house;
before(async () => { house = await open_house(); });
after(() => house.close());

test('a figure shows the events behind it; an event opens; Escape gives the focus back', async () => {
  const { page, wrongs, leave } = await house.visit('/desk/air', { lang: 'en' });
  const card = page.locator('[data-figure="air.flights"]');
  await card.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('[data-trace="air.flights"]');
  await panel.getByText('Computed from 463 events').waitFor();
  assert.equal(await panel.locator('[data-seq]').count(), 50);
  await panel.locator('[data-seq] button').first().click();
  await panel.getByText('Hash').waitFor();
  assert.equal(await panel.locator('text="sample"').count() > 0, true);
  await panel.getByRole('button', { name: 'More events' }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-trace] [data-seq]').length === 100);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-figure')), 'air.flights');
  assert.deepEqual(wrongs, []);
  await leave();
});

test('an event of a thing that lives leads to its history', { skip: real !== null }, async () => {
  const { page, leave } = await house.visit('/desk/invest', { lang: 'en' });
  await page.locator('[data-figure="invest.projects_signed"]').click();
  await page.locator('[data-trace] [data-seq] button').first().click();
  await page.locator('[data-trace] a[href*="/thing/"]').click();
  await page.getByRole('heading', { name: 'History' }).waitFor();
  assert.match(await page.locator('h1').innerText(), /^P-\d+/);
  assert.equal(await page.locator('[data-trace]').count(), 0);
  await leave();
});

test('a published figure stands beside the computed one', { skip: real !== null }, async () => {
  const { page, leave } = await house.visit('/', { lang: 'zh' });
  await page.locator('[data-figure="invest.signed_amount"]').click();
  const panel = page.locator('[data-trace]');
  await panel.getByText('与计算一致').waitFor();
  assert.match(await panel.innerText(), /245\s*亿元/);
  await leave();
});

test('a figure in a bulletin opens its trace, also behind a character outside the basic plane', { skip: real !== null }, async () => {
  const { page, leave } = await house.visit('/bulletin/rail.holiday', { lang: 'zh' });
  const figures = page.locator('article [data-figure]');
  await figures.first().waitFor();
  assert.deepEqual(await figures.allInnerTexts(), ['27.02万', '2.12万', '6', '11']);
  await figures.nth(2).click();
  await page.locator('[data-trace="rail.trains_coupled"] [data-seq]').first().waitFor();
  assert.equal(await page.locator('[data-trace] [data-seq]').count(), 6);
  await leave();
});

test('a part of a figure traces only its own events', { skip: real !== null }, async () => {
  const { page, leave } = await house.visit('/bulletin/air.holiday', { lang: 'en' });
  await page.locator('article [data-figure]').last().click();
  await page.locator('[data-trace]').getByText('Computed from 379 events').waitFor();
  await leave();
});

test('another period is another answer, and stands in the address', { skip: real !== null }, async () => {
  const { page, leave } = await house.visit('/desk/rail', { lang: 'en' });
  await page.locator('[data-figure="rail.passengers"]').waitFor();
  assert.match(await page.locator('[data-figure="rail.passengers"]').innerText(), /270,200/);
  await page.locator('main select').first().selectOption('qingming-2024');
  await page.locator('[data-figure="rail.passengers"]:has-text("249,000")').waitFor();
  assert.match(page.url(), /period=qingming-2024/);
  await page.getByRole('button', { name: 'Month' }).click();
  await page.waitForURL(/period=2025-04/);
  await leave();
});

test('a corrected event shows both values', { skip: real !== null }, async () => {
  const { page, leave } = await house.visit('/desk/air', { lang: 'en' });
  const { events } = await (await fetch(`${house.server.url}/api/v1/events?limit=1000&desk=air`)).json();
  const wrong = events.find((e) => e.corrected_by.length);
  await page.goto(`${house.server.url}/thing/${wrong.thing}?kind=${wrong.kind}`);
  const row = page.locator(`[data-seq="${wrong.seq}"]`);
  await row.getByRole('button').click();
  assert.match(await row.innerText(), new RegExp(`${wrong.effective.passengers} passengers[\\s\\S]*was ${wrong.fields.passengers}`));
  await leave();
});
