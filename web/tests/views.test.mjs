import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';
import { axe_finds_nothing, house_views, nothing_overflows } from './views.mjs';

let house, paths;
before(async () => {
  house = await open_house();
  const desks = await (await fetch(`${house.server.url}/api/v1/desks`)).json();
  paths = ['/', `/desk/${desks[3].id}`, '/bulletin/rail.holiday', '/events', ...(await house_views(desks, house.server.url)), '/report?kind=fire.patrol'];
});
after(() => house.close());

async function by_three(list, look) {
  const left = [...list];
  await Promise.all(Array.from({ length: 3 }, async () => { for (let path; (path = left.shift()); ) await look(path); }));
}
const settled = async (page) => {
  await page.locator('h1, h2').first().waitFor({ state: 'attached' });
  await page.locator('main .loading:not([data-design] *)').first().waitFor({ state: 'detached' });
};

// The page is asked for once; language, theme and width then change under it, as they do on a desk. The real city is looked at
// by routes.test.mjs.
test('every view stands in both languages, both themes, on a phone, a desk and a wall, and axe finds nothing serious', { skip: real !== null }, async () => {
  await by_three(paths, async (path) => {
    const { page, wrongs, leave } = await house.visit(path, { lang: 'zh' });
    await settled(page);
    for (const lang of ['zh', 'en']) {
      if (lang === 'en') { await page.evaluate(() => localStorage.setItem('fengsui.lang', 'en')); await page.reload(); await settled(page); }
      const theme = lang === 'zh' ? 'light' : 'dark';
      await page.emulateMedia({ colorScheme: theme });
      for (const width of lang === 'zh' ? [3840, 390, 1440] : [3840, 1440, 390]) {
        await page.setViewportSize({ width, height: width === 3840 ? 2160 : 900 });
        await page.waitForFunction((t) => document.documentElement.dataset.theme === t, theme);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        await nothing_overflows(page, `${path} in ${lang}, ${theme}, ${width} px`);
      }
      await axe_finds_nothing(page, `${path} in ${lang}, ${theme}`, 'html', { 'scrollable-region-focusable': { enabled: true } });
    }
    assert.deepEqual(wrongs, [], path);
    await leave();
  });
});

test('a hundred thousand rows scroll, sort and filter at once, by keyboard too', { skip: real !== null }, async () => {
  const { page, leave } = await house.visit('/design/table', { lang: 'en' });
  const grid = page.getByRole('grid');
  await grid.focus();
  await page.keyboard.press('End');
  await page.getByText('Row 100000', { exact: true }).waitFor();
  assert.ok((await grid.locator('.rows [role=row]').count()) < 80);
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.waitForFunction(() => document.querySelectorAll('[role=grid] [aria-selected=true]').length === 3);
  await page.getByRole('columnheader', { name: 'Value' }).getByRole('button').click();
  await page.locator('[aria-sort=descending]').waitFor();
  assert.match(await grid.locator('.rows [role=row]').first().innerText(), /100,002/);
  await page.getByRole('searchbox').fill('row 4242');
  await page.waitForFunction(() => { const n = Number(document.querySelector('[role=grid]').dataset.rows); return n > 0 && n < 300; });
  await leave();
});
