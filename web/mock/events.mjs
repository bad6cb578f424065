// Made-up events, the same on every start, that add up to the figures the city published.
import { desks } from './desks.mjs';
import { places } from './city.mjs';

let seed = 20250408;
const random = () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32);
const pick = (list) => list[Math.floor(random() * list.length)];
const pad = (k, w = 2) => String(k).padStart(w, '0');
const day_of = (start, k) => new Date(Date.parse(`${start}T00:00Z`) + k * 86400e3).toISOString().slice(0, 10);
const at = (day, h = 8 + Math.floor(random() * 11), m = Math.floor(random() * 60)) => `${new Date(`${day}T${pad(h)}:${pad(m)}:00+08:00`).toISOString().slice(0, 19)}Z`;

// Splits a total into `parts` whole numbers around their mean.
function split(total, parts, spread = 0.3) {
  const weights = Array.from({ length: parts }, () => 1 + (random() - 0.5) * 2 * spread);
  const sum = weights.reduce((a, b) => a + b);
  let left = 0, given = 0;
  return weights.map((w, i) => {
    left += (total * w) / sum;
    const v = i === parts - 1 ? total - given : Math.round(left) - given;
    given += v;
    return v;
  });
}

const raw = [];
const add = (desk, kind, thing, verb, when, fields, place = null, more = {}) =>
  raw.push({ source: `demo/${desk}`, op: 'assert', kind: `${desk}.${kind}`, desk, thing, verb, at: when, until: null, place, fields, grade: 'observed', made_up: true, ...more });

function invest() {
  const parks = ['park-dongchuan', 'park-nanchuan', 'park-bio', 'park-ganhe'];
  const industries = ['computing', 'battery', 'material', 'bio'];
  const amounts = split(2450, 23, 0.8).map((v) => v * 10_000_000);
  const signed_days = split(85, 23, 0.9);
  let d = 0;
  for (let i = 0; i < 23; i++) {
    d += signed_days[i];
    const park = parks[i % 4], id = `P-${pad(i + 1, 3)}`, fields = { investment: String(amounts[i]), industry: industries[(i * 3) % 4], park };
    add('invest', 'project', id, 'negotiating', at(day_of('2024-11-20', i * 2)), { industry: fields.industry }, park);
    add('invest', 'project', id, 'signed', at(day_of('2025-01-02', d)), fields, park);
    if (i < 11) add('invest', 'project', id, 'started', at(day_of('2025-02-10', i * 4)), { commissioner: `示例人员 ${pad(i + 1)}` }, park);
  }
  for (let i = 0; i < 23; i++) add('invest', 'project', `P-${pad(i + 101, 3)}`, 'negotiating', at(day_of('2025-01-05', i * 3)), { industry: industries[i % 4] }, parks[i % 4]);
  const visits = split(45, 19, 0.4);
  for (let i = 0; i < 19; i++) add('invest', 'trip', `T-${pad(i + 1)}`, 'made', at(day_of('2025-01-06', i * 4)), { cities: pick(['北京', '上海', '广州', '深圳']), visits: visits[i] });
}

function contest() {
  for (let i = 0; i < 9; i++) add('contest', 'entry', `示例选手 ${i + 1}`, 'individual', at('2025-04-08', 9, i * 6), { track: i < 5 ? 'report' : 'arts' }, '630104');
  for (let i = 0; i < 6; i++) add('contest', 'entry', `示例团队 ${i + 1}`, 'group', at('2025-04-08', 10, i * 8), { track: i < 3 ? 'report' : 'arts' }, '630104');
  for (const track of ['report', 'arts']) ['first', 'second', 'second', 'third', 'third', 'third'].forEach((grade, i) => add('contest', 'prize', `${track}-${i + 1}`, 'awarded', at('2025-04-08', 11, 30 + i), { track, grade }, '630104'));
}

function air() {
  const holiday = (year, days) => {
    for (const [k, [flights, people, tonnes, xnn]] of days.entries()) {
      const pax = split(people, flights, 0.35), kg = split(tonnes * 1000, flights, 0.6);
      for (let i = 0; i < flights; i++) {
        const airport = i < xnn ? 'XNN' : pick(['GOQ', 'HXD', 'YUS']), day = `${year}-04-${pad(4 + k)}`, direction = i % 2 ? 'in' : 'out';
        add('air', 'flight', `${pick(['MU', 'CA', 'CZ', '3U', 'HU'])}${2000 + i * 3 + k}-${day.replaceAll('-', '')}`, 'operated', at(day, 6 + Math.floor((i / flights) * 17)), { passengers: pax[i], cargo: (kg[i] / 1000).toFixed(3), airport, direction }, airport);
      }
    }
  };
  holiday(2024, [[139, 14400, 83, 114], [140, 14700, 85, 115], [150, 14936, 82, 122]]);
  holiday(2025, [[151, 16900, 92, 124], [152, 14700, 95, 124], [160, 16400, 101, 131]]);
}

