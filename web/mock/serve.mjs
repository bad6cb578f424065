// A stand-in for the server: the answers of docs/http.md from made-up events, and the built page from dist/.
import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { city } from './city.mjs';
import { desks } from './desks.mjs';
import { events, finish } from './events.mjs';
import { behind, figure, period_of } from './count.mjs';
import { change_words, edited, render, texts } from './bulletins.mjs';
import { duty_routes } from './duty.mjs';
import { notice_routes } from './notices.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, '../dist');
const boundaries = readFileSync(join(here, 'boundaries.json'));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.png': 'image/png' };
const policy = "default-src 'self'; object-src 'none'; worker-src 'self' blob:; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

class Fault extends Error { constructor(status, code, zh, en) { super(en); this.status = status; this.answer = { faults: [{ code, line: null, column: null, field: null, message: { zh, en } }] }; } }
const missing = (what) => new Fault(404, 'not-found', `没有 ${what}`, `There is no ${what}`);
const head = () => events.at(-1).seq;
const indicator = (id) => {
  const [d, i] = id.split('.'), desk = desks.find((x) => x.id === d), ind = desk?.indicators.find((x) => x.id === i);
  if (!ind) throw missing(id);
  return [desk, ind];
};
const period = (q, desk) => { const p = period_of(q.get('period') ?? '', desk); if (!p) throw new Fault(400, 'bad-period', '期间写法不对', 'The period cannot be read'); return p; };
const wheres = (q) => Object.fromEntries(q.getAll('where').map((w) => w.split('=')));
const limited = (list, q) => list.slice(0, +(q.get('limit') ?? 100));

function thing_of(id, kind) {
  const history = events.filter((e) => e.thing === id && e.kind === kind);
  const [d, k] = kind.split('.'), spec = desks.find((x) => x.id === d)?.kinds.find((x) => x.id === k);
  const last = [...history].reverse().find((e) => spec.states.some((s) => s.id === e.verb));
  const fields = Object.assign({}, ...history.map((e) => e.effective ?? e.fields));
  return { id, kind, state: last?.verb ?? null, state_name: spec.states.find((s) => s.id === last?.verb)?.name ?? null, since: (last ?? history[0]).at, light: last?.verb === 'negotiating' ? 'amber' : null,
    fields, place: history.at(-1).place, events: history.length, made_up: history.some((e) => e.made_up), history };
}

const routes = [
  [/^health$/, () => ({ status: 'ok', head: head(), known: events.at(-1).known })],
  [/^me$/, () => ({ signed_in: false, came: 'visitor', id: 'visitor', name: { zh: '访客', en: 'visitor' }, office: 'none', office_name: { zh: '无', en: 'none' }, roles: [{ desk: '*', rank: 'officer', rank_name: { zh: '值班员', en: 'officer' }, places: [], kinds: [], personal: true, text: '* officer +personal' }], locked: false, second_factor: false, wants_second_factor: false, first: true, provider: null })],
  [/^city$/, () => city],
  [/^desks$/, () => desks.map(({ indicators, ...d }) => ({ ...d, indicators: indicators.map(({ is, ...i }) => i) }))],
  [/^board\/(\w+)$/, (q, id) => {
    const desk = desks.find((d) => d.id === id);
    if (!desk) throw missing(id);
    const p = period(q, id);
    return { desk: id, period: p, head: head(), figures: desk.indicators.map((i) => figure(desk, i, p, { how: q.get('compare') })) };
  }],
  [/^figures\/([\w.]+)$/, (q, id) => { const [desk, ind] = indicator(id); return figure(desk, ind, period(q, desk.id), { by: q.getAll('by'), where: wheres(q), how: q.get('compare'), known: q.get('as-known-at') }); }],
  [/^traces\/([\w.]+)$/, (q, id) => {
    const [desk, ind] = indicator(id), p = period(q, desk.id), list = behind(desk, ind, p, wheres(q)), after = +(q.get('after') ?? 0);
    return { indicator: id, period: p, value: figure(desk, ind, p, { where: wheres(q) }).value, unit: ind.unit, count: list.length, events: limited(list.filter((e) => e.seq > after), q) };
  }],
  [/^events$/, (q) => {
    let list = events.filter((e) => !q.get('desk') || e.desk === q.get('desk'));
    if (q.get('after')) list = list.filter((e) => e.seq > +q.get('after'));
    else list = list.filter((e) => e.seq < +(q.get('before') ?? Infinity)).reverse();
    return { head: head(), events: limited(list, q) };
  }],
  [/^things\/([\w.]+)$/, (q, kind) => { const ids = [...new Set(events.filter((e) => e.kind === kind).map((e) => e.thing))]; return { kind, count: ids.length, things: limited(ids, q).map((id) => { const { history, ...t } = thing_of(id, kind); return t; }) }; }],
  [/^thing\/(.+)$/, (q, id) => { const kinds = [...new Set(events.filter((e) => e.thing === id).map((e) => e.kind))]; if (!kinds.length) throw missing(id); return { things: kinds.filter((k) => !q.get('kind') || k === q.get('kind')).map((k) => thing_of(id, k)) }; }],
  [/^bulletins$/, () => Object.keys(texts).map((id) => ({ id, desk: id.split('.')[0], name: desks.find((d) => d.id === id.split('.')[0]).bulletins[0].name }))],
  [/^bulletins\/([\w.]+)$/, (q, id) => {
    if (!texts[id]) throw missing(id);
    const p = period(q, id.split('.')[0]);
    return edited(render(id, q.get('lang') === 'en' ? 'en' : 'zh', p, (i, where) => { const [desk, ind] = indicator(i); return figure(desk, ind, p, { where }).value; }));
  }],
];

