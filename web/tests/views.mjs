import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// A desk's page that has its answers.
export const settled = async (page) => {
  await page.locator('main h1').waitFor();
  await page.locator('main .loading').first().waitFor({ state: 'detached' });
};

export async function nothing_overflows(page, where) {
  const over = await page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over <= 0) return null;
    const wide = [...document.querySelectorAll('main *')].filter((n) => n.getBoundingClientRect().right > innerWidth + 1).slice(0, 3);
    return `${over} px: ${wide.map((n) => n.outerHTML.slice(0, 90)).join(' | ')}`;
  });
  assert.equal(over, null, `${where} overflows by ${over}`);
}

// What axe calls serious or critical, in what `selector` shows.
export async function axe_finds_nothing(page, where, selector = 'main', rules = {}) {
  await page.evaluate(axe);
  const found = await page.evaluate(([selector, rules]) => window.axe.run(document.querySelector(selector), { resultTypes: ['violations'], rules }), [selector, rules]);
  const bad = found.violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target} ${n.any[0]?.message ?? ''}`).join('; ')}`);
  assert.deepEqual(bad, [], where);
}

// The views of the house, apart from desks, bulletins and things, which the city decides.
// Only what this server offers: one without a duty room has no such pages in its menu.
export const house_views = async (desks, url) => {
  const has = async (path) => (await fetch(`${url}/api/v1/${path}`)).ok;
  const duty = (await has('alarms')) && (await has('duty')), lists = await has('lists');
  const [desk, kind] = desks.flatMap((d) => d.kinds.filter((k) => k.has_flow).map((k) => [d.id, k.id]))[0];
  const id = kind.includes('.') ? kind : `${desk}.${kind}`;
  const figure = (d) => { const f = d.headline[0]; return f.includes('.') ? f : `${d.id}.${f}`; };
  return [...(duty ? ['/alarms', '/roster'] : []), ...((await has('notices')) ? ['/notices'] : []), ...((await has('plans')) ? ['/work', '/plans', `/plan/${(await (await fetch(`${url}/api/v1/plans`)).json()).plans[0].id}`, '/shift'] : []), ...(lists ? ['/lists', `/pipeline/${id}`] : []), `/things/${id}`, '/report', '/bulletins', '/wall', '/design', `/figure/${figure(desks[0])}`, `/figure/${figure(desks[3] ?? desks[0])}`];
};