function rail() {
  const ways = ['minhe', 'menyuan', 'golmud', 'delingha', 'beyond'];
  const shares = [0.14, 0.1, 0.12, 0.08, 0.56];
  for (const [year, days] of [[2024, [47800, 61900, 48100, 47900, 43300]], [2025, [51500, 67000, 50600, 52700, 48400]]])
    for (const [k, total] of days.entries()) {
      let given = 0;
      ways.forEach((direction, i) => {
        const v = i === 4 ? total - given : Math.round(total * shares[i]);
        given += v;
        split(v, 5, 0.3).forEach((passengers, j) => add('rail', 'boarding', `${direction}-${year}04${pad(3 + k)}-${j + 1}`, 'counted', at(`${year}-04-${pad(3 + k)}`, 7 + j * 3), { passengers, direction, station: 'st-xining' }, 'st-xining'));
      });
    }
  const extra = (train, section, verb, days) => days.forEach((k) => add('rail', 'extra', `${train}-202504${pad(k)}`, verb, at(`2025-04-${pad(k)}`, 7), { train, section }, 'st-xining'));
  extra('D2732/1', '西宁-西安北', 'coupled', [4, 5, 6]);
  extra('D2736/5', '西宁-西安北', 'coupled', [4, 5, 6]);
  extra('D9911/2', '西宁-门源', 'added', [3, 4, 5, 6]);
  extra('D9913/4', '西宁-门源', 'added', [3, 4, 5, 6]);
  extra('K9801/2', '西宁-格尔木', 'added', [3, 6]);
  extra('C959', '西宁-海晏', 'added', [6]);
}

function fire() {
  const counties = ['630102', '630103', '630105', '630106', '630121', '630123'];
  [['forest-datong', 410000], ['forest-dongxia', 280000], ['forest-lashan', 230000], ['forest-dahei', 150000]].forEach(([forest, area]) =>
    add('fire', 'zone', `zone-${forest.slice(7)}`, 'watched', at('2025-03-01', 9), { area: String(area), forest }, forest));
  for (let i = 0; i < 22; i++) { const county = pick(counties); add('fire', 'fire_use', `F-${pad(i + 1)}`, 'handled', at(`2025-04-${pad(4 + (i % 3))}`), { use: pick(['paper', 'paper', 'farm', 'cook']), county }, county); }
  for (const [first, number] of [['2025-04-01', 96], ['2025-04-04', 138], ['2024-04-04', 101]])
    for (let i = 0; i < number; i++) { const county = counties[i % 6]; add('fire', 'patrol', `R-${first.slice(2, 4)}${first.slice(5).replace('-', '')}-${pad(i + 1, 3)}`, 'done', at(day_of(first, i % 3)), { hours: (2 + (i % 7) * 0.5).toFixed(1), county }, county); }
  add('fire', 'incident', 'S-01', 'suspected', at('2025-04-05', 14, 29), { forest: 'forest-dongxia' }, 'forest-dongxia');
  add('fire', 'incident', 'S-01', 'false_alarm', at('2025-04-05', 14, 52), { forest: 'forest-dongxia' }, 'forest-dongxia', { note: '卫星未见，地面核查为扬尘' });
}

const place_of = (code) => { const p = places.find((x) => x.code === code); return p ? { code, name: p.name } : null; };
export function text_of(e) {
  const desk = desks.find((d) => d.id === e.desk), kind = desk?.kinds.find((k) => `${e.desk}.${k.id}` === e.kind);
  const verb = [...(kind?.verbs ?? []), ...(kind?.states ?? [])].find((v) => v.id === e.verb)?.name;
  const say = (lang) => [e.thing, verb?.[lang] ?? e.verb, ...Object.entries(e.fields ?? {}).slice(0, 2).map(([id, v]) => {
    const f = kind?.fields.find((x) => x.id === id), from = desk?.choices[f?.from]?.find((c) => c.id === v);
    return `${f?.name[lang] ?? id} ${from?.name[lang] ?? (f?.type === 'place' ? place_of(v)?.name[lang] : v)}`;
  })].join(' ');
  return { zh: say('zh'), en: say('en') };
}

export function finish(e, seq, known) {
  const hash = Array.from({ length: 8 }, (_, i) => (Math.imul(seq + i * 7919, 2654435761) >>> 0).toString(16).padStart(8, '0')).join('');
  return { ...e, seq, known, place: typeof e.place === 'string' ? place_of(e.place) : e.place, corrected_by: [], effective: null, hash, text: e.text ?? text_of(e) };
}

[invest, contest, air, rail, fire].forEach((make) => make());
raw.sort((a, b) => (a.at < b.at ? -1 : 1));
export const events = raw.map((e, i) => finish({ ...e, source_seq: i + 1 }, i + 1, e.at));

// One count was first reported too low, and put right the same evening.
const wrong = events.find((e) => e.kind === 'air.flight' && e.at >= '2025-04-06T08');
const right = wrong.fields.passengers;
wrong.fields = { ...wrong.fields, passengers: right - 7 };
wrong.effective = { ...wrong.fields, passengers: right };
wrong.corrected_by = [events.length + 1];
wrong.text = text_of(wrong);
events.push(finish({ ...wrong, op: 'amend', fields: { passengers: right }, source_seq: 9001, made_up: true, text: undefined, note: '离港系统复核' }, events.length + 1, '2025-04-06T13:10:00Z'));

export const reported = [
  ['air.flights', 'qingming-2025', 463], ['air.passengers', 'qingming-2025', 48000], ['air.cargo_mail', 'qingming-2025', 288],
  ['rail.passengers', 'qingming-2025', 270200], ['invest.projects_signed', '2025-Q1', 23], ['invest.signed_amount', '2025-Q1', 24_500_000_000], ['fire.illegal_fire_use', 'qingming-2025', 22],
].map(([indicator, period, value], i) => ({ indicator, period, value, source: 'press/xining-2025-04-09', document: 'xining-evening/2025-04-09', seq: 100000 + i }));
