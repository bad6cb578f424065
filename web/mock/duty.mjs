// Alarms, rosters, moves and lists of the stand-in, after docs/http-duty.md: made up, and kept in memory only.
const n = (zh, en) => ({ zh, en });
const day = (d) => `${d}T00:00:00Z`;
const people = Array.from({ length: 8 }, (_, i) => ({ id: `m-0${i + 1}`, name: `示例${'甲乙丙丁戊己庚辛'[i]}`, name_en: `Sample ${'ABCDEFGH'[i]}`, roles: i < 2 ? ['leader'] : ['officer'], posts: ['fire.room'], what: 'person', state: 'enrolled' }));
const who = (i) => ({ id: people[i].id, name: people[i].name, name_en: people[i].name_en });
const post = { id: 'fire.room', name: n('市防火值班室', 'Fire duty room'), desk: 'fire', place: null, shifts: [{ begins: '08:30', minutes: 1440, night: true }], needs: [{ role: 'leader', count: 1 }, { role: 'officer', count: 1 }], rest_minutes: 1440, most_a_week: 3 };

export const alarms = [];
const severities = { blue: n('蓝色（一般）', 'Blue (minor)'), yellow: n('黄色（较大）', 'Yellow (larger)'), orange: n('橙色（重大）', 'Orange (major)'), red: n('红色（特别重大）', 'Red (extreme)') };
const states = { raised: n('待确认', 'Waiting'), acknowledged: n('已确认', 'Acknowledged'), closed: n('已关闭', 'Closed') };
export function raise(id, severity, desk, title, minutes_ago, place = null) {
  const raised = new Date(Date.parse('2025-04-08T06:30:00Z') - minutes_ago * 60e3).toISOString().slice(0, 19) + 'Z';
  const a = { id, rule: `${desk}.rule`, rule_name: n('样例规则', 'Sample rule'), desk, desk_name: null, title, severity, severity_name: severities[severity], mode: 'actual', state: 'raised', state_name: states.raised, raised, since: raised, place, subject: null, group: null, post: 'fire.room', post_name: post.name,
    count: 2, evidence: [1, 2], acknowledge_by: new Date(Date.now() + 4 * 60e3).toISOString(), late: false, step: 0, told: [{ at: raised, step: 1, by: ['screen'], people: [who(2)] }], next: { at: raised, step: 2, role: 'leader', which: 1, people: [who(0)] }, acknowledged: null, snoozed_until: null, shelved_until: null, shelved: false, closed: null, comments: [], made_up: true };
  alarms.unshift(a);
  return a;
}
raise('fire.smoke-1', 'red', 'fire', n('烟，东峡林区 3 号塔 132°', 'Smoke, Dongxia tower 3 at 132°'), 4, { code: 'forest-dongxia', name: n('东峡林区', 'Dongxia Forest') });
raise('rail.full-1', 'orange', 'rail', n('D2736 西安北方向客座率 97%', 'D2736 to Xi’an North is 97% full'), 9);

