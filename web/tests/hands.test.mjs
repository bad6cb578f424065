import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';

let house;
before(async () => { house = await open_house(); });
after(() => house.close());
const only_here = { skip: real !== null };

// One file out of a zip, by its central directory.
function unzipped(zip, name) {
  for (let at = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1'), next = zip.readUInt32LE(at + 16), n = zip.readUInt16LE(at + 10); n > 0; n--) {
    const [method, size, long, extra, note, start] = [zip.readUInt16LE(next + 10), zip.readUInt32LE(next + 20), zip.readUInt16LE(next + 28), zip.readUInt16LE(next + 30), zip.readUInt16LE(next + 32), zip.readUInt32LE(next + 42)];
    if (zip.toString('utf8', next + 46, next + 46 + long) === name) {
      const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28), body = zip.subarray(from, from + size);
      return (method === 8 ? inflateRawSync(body) : body).toString('utf8');
    }
    next += 46 + long + extra + note;
  }
  return null;
}
const taken = async (page, press) => { const [got] = await Promise.all([page.waitForEvent('download'), press()]); return readFileSync(await got.path()); };

test('search finds by name, by the first letters of its sounds and by id, and is left by keyboard alone', only_here, async () => {
  const { page, wrongs, leave } = await house.visit('/', { lang: 'zh' });
  await page.locator('[data-desk]').first().waitFor();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox');
  await box.waitFor();
  for (const [typed, wanted] of [['fslk', '发送旅客'], ['faji', null], ['签约金额', '签约金额'], ['P-012', 'P-012'], ['minhang', '民航']]) {
    await box.fill(typed);
    if (wanted) await page.locator('[role=option][aria-selected=true]', { hasText: wanted }).waitFor();
  }
  await box.fill('fslk');
  await page.locator('[role=option][aria-selected=true]', { hasText: '发送旅客' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-figure-page="rail.passengers"]').waitFor();
  assert.match(page.url(), /\/figure\/rail\.passengers/);
  assert.deepEqual(wrongs, []);
  await leave();
});

test('an alarm is chosen and acknowledged by keyboard, and the red number goes', only_here, async () => {
  const { page, wrongs, leave } = await house.visit('/alarms', { lang: 'zh' });
  const smoke = page.locator('[data-alarm="fire.smoke-1"]');
  await smoke.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await page.getByText('已确认').first().waitFor();
  await page.locator('nav a[href="/alarms"] .count', { hasText: '1' }).first().waitFor();
  assert.deepEqual(wrongs, []);
  await leave();
});

test('a project moves on the board by keyboard alone, and by dragging', only_here, async () => {
  const { page, leave } = await house.visit('/pipeline/invest.project', { lang: 'en' });
  const column = (state) => page.locator(`[data-state="${state}"]`);
  await column('negotiating').locator('[data-card="P-101"]').focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Move' }).click();
  await column('signed').locator('[data-card="P-101"]').waitFor();
  await column('negotiating').locator('[data-card="P-102"]').dragTo(column('signed'));
  await dialog.getByRole('button', { name: 'Move' }).click();
  await column('signed').locator('[data-card="P-102"]').waitFor();
  await leave();
});

test('rows are chosen and moved together, and leave as a workbook with what is shown', only_here, async () => {
  const { page, leave } = await house.visit('/things/invest.project', { lang: 'en' });
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Move' }).waitFor();
  await page.keyboard.press('Escape');
  const file = await taken(page, () => page.getByRole('button', { name: 'XLSX' }).click());
  assert.match(unzipped(file, 'xl/worksheets/sheet1.xml'), /<row/);
  assert.match(unzipped(file, 'xl/sharedStrings.xml') ?? unzipped(file, 'xl/worksheets/sheet1.xml'), /P-001/);
  await leave();
});

test('a roster is proposed, published, and a seat given to someone', only_here, async () => {
  const { page, wrongs, leave } = await house.visit('/roster', { lang: 'zh' });
  await page.locator('.seat.vacant').first().waitFor();
  await page.getByRole('button', { name: '自动排班' }).click();
  await page.locator('.seat.proposed').first().waitFor();
  await page.getByRole('button', { name: '发布' }).click();
  await page.locator('.seat.vacant').first().waitFor({ state: 'detached' });
  assert.deepEqual(wrongs, []);
  await leave();
});

test('words around figures are edited and figures are not; the text leaves as Markdown and as an official document', only_here, async () => {
  const { page, wrongs, leave } = await house.visit('/bulletin/rail.holiday', { lang: 'zh' });
  await page.getByRole('button', { name: '改文字' }).click();
  assert.equal(await page.locator('article .figure').first().getAttribute('contenteditable'), 'false');
  await page.locator('article .words').first().fill('今年清明,全线共发送旅客');
  await page.getByRole('button', { name: '改好了' }).click();
  await page.locator('article p', { hasText: '今年清明,全线共发送旅客27.02万' }).waitFor();
  await page.locator('[data-part="edited"]').waitFor();
  const text = (await taken(page, () => page.getByRole('button', { name: 'Markdown' }).click())).toString('utf8');
  assert.match(text, /^# .+\n\n今年清明,全线共发送旅客\*\*27\.02万\*\*\[\^1\]/);
  assert.match(text, /\[\^1\]: 27\.02万: .*rail\.passengers/);
  const document = await taken(page, () => page.getByRole('button', { name: 'DOCX' }).click());
  const xml = unzipped(document, 'word/document.xml');
  assert.match(xml, /27\.02万/);
  assert.match(xml, /w:pgMar[^>]*w:top="2098"/); // 37 mm
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45][.\d]* 84[12]/); // A4
  await page.reload();
  await page.locator('article p', { hasText: '今年清明' }).waitFor();
  // The server has kept it: another reader sees it too, and it is taken back.
  const next = await house.visit('/bulletin/rail.holiday', { lang: 'zh' });
  await next.page.locator('article p', { hasText: '今年清明' }).waitFor();
  await next.page.getByRole('button', { name: '撤回改动' }).click();
  await next.page.locator('[data-part="edited"]').waitFor({ state: 'detached' });
  assert.equal(await next.page.locator('article p', { hasText: '今年清明,全线' }).count(), 0);
  await next.leave();
  assert.deepEqual(wrongs, []);
  await leave();
});

test('a figure under the pointer says how it was reckoned', only_here, async () => {
  const { page, leave } = await house.visit('/bulletin/air.holiday', { lang: 'zh' });
  await page.locator('article [data-figure="air.flights"]').first().hover();
  await page.getByRole('tooltip').getByText('463').first().waitFor();
  await leave();
});

test('a figure is asked as known at an earlier day, and a day leads to its events', only_here, async () => {
  const { page, leave } = await house.visit('/figure/air.flights?known=2025-04-05', { lang: 'en' });
  await page.locator('[data-figure-page]').waitFor();
  await page.locator('output.past', { hasText: '5 Apr 2025' }).waitFor();
  await page.locator('[data-part="day-table"] tbody button').first().click();
  await page.locator('[data-trace="air.flights"] [data-seq]').first().waitFor();
  await leave();
});
