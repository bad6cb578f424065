// A printed bulletin after GB/T 9704-2012, measured in the PDF that the browser makes and in the page as it is laid out for print.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { open_house } from './browser.mjs';

let house;
before(async () => { house = await open_house(); });
after(() => house.close());

const kMm = 25.4 / 72; // of a point
const kPx = 96 / 25.4; // of a millimetre
const near = (got, want, by, what) => assert.ok(Math.abs(got - want) <= by, `${what}: ${got}, wanted ${want} ± ${by}`);

// The rectangles filled in pure magenta, in millimetres from the upper left corner of their page.
function magenta(pdf, height) {
  const found = [];
  for (let at = 0; (at = pdf.indexOf('stream\n', at)) >= 0; at += 7) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    let text;
    try { text = inflateSync(pdf.subarray(at + 7), { finishFlush: 2 }).toString('latin1'); } catch { continue; }
    const at_fill = text.indexOf('1 0 1 rg'), fill = at_fill < 0 ? null : /(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re\s+f/.exec(text.slice(at_fill));
    const frames = [...text.slice(0, Math.max(0, at_fill)).matchAll(/(-?[\d.]+) 0 0 (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) cm/g)].map((m) => m.slice(1).map(Number));
    if (!fill || frames.length < 2) continue;
    const [x, y, w, h] = fill.slice(1).map(Number), [k, , dx, dy] = frames.at(-1), [K, , X, Y] = frames[0]; // the page's own frame, upside down, and the one in force
    found.push({ left: ((x * k + dx) * K + X) * kMm, top: (height - Y + (y * k + dy) * K) * kMm, width: w * k * K * kMm, height: h * k * K * kMm });
  }
  return found;
}

test('a printed bulletin is A4 with a type area of 156 x 225 mm, 37 mm from the top and 28 mm from the left', async () => {
  const { page, leave } = await house.visit('/bulletin/rail.holiday', { lang: 'zh' });
  await page.locator('article .sign').waitFor();
  await page.evaluate(() => { const area = document.createElement('div'); area.style.cssText = 'position:fixed;inset:0;background:#f0f;z-index:-1;print-color-adjust:exact'; document.body.append(area); document.body.style.background = 'none'; });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')).map(Number);
  near(width * kMm, 210, 0.2, 'width of the paper');
  near(height * kMm, 297, 0.2, 'height of the paper');
  const [area] = magenta(pdf, height);
  assert.ok(area, 'the type area is in the PDF');
  near(area.left, 28, 0.5, 'left margin');
  near(area.top, 37, 0.5, 'top margin');
  near(area.width, 156, 0.5, 'width of the type area');
  near(area.height, 225, 0.5, 'height of the type area');
  await leave();
});

test('its title is centred in 22 pt, 22 lines of 28 letters fill the page, and date and signature stand at their place', async () => {
  const { page, leave } = await house.visit('/bulletin/rail.holiday', { lang: 'zh' });
  await page.locator('article .sign').waitFor();
  await page.setViewportSize({ width: Math.round(156 * kPx), height: 850 });
  await page.emulateMedia({ media: 'print' });
  const at = await page.evaluate(() => {
    const box = (n) => { const range = document.createRange(); range.selectNodeContents(n); const r = range.getBoundingClientRect(); return { left: r.left, right: r.right, top: r.top, bottom: r.bottom, middle: (r.left + r.right) / 2, width: r.width }; };
    const style = (s) => { const c = getComputedStyle(document.querySelector(s)); return { size: parseFloat(c.fontSize), line: parseFloat(c.lineHeight), indent: parseFloat(c.textIndent) }; };
    const [office, date] = document.querySelectorAll('article .sign span');
    const shown = [...document.querySelectorAll('header, nav, aside, .side, button')].filter((n) => n.checkVisibility({ visibilityProperty: true })).map((n) => n.outerHTML.slice(0, 80));
    return { shown, paper: document.querySelector('article').getBoundingClientRect().toJSON(), title: box(document.querySelector('article .title')), office: box(office), date: box(date), text: box(document.querySelector('article .text')), titled: style('article .title'), body: style('article .text p') };
  });
  const kPt = 96 / 72, letter = 16 * kPt;
  assert.deepEqual(at.shown, [], 'nothing but the bulletin is printed');
  near(at.paper.width / kPx, 156, 0.3, 'the bulletin is as wide as the type area');
  near(at.titled.size, 22 * kPt, 0.1, 'letters of the title');
  near(at.title.middle, at.paper.left + at.paper.width / 2, 1, 'middle of the title');
  near(at.body.size, letter, 0.1, 'letters of the text');
  near(at.body.line * 22, 225 * kPx, 1, '22 lines');
  near(at.body.indent, 2 * letter, 0.5, 'a paragraph begins two letters in');
  near(at.paper.right - at.date.right, 4 * letter, 1, 'the date ends four letters before the edge');
  near(at.office.middle, at.date.middle, 1, 'the signature is centred on the date');
  assert.ok(at.office.top > at.text.bottom && at.date.top >= at.office.bottom - 1, 'text, signature, date, one below the other');
  await leave();
});
