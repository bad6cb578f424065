// The investment office's pages, shown stored answers of the demo city (tests/stored/take.mjs), or a real server's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';
import { axe_finds_nothing, nothing_overflows, settled } from './views.mjs';

const stored = JSON.parse(readFileSync(new URL('stored/invest.json', import.meta.url)));
const tabs = ['', '/target', '/rates', '/waits', '/chains', '/sites?project=basalt', '/funds', '/trip', '/trip?way=host', '/milestones', '/visit', '/sharing'];
const only_stored = { skip: real !== null };
let house;
before(async () => { house = await open_house(); });
after(() => house.close());

// A planner that is easily foreseen: who must go goes first, then four more, at ten o'clock and so on.
function planned(wish) {
  const by_worth = [...wish.stops].sort((a, b) => Number(b.promised) - Number(a.promised) || b.value - a.value || a.id.localeCompare(b.id)), going = by_worth.slice(0, 5);
  return { value: going.reduce((n, s) => n + s.value, 0), proven: false, impossible: [], left_out: by_worth.slice(5).map((s) => s.id),
    cost: 0, tours: [{ day: 1, car: 1, leader: '', km: 80.5, back: '17:30', pauses: wish.pauses.map((p) => ({ name: p.name, begins: '12:00', ends: '13:00', before: 2 })), visits: going.map((s, i) => ({ id: s.id, arrives: `${10 + i}:00`, begins: `${10 + i}:00`, leaves: `${10 + i}:50`, km: 9 })) }] };
}
async function visit(path, how) {
  const sent = [];
  const opened = await house.visit(real ? path : '/design', how);
  if (!real) {
    await opened.page.route(/\/api\/v1\/(desks$|lists|things\/invest|invest\/|figures\/invest\.signed_amount)/, async (route) => {
      const url = new URL(route.request().url()), name = url.pathname.slice('/api/v1/'.length), body = name === 'invest/green' ? route.request().postData() : route.request().postDataJSON();
      const json = (value, status = 200) => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(value) });
      if (body) sent.push({ name, body });
      if (name === 'invest/match') return json(stored[`match/${url.searchParams.get('project')}`] ?? stored['match/basalt']);
      if (name === 'invest/trip/ground') return json(stored[`ground/${url.searchParams.get('way')}`]);
      if (name === 'invest/trip') return json(planned(body));
      if (name === 'invest/green') return json(stored[name]);
      if (stored[name] && !body && name.startsWith('invest/')) return json(stored[name]);
      if (name === 'invest/offers' && !body) return json(stored.offers);
      if (name === 'invest/contacts' && !body) return json(url.searchParams.get('enterprise') === '示例隔膜' ? stored.guard : { ...stored.guard, verdict: 'free', contacts: [], projects: [] });
      if (name.startsWith('invest/')) return json({ thing: 'x', seq: 1, guard: stored.guard, offers: stored.offers.offers }, 201);
      if (name.startsWith('figures/')) return json(url.searchParams.has('by') ? stored.pace : stored.now);
      return json(stored[name] ?? { kind: name, count: 0, things: [] });
    });
    await opened.page.goto(house.server.url + path);
  }
  await settled(opened.page);
  return { ...opened, sent };
}

test('every view of the office stands in both languages and themes, on a phone and a desk, and axe finds nothing serious', async () => {
  await Promise.all([0, 1, 2].map(async (n) => {
    for (const tab of tabs.filter((_, i) => i % 3 === n)) {
      // The real city's are looked at once: drawing them is what takes the time.
      const looks = [['zh', 'light', 1440], ['en', 'dark', 390]].slice(real ? 1 : 0);
      const { page, wrongs, leave } = await visit(`/invest${tab}`, { lang: looks[0][0], theme: looks[0][1], width: looks[0][2] });
      for (const [lang, theme, width] of looks) {
        if (lang !== looks[0][0]) {
          await page.evaluate((other) => localStorage.setItem('fengsui.lang', other), lang);
          await page.emulateMedia({ colorScheme: theme });
          await page.setViewportSize({ width, height: 900 });
          await page.reload();
          await settled(page);
        }
        await nothing_overflows(page, `${tab} in ${lang} at ${width} px`);
        await axe_finds_nothing(page, `${tab} in ${lang}`);
        if (lang === 'en') assert.doesNotMatch(await page.locator('main').evaluate((m) => [...m.querySelectorAll('h1, h2, h3, label, button, dt, legend')].map((n) => n.textContent).join(' ')), /[\u4e00-\u9fff]/, `${tab}: an English view has Chinese words`);
      }
      assert.deepEqual(wrongs, [], tab);
      await leave();
    }
  }));
});

