// Takes the answers that tests/invest.test.mjs is shown from a server with the demo city:  node tests/stored/take.mjs http://127.0.0.1:8640
// What the pages do not need is left out, so that the file stays small.
import { writeFileSync } from 'node:fs';

const url = process.argv[2];
const get = async (path) => (await fetch(`${url}/api/v1/${path}`)).json();
const few = { 'invest.project': (t) => ['lead', 'negotiating', 'signed', 'started', 'producing', 'ended'].some((s) => t.state === s), 'invest.milestone': (t) => ['magnesium', 'green-power-computing', 'cells'].includes(t.fields.project) };
const kinds = ['project', 'company', 'chain', 'chain_node', 'difficulty', 'milestone', 'task_force', 'regional_team', 'policy', 'bank'];
const made = { desks: (await get('desks')).filter((d) => d.id === 'invest'), lists: await get('lists') };
made.desks[0].indicators = made.desks[0].indicators.filter((i) => ['signed_amount', 'projects_signed', 'projects_negotiating', 'projects_started', 'outbound_trips', 'enterprises_invited'].some((id) => i.id.endsWith(id)));
made.lists.lists = made.lists.lists.filter((l) => l.desk === 'invest');
for (const kind of kinds) {
  const answer = await get(`things/invest.${kind}?limit=5000`);
  answer.things = answer.things.filter(few[`invest.${kind}`] ?? (() => true)).map(({ made_up, events, ...t }) => ({ ...t, events, made_up }));
  made[`things/invest.${kind}`] = { ...answer, count: answer.things.length };
}
for (const project of ['basalt', 'computing-centre']) made[`match/${project}`] = await get(`invest/match?project=${project}`);
made.offers = await get('invest/offers');
made.guard = await get(`invest/contacts?enterprise=${encodeURIComponent('示例隔膜')}&party=force-lithium`);
made.now = await get(`figures/invest.signed_amount?period=2025-01-01..${(await get('city')).today}`);
made.pace = await get('figures/invest.signed_amount?period=2025&by=day');
for (const path of ['attain', `rates?word=${encodeURIComponent('履约率')}`, 'assessment', 'waiting', 'credit']) made[`invest/${path.split('?')[0]}`] = await get(`invest/${path}`);
// Two days of a computing base: ten megawatts of load, sun by day, a steady wind.
const hours = ['load,solar,wind,hydro', ...Array.from({ length: 48 }, (_, h) => `10,${h % 24 >= 8 && h % 24 < 18 ? 20 : 0},4,0`)].join('\n');
for (const way of ['out', 'host']) made[`ground/${way}`] = await get(`invest/trip/ground?way=${way}`);
made['invest/green'] = await (await fetch(`${url}/api/v1/invest/green?storage_mw=5&storage_mwh=20&share=90`, { method: 'POST', headers: { 'content-type': 'text/csv', origin: url }, body: hours })).json();
writeFileSync(new URL('invest.json', import.meta.url), JSON.stringify(made) + '\n');
