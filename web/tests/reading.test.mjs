import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';

// The page of one bulletin over a stored answer of the server (mock/reading.json), corrected and confirmed by hand.
const kAnswer = JSON.parse(readFileSync(new URL('../mock/reading.json', import.meta.url), 'utf8'));
const only_here = { skip: real !== null };
let house;
before(async () => { house = await open_house(); });
after(() => house.close());

async function open(lang) {
  const sent = [];
  const visit = await house.visit('/', { lang });
  await visit.page.route('**/api/v1/readings/**', async (route) => {
    const asked = route.request();
    if (asked.method() === 'POST') {
      const body = asked.postDataJSON();
      sent.push([new URL(asked.url()).pathname.split('/').slice(-2).join('/'), body]);
      const made = structuredClone(kAnswer);
      if (body.state) {
        const one = made.proposals.find((p) => asked.url().endsWith(`/proposals/${p.number}`));
        one.state = body.state;
        if (body.event) one.became = [{ kind: one.event.kind, thing: `${kAnswer.id}-p${one.number}-1` }];
      }
      return route.fulfill({ json: made });
    }
    return route.fulfill({ json: kAnswer });
  });
  await visit.page.evaluate((id) => { history.pushState({}, '', `/reading/${id}`); dispatchEvent(new PopStateEvent('popstate')); }, kAnswer.id);
  await visit.page.locator('[data-proposal]').first().waitFor();
  return { ...visit, sent };
}

for (const lang of ['zh', 'en'])
  test(`a bulletin's page says every word of the reader in ${lang}`, only_here, async () => {
    const { page, wrongs, leave } = await open(lang);
    await page.locator('button.line').first().click();
    await page.locator('button.line[aria-expanded=true] ~ form select').first().waitFor();
    await page.locator('[data-proposal]').first().getByRole('button').first().click();
    const words = await page.evaluate(() => {
      const body = document.querySelector('main').cloneNode(true);
      // What the bulletin itself says, places and rules stay as they are.
      body.querySelectorAll('.text, code, input, h1, [data-proposal] b, b, sup, .letters').forEach((n) => n.remove());
      return body.textContent;
    });
    if (lang === 'zh') {
      for (const word of words.match(/[a-z]+_[a-z_]+/g) ?? []) assert.fail(`the page shows ${word}`);
      assert.match(words, /签约项目/);
    } else {
      for (const word of words.match(/[a-z]+_[a-z_]+/g) ?? []) assert.fail(`the page shows ${word}`);
      assert.match(words, /projects signed/i);
      assert.match(words, /of the target/);
    }
    assert.deepEqual(wrongs, []);
    await leave();
  });

test('a figure is corrected, a proposal becomes events of its desk, with what a person adds', only_here, async () => {
  const { page, wrongs, sent, leave } = await open('zh');
  await page.locator('button.line').first().click();
  const form = page.locator('button.line[aria-expanded=true] ~ form');
  await form.locator('select').first().waitFor();
  await form.getByLabel('主体').fill('甘河园区');
  await form.getByRole('button', { name: '更正' }).click();
  await page.waitForFunction(() => document.body.textContent.includes('已更正'));
  assert.equal(sent[0][0], 'figures/a');
  assert.equal(sent[0][1].fields.organisation, '甘河园区');

  const number = kAnswer.proposals.find((p) => p.event).number;
  const item = page.locator(`[data-proposal="${number}"]`);
  await item.getByRole('button', { name: '确认' }).first().click();
  const own = item.locator('form');
  await own.waitFor();
  await own.getByRole('button', { name: '确认并记账' }).click();
  await item.locator('a[href^="/thing/"]').waitFor();
  const [where, said] = sent.at(-1);
  assert.equal(where, `proposals/${number}`);
  assert.equal(said.state, 'confirmed');
  assert.equal(said.event, true);
  assert.deepEqual(wrongs, []);
  await leave();
});