test('the funnel counts the projects of each stage, and difficulties past their day come first', only_stored, async () => {
  const { page, leave } = await visit('/invest', { lang: 'en' });
  const negotiating = stored['things/invest.project'].things.filter((t) => t.state === 'negotiating').length;
  assert.equal(await page.locator('[data-stage="negotiating"] b').innerText(), String(negotiating));
  assert.equal(await page.locator('[data-part="lists"] li').count(), 4);
  assert.match(await page.locator('[data-difficulty]').first().innerText(), /The syndicate wants collateral[\s\S]*guarantee/);
  await leave();
});

test('the target has its odds and range, the weeks as known then, and the few projects that decide it', only_stored, async () => {
  const { page, leave } = await visit('/invest/target', { lang: 'en' });
  const told = stored['invest/attain'];
  assert.match(await page.locator('[data-odds="amount"]').innerText(), /100%[\s\S]*so far 24\.5 bn[\s\S]*80 % range 45\.39 bn–99\.76 bn/);
  assert.equal(await page.locator('[data-part="weeks"] circle').count(), told.weeks.filter((w) => !w.thin).length + 1);
  assert.equal(await page.locator('[data-deciding]').count(), told.deciding.length);
  await page.goto(`${house.server.url}/invest/waits`);
  const red = stored['invest/waiting'].open_cases.filter((c) => c.light !== 'green');
  await page.locator('[data-stuck]').first().waitFor();
  assert.deepEqual(await page.locator('[data-stuck]').evaluateAll((all) => all.map((n) => n.dataset.stuck)), red.map((c) => c.case));
  assert.equal(await page.locator('[data-role]').count(), stored['invest/waiting'].roles.length);
  await leave();
});

test('a rate opens into its projects, and the assessment says what is missing and what would raise it most', only_stored, async () => {
  const { page, leave } = await visit('/invest/rates', { lang: 'zh' });
  await page.locator('[data-rate="fulfilment_not_terminated"] summary').click();
  assert.equal(await page.locator('[data-rate="fulfilment_not_terminated"] [data-quantity="contracts"] a').count(), stored['invest/rates'].quantities.contracts.trace.length);
  const first = stored['invest/assessment'].scores[0], raises = stored['invest/assessment'].what_would_raise.filter((x) => x.unit === first.unit);
  assert.deepEqual(await page.locator('[data-action]').evaluateAll((all) => all.map((n) => n.dataset.action)), raises.map((x) => x.action));
  assert.match(await page.locator('[data-part="assessment"]').innerText(), /到位资金任务/);
  await leave();
});

test('a city’s own rate says that it is', only_stored, async () => {
  const { page, leave } = await visit('/invest/rates', { lang: 'en' });
  const plain = stored['invest/rates'].rates[1].id;
  await page.route(/api\/v1\/invest\/rates/, (route) => route.fulfill({ json: { ...stored['invest/rates'], rates: stored['invest/rates'].rates.map((r, i) => ({ ...r, own: i === 0 })) } }));
  await page.reload();
  await settled(page);
  assert.match(await page.locator(`[data-rate="${stored['invest/rates'].rates[0].id}"] summary`).innerText(), /the city’s own/);
  assert.doesNotMatch(await page.locator(`[data-rate="${plain}"] summary`).innerText(), /own/);
  await leave();
});

test('money and power: what a bank still pays, which policy ends soon, partner banks, and green power by the month', only_stored, async () => {
  const { page, sent, leave } = await visit('/invest/funds', { lang: 'en' });
  const line = stored['invest/credit'].lines[0];
  assert.match(await page.locator(`[data-line="${line.line}"]`).innerText(), /20 bn[\s\S]*20 bn/);
  assert.equal(await page.locator('[data-policy]').count(), stored['things/invest.policy'].things.length);
  assert.equal(await page.locator('[data-bank]').count(), stored['things/invest.bank'].things.length);
  await page.locator('[data-part="power"] input[type=file]').setInputFiles({ name: 'hours.csv', mimeType: 'text/csv', buffer: Buffer.from('load,solar,wind,hydro\n10,20,4,0\n') });
  await page.locator('[data-month="1"]').waitFor();
  assert.match(await page.locator('[data-part="power"] tbody tr').first().innerText(), /75%[\s\S]*480[\s\S]*118/);
  assert.match(await page.locator('[data-part="power"]').innerText(), /14/);
  assert.equal(sent.filter((x) => x.name === 'invest/green').length, 1);
  await leave();
});

test('what a chain lacks is dashed, and the best surrounded gap comes first', only_stored, async () => {
  const { page, leave } = await visit('/invest/chains', { lang: 'zh' });
  assert.equal(await page.locator('[data-part="chain"]').count(), 4);
  assert.ok((await page.locator('.node.gap').count()) >= 8);
  assert.match(await page.locator('[data-part="gaps"] li').first().innerText(), /上下游 2 个环节/);
  await leave();
});

