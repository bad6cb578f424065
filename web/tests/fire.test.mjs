// The fire desk's pages, shown stored answers of the demo city (tests/stored/take_fire.mjs), or a real server's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';
import { axe_finds_nothing, nothing_overflows, settled } from './views.mjs';

const stored = JSON.parse(readFileSync(new URL('stored/fire.json', import.meta.url)));
const one = `/incident/${stored.incident.id}`;
const tabs = ['?day=2025-04-05', '/incidents?day=2025-04-06', one, '/cameras', '/danger?day=2025-04-05'];
let house;
before(async () => { house = await open_house(); });
after(() => house.close());

async function visit(path, how) {
  const sent = [];
  const opened = await house.visit('/design', how);
  if (!real) {
    await opened.page.route(/\/api\/v1\/fire\//, (route) => {
      const name = new URL(route.request().url()).pathname.slice('/api/v1/fire/'.length), body = route.request().postDataJSON();
      if (body) sent.push({ name, body });
      const value = name.startsWith('incidents/') || name.startsWith('joinings/') ? stored.incident : stored[name];
      return route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(value) });
    });
  }
  await opened.page.goto(house.server.url + path);
  await settled(opened.page);
  return { ...opened, sent };
}

test('every view of the fire desk stands in both languages and themes, on a phone and a desk, and axe finds nothing serious', async () => {
  // The real city's are looked at once: drawing them is what takes the time.
  await Promise.all([['zh', 'light', 1440], ['en', 'dark', 390]].slice(real ? 1 : 0).map(async ([lang, theme, width]) => {
    const { page, wrongs, leave } = await visit('/fire', { lang });
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 900 });
    for (const tab of tabs) {
      await page.goto(`${house.server.url}/fire${tab}`);
      await settled(page);
      await nothing_overflows(page, `${tab} in ${lang} at ${width} px`);
      await axe_finds_nothing(page, `${tab} in ${lang}`);
      if (lang === 'en') assert.doesNotMatch(await page.locator('main').evaluate((m) => [...m.querySelectorAll('h1, h2, h3, label, button, dt, li > b, th')].map((n) => n.textContent).join(' ')), /[\u4e00-\u9fff]/, `${tab}: an English view has Chinese words`);
    }
    assert.deepEqual(wrongs, []);
    await leave();
  }));
});

test('the map says on which terrain stations see, and that it stands in for the true one', async () => {
  for (const [lang, words] of [['zh', /代用地形/], ['en', /stand-in terrain/]]) {
    const { page, leave } = await visit('/fire', { lang });
    assert.match(await page.locator('[data-part="ground"]').textContent(), words);
    await leave();
  }
});

test('an incident shows each report and reason, and a ticked report is parted with why', { skip: real !== null }, async () => {
  const { page, sent, leave } = await visit(`/fire${one}`, { lang: 'en' });
  assert.equal(await page.locator('[data-report]').count(), stored.incident.evidence.length);
  assert.equal(await page.locator('[data-evidence]').count(), stored.incident.reasons.length);
  const last = stored.incident.evidence.at(-1).id;
  assert.ok(await page.getByRole('button', { name: 'Part what is ticked' }).isDisabled());
  await page.locator(`[data-report="${last}"] input`).check();
  await page.getByRole('button', { name: 'Part what is ticked' }).click();
  await page.getByLabel('Why').fill('another hill');
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const { name, body } = sent.at(-1);
  assert.equal(name, 'joinings/part');
  assert.deepEqual({ incident: body.incident, reports: body.reports, note: body.note }, { incident: stored.incident.id, reports: [last], note: 'another hill' });
  await leave();
});