const seat = (d, role, i) => ({ duty: `fire.room-${d}-${role}`, role, number: 1, who: i === null ? null : who(i), state: i === null ? 'empty' : d === '2025-04-08' ? 'on' : 'planned', from: `${d}T00:30:00Z`, to: new Date(Date.parse(day(d)) + 24.5 * 3600e3).toISOString().slice(0, 19) + 'Z', on_since: null });
const placed = new Map();
function shifts(from, to, fill) {
  const out = [];
  for (let t = Date.parse(from), k = 0; t <= Date.parse(to); t += 86400e3, k++) {
    const d = new Date(t).toISOString().slice(0, 10), known = d <= '2025-04-20';
    const seats = [seat(d, 'leader', known ? k % 2 : null), seat(d, 'officer', known ? 2 + (k % 6) : null)].map((s) => {
      if (placed.has(s.duty)) return { ...s, who: placed.get(s.duty), state: placed.get(s.duty) ? 'planned' : 'empty' };
      return !s.who && fill ? { ...s, who: who(s.role === 'leader' ? k % 2 : 2 + (k % 6)), proposed: true } : s;
    });
    out.push({ day: d, from: `${d}T00:30:00Z`, to: seats[0].to, night: true, holiday: d >= '2025-04-04' && d <= '2025-04-06', seats });
  }
  return out;
}
const roster = (from, to, fill = false) => {
  const all = shifts(from, to, fill), gaps = all.flatMap((s) => s.seats.filter((x) => !x.who).map((x) => ({ code: 'gap', day: s.day, duty: x.duty, who: '', message: n(`${s.day} 缺${x.role === 'leader' ? '带班' : '值班员'}`, `${s.day} has no ${x.role}`) })));
  const count = (id, f) => all.reduce((c, s) => c + s.seats.filter((x) => x.who?.id === id && f(s)).length, 0);
  return { post: post.id, post_name: post.name, from, to, shifts: all, problems: gaps, fairness: { people: people.map((p) => ({ id: p.id, name: p.name, name_en: p.name_en, role: p.roles[0], duties: count(p.id, () => true), nights: count(p.id, (s) => s.night), holidays: count(p.id, (s) => s.holiday), hours: '0' })), spread: [] } };
};

// `moved` tells the stand-in's ledger; `thing_of` and `desks` come from it.
const plan = { id: 'plan-1', desk: 'fire', planner: '', title: { zh: '增设卡点（样例）', en: 'More checkpoints (sample)' }, state: 'proposed', proposed: { by: 'm-01', at: '2025-04-08T02:00:00Z' }, amended_by: '', decided: null, chosen: '', reasons: [{ zh: '入山人数为平日三倍', en: 'Three times the usual number of people' }], cost: { amount: 18600, unit: 'CNY' }, actions: [{ id: 'a', title: { zh: '增设 2 处', en: 'Two more' }, owner: 'm-02', due: '2025-04-16T10:00:00Z', event: null }], alternatives: [{ id: 'b', title: { zh: '只加巡护', en: 'Patrols only' }, reasons: [{ zh: '夜间无人', en: 'Nobody at night' }], cost: { amount: 9000, unit: 'CNY' }, actions: [] }], outcome: [{ indicator: 'fire.patrol_hours', period: '2025-04', expected: 30, actual: 26 }], noted: null, tasks: [] };

