// Slow and obvious: every answer is counted anew from the events.
import { desks, targets } from './desks.mjs';
import { events, reported } from './events.mjs';
import { periods, places, sources, windows } from './city.mjs';

const shift = (day, k) => new Date(Date.parse(`${day}T00:00Z`) + k * 86400e3).toISOString().slice(0, 10);
const span = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86400e3) + 1;
const year_before = (day) => `${+day.slice(0, 4) - 1}${day.slice(4)}`;
export const local_day = (e) => new Date(Date.parse(e.at) + 8 * 3600e3).toISOString().slice(0, 10);

export function period_of(id, desk) {
  const named = periods.find((p) => p.id === id);
  let from, to, name = named?.name ?? null;
  if (windows[desk]?.[id]) [from, to] = windows[desk][id];
  else if (named) ({ from, to } = named);
  else if (/^\d{4}$/.test(id)) [from, to, name] = [`${id}-01-01`, `${id}-12-31`, { zh: `${id}年`, en: id }];
  else if (/^\d{4}-\d\d$/.test(id)) [from, to] = [`${id}-01`, shift(`${shift(`${id}-01`, 32).slice(0, 7)}-01`, -1)];
  else if (/^\d{4}-Q[1-4]$/.test(id)) { const m = +id[6] * 3; [from, to] = [`${id.slice(0, 4)}-${String(m - 2).padStart(2, '0')}-01`, shift(`${shift(`${id.slice(0, 4)}-${String(m).padStart(2, '0')}-01`, 32).slice(0, 7)}-01`, -1)]; }
  else if (/^\d{4}-\d\d-\d\d$/.test(id)) from = to = id;
  else if (/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/.test(id)) [from, to] = id.split('..');
  else return null;
  return { id, name: name ?? { zh: id, en: id }, from, to, days: span(from, to) };
}

function above(code, level) {
  for (let p = places.find((x) => x.code === code); p; p = places.find((x) => x.code === p.parent)) if (p.level === level) return p.code;
  return null;
}
function key_of(e, dim) {
  if (dim === 'day') return local_day(e);
  const v = e.effective?.[dim] ?? e.fields[dim];
  return v !== undefined ? v : above(e.place?.code, dim) ?? e.place?.code ?? '';
}
function name_of(desk, dim, key) {
  const place = places.find((p) => p.code === key);
  if (place) return place.name;
  for (const list of Object.values(desk.choices)) { const c = list.find((x) => x.id === key); if (c) return c.name; }
  return { zh: key, en: key };
}

export function behind(desk, ind, period, where = {}) {
  const { is } = ind, kind = `${desk.id}.${is.kind}`;
  const fits = (e) => e.kind === kind && e.op === 'assert' && Object.entries(where).every(([k, v]) => String(key_of(e, k)) === v);
  if (is.of !== 'stock') return events.filter((e) => fits(e) && e.verb === is.on && local_day(e) >= period.from && local_day(e) <= period.to);
  const last = new Map();
  for (const e of events) if (fits(e) && local_day(e) <= period.to) last.set(e.thing, e);
  return [...last.values()].filter((e) => e.verb === is.in);
}
function measure(is, list) {
  const value = (e) => Number(e.effective?.[is.field] ?? e.fields[is.field] ?? 0);
  const sum = () => +list.reduce((a, e) => a + value(e), 0).toFixed(3);
  if (is.of === 'ratio') return list.length ? +(sum() / list.length).toFixed(3) : null;
  return is.field ? sum() : list.length;
}

function compare(desk, ind, period, where, asked, value) {
  const how = asked === 'usual' ? (/^[a-z]/.test(period.id) ? 'same-holiday' : 'last-year') : asked;
  let from, to, id = null;
  if (how === 'previous') [from, to] = [shift(period.from, -period.days), shift(period.from, -1)];
  else if (how === 'last-year') [from, to] = [year_before(period.from), year_before(period.to)];
  else if (how === 'same-holiday') {
    const base = period_of(period.id.replace(/\d{4}$/, (y) => +y - 1), desk.id);
    if (!base || !/^[a-z]/.test(period.id)) return null;
    ({ from, to, id } = base);
  } else return null;
  const before = behind(desk, ind, { from, to }, where), base = measure(ind.is, before);
  const count = Math.min(period.days, span(from, to));
  const days = ind.is.of === 'stock' ? [] : Array.from({ length: count }, (_, k) => ({ day: k + 1,
    value: measure(ind.is, behind(desk, ind, { from: shift(period.from, k), to: shift(period.from, k) }, where)),
    base: measure(ind.is, behind(desk, ind, { from: shift(from, k), to: shift(from, k) }, where)) }));
  const base_period = { id: id ?? `${from}..${to}`, from, to, days: span(from, to) };
  return { kind: how, base_period, base, change: base === null || value === null ? null : +(value - base).toFixed(3), growth: base ? +((value - base) / base).toFixed(4) : null, days_compared: count, days };
}

export function figure(desk, ind, period, { by = [], where = {}, how = null, known = null } = {}) {
  const list = behind(desk, ind, period, where), value = measure(ind.is, list);
  const groups = new Map();
  if (by.length) for (const e of list) { const k = JSON.stringify(by.map((d) => key_of(e, d))); groups.set(k, [...(groups.get(k) ?? []), e]); }
  const rows = [...groups].map(([k, l]) => { const keys = JSON.parse(k); return { key: Object.fromEntries(by.map((d, i) => [d, keys[i]])), name: name_of(desk, by[0], keys[0]), value: measure(ind.is, l) }; });
  const goal = targets[`${desk.id}.${ind.id}`]?.[period.from.slice(0, 4)];
  const expected = +((Date.parse(period.to) - Date.parse(`${period.from.slice(0, 4)}-01-01`)) / 86400e3 + 1).toFixed(0) / 365;
  return {
    indicator: `${desk.id}.${ind.id}`, name: ind.name, period, value, unit: ind.unit, unit_name: ind.unit_name,
    by: by[0] === 'day' ? rows.sort((a, b) => (a.key.day < b.key.day ? -1 : 1)) : rows.sort((a, b) => b.value - a.value),
    compare: how ? compare(desk, ind, period, where, how, value) : null,
    target: goal ? { period: period.from.slice(0, 4), value: goal, completion: +(value / goal).toFixed(4), expected: +expected.toFixed(4), pace: +(value / goal / expected).toFixed(2) } : null,
    reported: reported.filter((r) => r.indicator === `${desk.id}.${ind.id}` && r.period === period.id).map(({ indicator, period: p, ...r }) => r),
    events: list.length, made_up: list.some((e) => sources.find((s) => s.id === e.source)?.made_up), as_known_at: known, versions: { spec: '9f3c21ab' },
  };
}
