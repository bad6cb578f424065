// What a duty officer does in a night, in the demo city and nowhere else: against a real server (FENGSUI_URL).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';

let house;
before(async () => { house = await open_house(); });
after(() => house.close());
const there = { skip: real === null && 'needs a served demo city: FENGSUI_URL=http://127.0.0.1:8640 npm test' };
const ask = async (path) => (await fetch(`${house.server.url}/api/v1/${path}`)).json();
const act_as = async (page, who) => { const box = page.locator('.as input'); await box.fill(who); await box.press('Enter'); };

test('an alarm is acknowledged and the ledger says by whom', there, async () => {
  const made = await (await fetch(`${house.server.url}/api/v1/alarms`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ actor: 'page-test', post: 'fire.room', severity: 'orange', title: '演练:页面测试', title_en: 'Exercise: page test', mode: 'exercise' }) })).json();
  const id = (made.alarm ?? made).id;
  const { page, wrongs, leave } = await house.visit(`/alarms?alarm=${encodeURIComponent(id)}`, { lang: 'zh' });
  await page.locator('h2', { hasText: '演练:页面测试' }).waitFor();
  await page.getByPlaceholder('值班席（未登录）').waitFor(); // nobody in particular, until somebody says who they are
  await act_as(page, 'fire-officer-01');
  await page.getByRole('button', { name: '确认', exact: true }).click();
  const { members } = await ask('members');
  await page.getByText(`${members.find((m) => m.id === 'fire-officer-01').name} 于`).first().waitFor();
  assert.equal((await ask(`alarms/${encodeURIComponent(id)}`)).alarm.acknowledged.by, 'fire-officer-01');
  await page.getByRole('button', { name: '关闭告警' }).click();
  await page.locator(`.list [data-alarm="${id}"]`).waitFor({ state: 'detached' });
  assert.deepEqual(wrongs, []);
  await leave();
});

test('a project moves on the board by keyboard alone', there, async () => {
  const { things } = await ask('things/invest.project?limit=500');
  const one = things.find((t) => t.state === 'lead');
  const { moves } = await ask(`moves/invest.project?thing=${encodeURIComponent(one.id)}`);
  const to = moves.find((m) => !m.missing.length && !m.approval && !m.may.length);
  assert.ok(to, `${one.id} has nowhere to go: ${JSON.stringify(moves)}`);
  const { page, leave } = await house.visit('/pipeline/invest.project', { lang: 'en' });
  const columns = await page.locator('[data-state]').evaluateAll((all) => all.map((n) => n.dataset.state)).then(async (c) => (c.length ? c : (await page.locator('[data-state]').first().waitFor(), page.locator('[data-state]').evaluateAll((all) => all.map((n) => n.dataset.state)))));
  const steps = columns.indexOf(to.to) - columns.indexOf('lead');
  await page.locator(`[data-card="${one.id}"]`).focus();
  await page.keyboard.press(' ');
  for (let i = 0; i < Math.abs(steps); i++) await page.keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft');
  await page.keyboard.press(' ');
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
  await page.locator(`[data-state="${to.to}"] [data-card="${one.id}"]`).waitFor();
  assert.equal((await ask(`thing/${encodeURIComponent(one.id)}?kind=invest.project`)).things[0].state, to.to);
  await leave();
});

test('a project is ended when a second person agrees, never by who asked for it', there, async () => {
  const one = (await ask('things/invest.project?limit=500')).things.findLast((t) => t.state === 'negotiating'), name = one.fields.title_zh ?? one.fields.title;
  const state = async () => (await ask(`thing/${encodeURIComponent(one.id)}?kind=invest.project`)).things[0].state;
  const { members } = await ask('members?post=invest.room'), called = (id) => members.find((m) => m.id === id).name;
  const { page, leave } = await house.visit('/work?tab=approvals', { lang: 'zh' });
  await act_as(page, 'invest-officer-01');
  await page.locator('.side a[href="/pipeline"]').click();
  const card = page.locator(`[data-card="${one.id}"]`);
  await card.focus();
  const columns = await page.locator('[data-state]').evaluateAll((all) => all.map((n) => n.dataset.state));
  for (const key of [' ', ...Array(columns.indexOf('ended') - columns.indexOf('negotiating')).fill('ArrowRight'), ' ']) await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByLabel('原因').fill('投资方撤回');
  await dialog.getByRole('button', { name: '移动', exact: true }).click();
  await page.getByText('1 个待批').waitFor();
  assert.equal(await state(), 'negotiating');
  await page.locator('.side a[href="/work"]').click();
  await page.locator('[data-tab=approvals]').click();
  const row = page.locator('[data-approval]', { hasText: name });
  await row.getByText(`${called('invest-officer-01')} 于`).waitFor();
  assert.ok(!(await row.innerText()).includes(one.id), 'the project by its name');
  await row.getByRole('button', { name: '批准' }).click();
  await page.getByText('需由起草人以外的人批准').waitFor();
  assert.equal(await state(), 'negotiating');
  await act_as(page, called('invest-leader-01'));
  await row.getByRole('button', { name: '批准' }).click();
  await row.getByText('已批准').waitFor();
  assert.equal(await state(), 'ended');
  await leave();
});