export function duty_routes({ desks, thing_of, moved, Fault }) {
  const spec = (kind) => { const [d, k] = kind.split('.'); return desks.find((x) => x.id === d)?.kinds.find((x) => x.id === k); };
  const lists = [{ id: 'L1', title: n('一季度重点项目', 'Key projects of Q1'), desk: 'invest', kind: 'invest.project', where: [], owner: '示例丙', deadline: '2025-06-30', state: 'open', rows: 0, lights: { green: 3, amber: 1, red: 1, done: 0 } }];
  const marks = new Map();
  const rows = (things) => things.map((t, i) => ({ thing: t.id, state: t.state, state_name: t.state_name, since: t.since, light: ['green', 'green', 'amber', 'red'][i % 4], owner: '示例丙', deadline: '2025-06-30', remark: null, done: null, fields: t.fields, ...marks.get(t.id) }));
  const get = [
    [/^alarms$/, (q) => { const s = q.get('state'), list = alarms.filter((a) => (s === 'any' ? true : s ? a.state === s : a.state !== 'closed')); const waiting = { blue: 0, yellow: 0, orange: 0, red: 0 }; for (const a of alarms) if (a.state === 'raised' && !a.shelved) waiting[a.severity]++; return { now: '2025-04-08T06:32:00Z', head: 1, waiting, count: list.length, alarms: list }; }],
    [/^alarms\/([^/]+)$/, (q, id) => { const alarm = alarms.find((a) => a.id === id); if (!alarm) throw new Fault(404, 'unknown-alarm', '没有此告警', 'No such alarm'); return { alarm, history: [] }; }],
    [/^posts$/, () => ({ posts: [post] })],
    [/^members$/, () => ({ members: people })],
    [/^(approvals|tasks|swaps|leaves|handovers)$/, (_, what) => ({ [what]: [] })],
    [/^overdue$/, (_, __, all_of) => { const things = all_of('invest.project').filter((t) => t.light).map((thing) => ({ thing, amber_at: null, red_at: '2025-04-20T00:00:00Z', owner: '' })); return { things, amber: things.length, red: 0 }; }],
    [/^plans$/, () => ({ plans: [plan] })],
    [/^plans\/plan-1$/, () => plan],
    [/^duty$/, () => { const s = shifts('2025-04-08', '2025-04-08')[0]; return { at: '2025-04-08T06:32:00Z', posts: [{ post: post.id, post_name: post.name, desk: 'fire', place: null, from: s.from, to: s.to, seats: s.seats, empty: [] }] }; }],
    [/^rosters\/([^/]+)$/, (q) => roster(q.get('from'), q.get('to'))],
    [/^moves\/([\w.]+)$/, (q, kind) => { const thing = thing_of(q.get('thing'), kind); return { thing, amber_at: null, red_at: null, owner: null, waiting: [], moves: spec(kind).states.filter((s) => s.id !== thing.state).map((s) => ({ to: s.id, name: s.name, needs: [], missing: [], may: [], approval: false })) }; }],
    [/^work\/([\w.]+)$/, () => ({ owner: null, entries: [] })],
    [/^lists$/, () => ({ lists })],
    [/^lists\/([^/]+)$/, (q, id, all) => { const list = lists.find((l) => l.id === id); if (!list) throw new Fault(404, 'unknown-list', '没有此清单', 'No such list'); const of = rows(all(list.kind)); return { list: { ...list, rows: of.length }, columns: spec(list.kind).fields.map((f) => ({ id: f.id, name: f.name, type: f.type, unit: f.unit ?? null })), rows: of }; }],
  ];
  const post_to = [
    [/^alarms$/, (body) => ({ alarm: raise(`hand-${alarms.length}`, body.severity, 'fire', n(body.title, body.title_en ?? body.title), 0), history: [] })],
    [/^alarms\/([^/]+)\/([\w-]+)$/, (body, id, act) => {
      const a = alarms.find((x) => x.id === id), at = '2025-04-08T06:33:00Z';
      if (act === 'acknowledge') Object.assign(a, { state: 'acknowledged', state_name: states.acknowledged, acknowledged: { by: body.actor, at, note: body.note ?? null }, next: null });
      else if (act === 'close') Object.assign(a, { state: 'closed', state_name: states.closed });
      else if (act === 'comment') a.comments = [...a.comments, { by: body.actor, at, text: body.note }];
      else if (act === 'shelve') a.shelved = true;
      else if (act === 'unshelve') a.shelved = false;
      else if (act === 'snooze') a.snoozed_until = '2025-04-08T06:48:00Z';
      return { alarm: a, history: [] };
    }],
    [/^rosters\/([^/]+)\/propose$/, (body) => roster(body.from, body.to, true)],
    [/^rosters\/([^/]+)\/publish$/, (body) => { for (const s of body.seats ?? []) placed.set(s.duty, who(people.findIndex((p) => p.id === s.who))); return roster(body.from, body.to); }],
    [/^duties\/([^/]+)\/([\w-]+)$/, (body, id, act) => { placed.set(id, act === 'empty' ? null : who(people.findIndex((p) => p.id === body.who))); return { id, state: 'planned' }; }],
    [/^moves\/([\w.]+)$/, (body, kind) => { for (const t of body.things) moved(kind, t.thing, body.to, t.fields ?? {}); return { moved: body.things.length, waiting: 0, refused: 0, results: body.things.map((t) => ({ thing: t.thing, status: 'moved', seq: 1, approval: null, faults: [] })) }; }],
    [/^lists\/([^/]+)\/row$/, ({ actor, thing, ...set }) => { marks.set(thing, { ...marks.get(thing), ...set }); return {}; }],
  ];
  return { get, post: post_to };
}
