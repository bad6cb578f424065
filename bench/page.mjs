// The page in headless Chromium, told as JSON lines:  node bench/page.mjs URL [overview] [map]
// overview: from the address until it can be used, with an empty cache, as the machine is and with the processor slowed fourfold (CDP
//           Emulation.setCPUThrottlingRate): the middle of five, and the best, since what else the machine does only ever adds. Usable: every
//           desk's figures, the alarms that wait and who is on duty stand in a frame that was drawn, and the next frame follows within
//           100 ms, so that a link or a key is answered. News, time axis and map come after that; the longest task is of all of it.
//           Floor: the first paint of a page of one line of text, asked of the same server in the same way.
// map:      100,000 points gathered into rings, dragged to and fro for four seconds. A frame is what requestAnimationFrame sees.
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium } from '../web/node_modules/playwright-core/index.mjs';

const [url, ...asked] = process.argv.slice(2);
const wants = (what) => !asked.length || asked.includes(what);
const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
// No graphics card is asked for: what is measured on a machine without one is drawing by the processor.
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const round = (v) => Math.round(v * 10) / 10;
const tell = (name, result) => console.log(JSON.stringify({ name, ...result, load: round(loadavg()[0]) }));

async function overview(slower) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const kept = (globalThis.kept = { first: 0, shown: 0, usable: 0, blocked: 0, longest: 0 });
    new PerformanceObserver((l) => { for (const e of l.getEntries()) if (e.name === 'first-contentful-paint') kept.first = e.startTime; }).observe({ type: 'paint', buffered: true });
    new PerformanceObserver((l) => { for (const e of l.getEntries()) { kept.blocked += Math.max(0, e.duration - 50); kept.longest = Math.max(kept.longest, e.duration); } }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      const cards = [...document.querySelectorAll('[data-desk]')];
      const stands = cards.length && cards.every((c) => /\d/.test(c.querySelector('[data-figure]')?.textContent ?? '')) && document.querySelector('[data-part=alarms] :is(li, .none)') && document.querySelector('[data-part=on-duty] :is(li, .none)');
      if (!stands) return requestAnimationFrame(look);
      kept.shown = performance.now();
      let last = kept.shown;
      const wait = (now) => { if (kept.first && performance.now() - last <= 100) kept.usable = now; else { last = performance.now(); requestAnimationFrame(wait); } };
      requestAnimationFrame(wait);
    };
    requestAnimationFrame(look);
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(url + '/', { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.kept.usable > 0, null, { polling: 200, timeout: 60_000 });
  await page.waitForTimeout(3000);
  const kept = await page.evaluate(() => ({ ...globalThis.kept, asked: performance.getEntriesByType('resource').length, bytes: performance.getEntriesByType('resource').reduce((a, r) => a + r.transferSize, 0) }));
  await context.close();
  kept.shown = Math.max(kept.shown, kept.first); // written into the page is not yet seen
  return kept;
}

async function floor(slower) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage(), cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(url + '/manifest.webmanifest', { waitUntil: 'commit' });
  const paint = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime, null, { polling: 100 });
  const at = await paint.jsonValue();
  await context.close();
  return at;
}

async function map(points) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await page.goto(`${url}/design/map?points=${points}`);
  const canvas = page.locator('[data-design=map] canvas').first();
  await canvas.waitFor();
  await page.locator('[data-drawn=true]').waitFor();
  await page.waitForTimeout(6000); // the rings are made by a worker
  const box = await canvas.boundingBox();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const metric = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]));
  await page.evaluate(() => { const times = (globalThis.times = []); const tick = (t) => { times.push(t); requestAnimationFrame(tick); }; requestAnimationFrame(tick); });
  const before = await metric();
  const from = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(...from);
  await page.mouse.down();
  for (const begun = Date.now(); Date.now() - begun < 4000; ) {
    const t = (Date.now() - begun) / 1000;
    await page.mouse.move(from[0] + 220 * Math.sin(t * 2), from[1] + 120 * Math.sin(t * 3));
  }
  await page.mouse.up();
  const after = await metric(), times = await page.evaluate(() => globalThis.times);
  const gaps = times.slice(1).map((t, i) => t - times[i]).sort((a, b) => a - b), part = (p) => round(gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * p))]);
  await page.close();
  return { points, frames: gaps.length, fps: round((gaps.length * 1000) / (times.at(-1) - times[0])), frame_ms: part(0.5), frame_ms_95: part(0.95), frame_ms_worst: part(1), main_ms_a_frame: round(((after.TaskDuration - before.TaskDuration) * 1000) / gaps.length), script_ms_a_frame: round(((after.ScriptDuration - before.ScriptDuration) * 1000) / gaps.length) };
}

if (wants('overview')) {
  for (const slower of [1, 4]) {
    const runs = [], floors = [];
    for (let i = 0; i < 5; i++) { floors.push(await floor(slower)); runs.push(await overview(slower)); }
    const of = (key) => Math.round(middle(runs.map((r) => r[key]))), best = (key) => Math.round(Math.min(...runs.map((r) => r[key])));
    tell(`page_overview_${slower}`, { slower, floor_ms: Math.round(middle(floors)), best_shown_ms: best('shown'), best_usable_ms: best('usable'), first_ms: of('first'), shown_ms: of('shown'), usable_ms: of('usable'), blocked_ms: of('blocked'), longest_ms: of('longest'), requests: of('asked'), kilobytes: Math.round(of('bytes') / 1000) });
  }
}
if (wants('map')) for (const points of [1_000, 100_000]) tell(`page_map_${points}`, await map(points));
await browser.close();