test('a site that fits is reserved; where none does, it is said what is short and by how much', only_stored, async () => {
  const { page, sent, leave } = await visit('/invest/sites?project=basalt', { lang: 'en' });
  await page.locator('[data-part="fitting"] [data-site]').first().getByRole('button', { name: 'Reserve' }).click();
  await page.getByText('Reserved for the project').waitFor();
  assert.deepEqual([sent.at(-1).name, sent.at(-1).body.site, sent.at(-1).body.project], ['invest/reservations', stored['match/basalt'].fitting[0].site, 'basalt']);
  await page.getByLabel('Choose a project').selectOption('computing-centre');
  const lacks = stored['match/computing-centre'].others.find((s) => s.shortages.some((x) => x.factor === 'power'));
  await page.locator(`[data-part="others"] [data-site="${lacks.site}"]`, { hasText: 'short' }).waitFor();
  await leave();
});

// The plan is asked for a moment after the page has shown what was done: the last question becomes the right one.
async function asked_with(page, sent, are) {
  for (const until = Date.now() + 15000; !are(sent.at(-1).body.stops); await page.waitForTimeout(50)) assert.ok(Date.now() < until, JSON.stringify(sent.at(-1)));
}

test('a company dragged into the trip must be visited, one dragged out is left, and the plan mends at once', only_stored, async () => {
  const { page, sent, leave } = await visit('/invest/trip', { lang: 'en' });
  await page.locator('[data-visit]').first().waitFor();
  const wanted = await page.locator('[data-left] [data-company]').last().getAttribute('data-company');
  await page.locator(`[data-company="${wanted}"]`).dragTo(page.locator('[data-tour="0"]'));
  await page.locator(`[data-visit="${wanted}"]`).waitFor();
  await asked_with(page, sent, (stops) => stops.some((s) => s.id === wanted && s.promised));
  const gone = await page.locator('[data-visit]').nth(1).getAttribute('data-visit');
  await page.locator(`[data-visit="${gone}"]`).dragTo(page.locator('[data-left]'));
  await page.locator(`[data-company="${gone}"]`).waitFor();
  await asked_with(page, sent, (stops) => !stops.some((s) => s.id === gone));
  await page.locator('[data-visit]').nth(1).getByRole('button', { name: 'Take out' }).focus(); // and by keyboard
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('[data-left] [data-company]').length >= 2);
  await leave();
});

test('a leader’s appointments come from the ledger into the trip', only_stored, async () => {
  const { page, sent, leave } = await visit('/invest/trip', { lang: 'en' });
  const today = await page.locator('input[type=date]').inputValue();
  let question;
  await page.route(/invest\/trip\/ground/, (route) => {
    question = Object.fromEntries(new URL(route.request().url()).searchParams);
    const booked = question.leaders === 'Ma' ? [{ id: 'council', name: { zh: '党组会', en: 'Council' }, leader: 'Ma', day: 1, from: '15:00', minutes: 60 }] : [];
    return route.fulfill({ json: { ...stored['ground/out'], booked } });
  });
  await page.getByLabel(/Who leads each car/).fill('Ma');
  await page.locator('[data-booked="council"]', { hasText: 'Council' }).waitFor();
  assert.deepEqual(question, { way: 'out', leaders: 'Ma', first: today, days: '1', begins: '08:30', ends: '18:00' });
  while (!sent.some((x) => x.name === 'invest/trip' && x.body.pauses.length === 2)) await page.waitForTimeout(50);
  assert.deepEqual(sent.findLast((x) => x.name === 'invest/trip').body.pauses[1], { name: 'Council', from: '15:00', minutes: 60, leader: 'Ma', day: 1 });
  await leave();
});

test('on a phone a visit is asked about where another team was lately, and is entered with a reason', only_stored, async () => {
  const { page, sent, leave } = await visit('/invest/visit', { lang: 'zh', width: 390 });
  await page.getByLabel('企业').fill('示例隔膜');
  await page.getByLabel('接触方').selectOption('force-lithium');
  await page.getByText('9 天前上海区域招商专班已拜访该企业').waitFor();
  await page.getByRole('button', { name: '登记' }).click();
  await page.getByText('此项要填').waitFor();
  assert.ok(!sent.some((s) => s.name === 'invest/contacts'), 'not without a reason');
  await page.getByLabel('再次接触的理由').fill('上海专班委托');
  await page.getByRole('button', { name: '登记' }).click();
  await page.getByText('已登记').waitFor();
  assert.equal(sent.find((s) => s.name === 'invest/contacts').body.again_because, '上海专班委托');
  await leave();
});

test('a visit without signal waits on the phone', only_stored, async () => {
  const { page, leave } = await visit('/invest/visit', { lang: 'zh', width: 390 });
  await page.context().setOffline(true);
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await page.getByLabel('企业').fill('示例玻璃');
  await page.getByLabel('接触方').selectOption('force-lithium');
  await page.getByRole('button', { name: '存下' }).click();
  await page.getByText('已存在本机').waitFor();
  await leave();
});