// The overview's answers together; other pages' tests put their own answers before single questions, so these ask one by one.
const answer_to = (name, q = '') => { for (const [pattern, handler] of [...duty.get, ...routes]) { const m = name.match(pattern); if (m) return handler(new URLSearchParams(q), m[1], m[2] ?? all_of); } };
routes.push([/^opening$/, (q) => {
  if (!q.has('overview')) return {};
  const boards = desks.map((d) => ['board/' + d.id, `period=${d.period}&compare=usual`]);
  return { ...Object.fromEntries(['me', 'health', 'city', 'desks'].map((name) => [name, answer_to(name)])), ...Object.fromEntries(boards.map(([name, asked]) => [`${name}?${asked}`, answer_to(name, asked)])) };
}]);

const all_of = (kind) => [...new Set(events.filter((e) => e.kind === kind).map((e) => e.thing))].map((id) => { const { history, ...t } = thing_of(id, kind); return t; });
let own_seq = 0;
const duty = duty_routes({ desks, thing_of, Fault, moved: (kind, thing, verb, fields) => append({ source: 'demo/moves', source_seq: ++own_seq, kind, thing, verb, at: '2025-04-08T06:31:00Z', fields }) });

const words = notice_routes(Fault);
duty.get.push(...words.get);
duty.post.push(...words.post);

const listeners = new Set();
const tell = (res, e) => res.write(`id: ${e.seq}\nevent: event\ndata: ${JSON.stringify(e)}\n\n`);
function live(req, res, q) {
  const after = +(req.headers['last-event-id'] ?? q.get('after') ?? head());
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  res.write('retry: 300\n\n');
  events.filter((e) => e.seq > after).forEach((e) => tell(res, e));
  listeners.add(res);
  req.on('close', () => listeners.delete(res));
}
export function append(input) {
  const e = finish({ op: 'assert', until: null, place: null, grade: 'observed', made_up: input.source?.startsWith('demo/') ?? false, desk: input.kind.split('.')[0], ...input, at: new Date(input.at).toISOString().slice(0, 19) + 'Z' }, head() + 1, '2025-04-08T06:32:00Z');
  events.push(e);
  const desk = desks.find((d) => d.id === e.desk), indicators = (desk?.indicators ?? []).filter((i) => `${desk.id}.${i.is.kind}` === e.kind).map((i) => `${desk.id}.${i.id}`);
  for (const res of listeners) { tell(res, e); res.write(`event: figures\ndata: ${JSON.stringify({ head: e.seq, indicators })}\n\n`); }
  return e;
}

function page(res, path) {
  let file = normalize(join(dist, path));
  if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile()) file = join(dist, 'index.html');
  res.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  res.end(readFileSync(file));
}
async function answer(req, res) {
  const url = new URL(req.url, 'http://x'), path = decodeURIComponent(url.pathname), q = url.searchParams;
  res.setHeader('content-security-policy', policy);
  res.setHeader('x-content-type-options', 'nosniff');
  const json = (status, body) => { res.writeHead(status, { 'content-type': 'application/json' }); res.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)); };
  if (!path.startsWith('/api/v1/')) return page(res, path);
  const name = path.slice(8);
  let posted = {};
  try {
    if (name === 'live') return live(req, res, q);
    if (name === 'boundaries') return json(200, boundaries);
    if (name === 'map') return json(200, { terrain: [], layers: [] });
    if (name === 'events' && req.method === 'POST') {
      let body = '';
      for await (const part of req) body += part;
      const sent = JSON.parse(body), known = events.find((x) => x.source === sent.source && x.source_seq === sent.source_seq);
      if (known && JSON.stringify(known.fields) !== JSON.stringify(sent.fields ?? {})) return json(409, { accepted: 0, repeated: 0, refused: 1, results: [], faults: [{ code: 'conflict', message: { zh: '同一编号已有另一内容', en: 'Another content under the same number' } }] });
      if (known) return json(200, { accepted: 0, repeated: 1, refused: 0, results: [{ line: 1, seq: known.seq, status: 'repeated' }], faults: [] });
      const e = append(sent);
      return json(200, { accepted: 1, repeated: 0, refused: 0, results: [{ line: 1, seq: e.seq, status: 'accepted' }], faults: [] });
    }
    if (req.method === 'POST') {
      let body = '';
      for await (const part of req) body += part;
      posted = JSON.parse(body || '{}');
      for (const [pattern, handler] of duty.post) { const m = name.match(pattern); if (m) return json(200, handler(posted, m[1], m[2], q)); }
    } else for (const [pattern, handler] of duty.get) { const m = name.match(pattern); if (m) return json(200, handler(q, m[1], all_of)); }
    const reworded = req.method === 'POST' ? name.match(/^bulletins\/([\w.]+)\/words(\/undo)?$/) : null;
    if (reworded) { const to = change_words(reworded[1], posted, reworded[2] !== undefined); return json(200, routes.find(([p]) => p.test(`bulletins/${reworded[1]}`))[1](to, reworded[1])); }
    for (const [pattern, handler] of routes) { const m = name.match(pattern); if (m) return json(200, handler(q, m[1])); }
    throw missing(name);
  } catch (e) {
    if (!(e instanceof Fault)) throw e;
    json(e.status, e.answer);
  }
}

export function start(port = 0) {
  const server = createServer((req, res) => answer(req, res).catch((e) => { console.error(e); res.destroy(); }));
  return new Promise((done) => server.listen(port, '127.0.0.1', () => done({
    url: `http://127.0.0.1:${server.address().port}`, append,
    hang_up: () => { for (const res of listeners) res.destroy(); },
    close: () => { for (const res of listeners) res.destroy(); server.closeAllConnections(); server.close(); },
  })));
}
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await start(+(process.env.PORT ?? 8641));
  console.log(url);
}
