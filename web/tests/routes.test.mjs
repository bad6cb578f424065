import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';
import { house_views } from './views.mjs';

let house, desks, thing, views;
before(async () => {
  house = await open_house();
  const ask = async (path) => (await fetch(`${house.server.url}/api/v1/${path}`)).json();
  desks = await ask('desks');
  const [desk, kind] = desks.flatMap((d) => d.kinds.filter((k) => k.has_flow).map((k) => [d.id, k.id]))[0];
  thing = (await ask(`things/${kind.includes('.') ? kind : `${desk}.${kind}`}?limit=1`)).things[0];
  views = await house_views(desks, house.server.url);
});
after(() => house.close());

const bulletin_of = (d) => (d.bulletins[0].id.includes('.') ? d.bulletins[0].id : `${d.id}.${d.bulletins[0].id}`);
const routes = () => ['/', ...desks.map((d) => `/desk/${d.id}`), ...desks.filter((d) => d.bulletins.length).map((d) => `/bulletin/${bulletin_of(d)}`),
  `/thing/${encodeURIComponent(thing.id)}?kind=${thing.kind}`, '/events', '/no/such/page', ...views];

// Each page draws its map in software: four at once are quicker than fourteen.
async function by_four(list, look) {
  const left = [...list];
  await Promise.all(Array.from({ length: 4 }, async () => { for (let path; (path = left.shift()); ) await look(path); }));
}

// What the page itself says, without what the ledger says (events, fields, ids, credits).
const own_words = (page) => page.evaluate(() => {
  const body = document.body.cloneNode(true);
  body.querySelectorAll('[data-seq], dd, [data-said], option, [data-rows], [data-card], .linked, .made, .seat, b, kbd, .credit, [data-other-language], .brand b, [lang], .map ul, details table, .mono').forEach((n) => n.remove());
  const labels = [...body.querySelectorAll('[aria-label], [title]')].flatMap((n) => [n.getAttribute('aria-label'), n.getAttribute('title')]);
  return [body.textContent, ...labels].filter(Boolean).join('\n');
});

for (const lang of ['zh', 'en'])
  // On the real city only: what stored answers show is looked at by views.test.mjs.
  test(`every route renders in ${lang}, in its own words, from this origin, without an error`, { skip: real === null }, async () => {
    await by_four(routes(), async (path) => {
      const { page, wrongs, leave } = await house.visit(path, { lang, theme: lang === 'zh' ? 'light' : 'dark' });
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await page.locator('main [role=status]:has-text("…"):not([data-design] *)').first().waitFor({ state: 'detached' });
      if (path === '/') await page.locator('[data-desk] [data-figure]').nth(desks.length).waitFor();
      if (path.startsWith('/desk/')) await page.locator('[data-figure]').first().waitFor();
      if (path.startsWith('/bulletin/')) await page.locator('article [data-figure]').first().waitFor();
      if (path.startsWith('/thing/')) await page.locator('[data-seq]').first().waitFor();
      if (!real && path.startsWith('/desk/')) await page.locator('[data-part=days] svg, [data-part=days] .empty').first().waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), lang === 'zh' ? 'zh-CN' : 'en');
      assert.equal(await page.locator('main [role=alert]:not([data-design] *)').count(), 0, `${path} shows a fault`);
      const words = await own_words(page);
      if (lang === 'en') assert.equal(words.match(/[\u4e00-\u9fff]+/)?.[0], undefined, `${path} in English says: ${words.match(/.*[\u4e00-\u9fff]+.*/)?.[0]}`);
      else assert.equal(words.match(/\b[a-z]{4,}\b/)?.[0], undefined, `${path} in Chinese says: ${words.match(/.*\b[a-z]{4,}\b.*/)?.[0]}`);
      assert.deepEqual(wrongs, [], path);
      await leave();
    });
  });

test('nothing overflows on a phone', async () => {
  await Promise.all(['/', `/desk/${desks[0].id}`, '/events', `/bulletin/${bulletin_of(desks[2])}`].map(async (path) => {
    const { page, leave } = await house.visit(path, { lang: 'en', width: 390 });
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle').catch(() => {});
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, path);
    await leave();
  }));
});

test('the language is switched in place and stays', async () => {
  const { page, leave } = await house.visit('/', { lang: 'zh' });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Overview' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Overview' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await leave();
});

test('the first view is small before charts and maps', async () => {
  const html = await (await fetch(`${house.server.url}/`)).text();
  const { gzipSync } = await import('node:zlib');
  let bytes = 0, raw = 0;
  for (const [, src] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)) { const script = Buffer.from(await (await fetch(house.server.url + src)).arrayBuffer()); raw += script.length; bytes += gzipSync(script).length; }
  assert.ok(bytes > 10_000 && bytes < 200_000, `${bytes} bytes`);
  assert.ok(raw < 200_000, `${raw} bytes before compression`);
});