test('a list goes out as a workbook and comes back: its differences are shown before they are kept', there, async () => {
  const list = (await ask('lists')).lists.find((l) => l.rows > 0);
  const at = `lists/${encodeURIComponent(list.id)}`;
  const set = async (thing, remark) => assert.ok((await fetch(`${house.server.url}/api/v1/${at}/row`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ actor: 'page-test', thing, remark }) })).ok);
  const { page, wrongs, leave } = await house.visit(`/list/${encodeURIComponent(list.id)}`, { lang: 'zh' });
  const thing = (await ask(at)).rows[0].thing, stamp = `催办 ${Date.now()}`;
  await set(thing, stamp);
  const [got] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '带回填列的工作簿' }).click()]);
  const book = readFileSync(await got.path());
  await set(thing, '后来改了'); // so that the workbook says something else than the list
  await page.locator('[data-import]').setInputFiles({ name: 'back.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: book });
  const shown = page.locator('[data-part=differences] li', { hasText: stamp });
  await shown.waitFor();
  assert.match(await shown.innerText(), /后来改了/);
  assert.equal((await ask(at)).rows.find((r) => r.thing === thing).remark, '后来改了', 'nothing is kept before it is accepted');
  await page.getByRole('button', { name: /^接受/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal((await ask(at)).rows.find((r) => r.thing === thing).remark, stamp);
  assert.deepEqual(wrongs, []);
  await leave();
});

test('leave is asked for by one and granted by another', there, async () => {
  const who = (await ask('members?post=fire.room')).members.filter((m) => m.roles.includes('officer')).at(-1);
  const { page, leave } = await house.visit('/shift?tab=leaves', { lang: 'zh' });
  await act_as(page, who.id);
  await page.getByRole('button', { name: '请假' }).last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('何人').selectOption(who.id);
  await dialog.getByLabel('从', { exact: true }).fill('2025-06-02');
  await dialog.getByLabel('到', { exact: true }).fill('2025-06-03');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { id } = (await ask('leaves')).leaves.findLast((l) => l.who === who.id);
  const row = page.locator(`[data-leave="${id}"]`);
  await row.getByRole('button', { name: '准假' }).click();
  await page.getByText('“请假申请”需由起草人以外的人批准').waitFor(); // nobody grants their own, and the page says so in words
  await act_as(page, 'fire-leader-02');
  await row.getByRole('button', { name: '准假' }).click();
  await row.getByText('已准').waitFor();
  assert.deepEqual((await ask('leaves')).leaves.find((l) => l.id === id).decided_by, 'fire-leader-02');
  await leave();
});

test('a duty is swapped: asked for by one, agreed to by the other, approved by a leader', there, async () => {
  const { today } = await ask('city'), day = (n) => new Date(Date.parse(`${today}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
  const officers = (await ask('members?post=fire.room')).members.filter((m) => m.roles.includes('officer') && m.state === 'enrolled');
  const { shifts } = await ask(`rosters/fire.room?from=${day(1)}&to=${day(9)}`);
  const planned = shifts.flatMap((s) => s.seats).filter((s) => s.role === 'officer' && s.who && s.state === 'planned'), seat = planned[4];
  const other = officers.find((m) => !planned.slice(0, 10).some((s) => s.who.id === m.id));
  const { page, wrongs, leave } = await house.visit('/shift?tab=swaps', { lang: 'zh' });
  await act_as(page, seat.who.id);
  await page.getByRole('button', { name: '申请换班' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('岗位').selectOption('fire.room');
  await dialog.getByLabel('班次').selectOption(seat.duty);
  await dialog.getByLabel('换给').selectOption(other.id);
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { id } = (await ask('swaps')).swaps.findLast((s) => s.duty === seat.duty);
  const row = page.locator(`[data-swap="${id}"]`);
  await row.getByText(`${seat.who.name} → ${other.name}`).waitFor();
  await act_as(page, other.id);
  await row.getByRole('button', { name: '同意' }).click();
  await act_as(page, 'fire-leader-03');
  await row.getByRole('button', { name: '批准' }).click();
  await row.getByText('已批准').waitFor();
  const after = (await ask(`rosters/fire.room?from=${day(1)}&to=${day(9)}`)).shifts.flatMap((s) => s.seats).find((s) => s.duty === seat.duty);
  assert.equal(after.who.id, other.id);
  assert.deepEqual(wrongs, []);
  await leave();
});

test('a hand-over note is written by who leaves and signed by who comes, never by the same', there, async () => {
  const kEarly = 2 * 3_600_000; // who comes may sign in two hours before
  const seat = (await ask('duty')).posts.flatMap((p) => p.seats).find((s) => s.state === 'on' && s.who && s.role === 'officer');
  const { page, leave } = await house.visit('/shift', { lang: 'zh' });
  await act_as(page, seat.who.id);
  await page.getByRole('button', { name: '写交班记录' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('班次').selectOption(seat.duty);
  await dialog.getByLabel('交班内容').fill('巡护两次，无异常。');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
  const note = (await ask('handovers')).handovers.findLast((h) => h.duty === seat.duty);
  const row = page.locator(`[data-handover="${note.id}"]`), sign = row.getByRole('button', { name: '接班签字' });
  await row.getByText('待接班人签字').waitFor();
  await sign.click();
  await page.getByText('“交班记录”需由起草人以外的人批准').waitFor();
  const [, post, at] = /^(.+)-(\d{8}T\d{4})-/.exec(note.next), day = `${at.slice(0, 4)}-${at.slice(4, 6)}-${at.slice(6, 8)}`;
  const next = (await ask(`rosters/${post}?from=${day}&to=${day}`)).shifts.flatMap((s) => s.seats).find((s) => s.duty === note.next);
  await act_as(page, next.who.id);
  await sign.click();
  // Too early, or the made-up day, whose events go on past the hour that this runs at, has them on duty already.
  if (next.state !== 'planned' || Date.parse(note.written_at) < Date.parse(next.from) - kEarly) {
    await page.getByText('不能这样做').waitFor();
    assert.equal((await ask('handovers')).handovers.find((h) => h.id === note.id).state, 'written');
  } else {
    await row.getByText(`接班 ${next.who.name}`).waitFor();
    const signed = (await ask('handovers')).handovers.find((h) => h.id === note.id);
    assert.deepEqual([signed.written_by.id, signed.signed_by.id], [seat.who.id, next.who.id]);
  }
  await leave();
});

test('a task is given, begun and done', there, async () => {
  const title = `清点灭火器材 ${Date.now()}`;
  const { page, wrongs, leave } = await house.visit('/work?tab=tasks', { lang: 'zh' });
  await act_as(page, 'fire-leader-01');
  await page.getByRole('button', { name: '新任务' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('任务').fill(title);
  await dialog.getByLabel('席位').selectOption('fire');
  await dialog.getByLabel('责任人').selectOption('fire-officer-01');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'hidden' }); // until then nothing behind it takes a key
  const row = page.locator('[data-task]', { hasText: title });
  await act_as(page, 'fire-officer-01');
  await row.getByRole('button', { name: '开始' }).click();
  await row.getByText('进行中').waitFor();
  await row.getByRole('button', { name: '完成' }).click();
  await row.waitFor({ state: 'detached' }); // what is done leaves the open list
  const done = (await ask('tasks?state=any')).tasks.find((t) => t.title.zh === title);
  assert.deepEqual([done.state, done.owner], ['done', 'fire-officer-01']);
  assert.deepEqual(wrongs, []);
  await leave();
});

test('a plan shows its reasons, cost and alternatives, and is decided by somebody else than who wrote it', there, async () => {
  const made = await fetch(`${house.server.url}/api/v1/plans`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ actor: 'planner-1', desk: 'fire', title: '页面测试方案', title_en: 'Page test plan', proposal: { reasons: ['理由一'], cost: '1200', actions: [{ id: 'a', title: '措施一' }], alternatives: [{ id: 'b', title: '备选一', reasons: ['理由二'], actions: [{ id: 'c', title: '措施二' }] }], expected: [{ indicator: 'fire.patrol_hours', period: '2025-04', value: '10' }] } }) });
  assert.equal(made.status, 201, await made.clone().text());
  const { id } = await made.json();
  const { page, wrongs, leave } = await house.visit(`/plan/${encodeURIComponent(id)}`, { lang: 'zh' });
  for (const text of ['理由一', '1,200元', '措施一', '备选一', '措施二']) await page.getByText(text, { exact: false }).first().waitFor();
  await page.locator('[data-part=outcome] td').first().waitFor();
  await act_as(page, 'planner-1');
  await page.getByRole('button', { name: '批准', exact: true }).click();
  await page.getByText('需由起草人以外的人批准').waitFor();
  wrongs.length = 0; // the browser notes the refusal
  await act_as(page, 'chief-2');
  await page.getByRole('button', { name: '修改', exact: true }).click();
  await page.getByRole('dialog').getByLabel('费用（元）').fill('1500');
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' }); // the new cost may show before the request has ended
  await page.getByText('1,500元').first().waitFor();
  await act_as(page, 'chief-3');
  await page.getByLabel('选用').selectOption('b');
  await page.getByRole('button', { name: '批准', exact: true }).click();
  await page.locator('[data-plan-state=approved]').waitFor();
  const decided = await ask(`plans/${encodeURIComponent(id)}`);
  assert.deepEqual([decided.state, decided.chosen, decided.decided.by, decided.tasks.length], ['approved', 'b', 'chief-3', 1]);
  assert.deepEqual(wrongs, []);
  await leave();
});
