// The page in headless Chromium, told as JSON lines:  node bench/page.mjs URL [overview] [map] [card]
// overview: from the address until it can be used, with an empty cache, as the machine is and with the processor slowed fourfold (CDP
//           Emulation.setCPUThrottlingRate): the middle of five, and the best, since what else the machine does only ever adds. Usable: every
//           desk's figures, the alarms that wait and who is on duty stand in a frame that was drawn, and the next frame follows within
//           100 ms, so that a link or a key is answered. News, time axis and map come after that; the longest task is of all of it.
//           Floor: the first paint of a page of one line of text, asked of the same server in the same way.
// map:      100,000 points gathered into rings, dragged to and fro for four seconds. A frame is what requestAnimationFrame sees. The processor
//           draws, whatever card the machine has, so that machines compare.
// card:     the same, drawn by the machine's graphics card through Vulkan, where it has one; `renderer` says which.
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { open_chromium, wait } from './chromium.mjs';

const [url, ...asked] = process.argv.slice(2);
const has_card = ['/dev/dri', '/dev/nvidia0'].some(existsSync);
const wants = (what) => (asked.length ? asked.includes(what) : what !== 'card' || has_card);
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const round = (v) => Math.round(v * 10) / 10;
const tell = (name, result) => console.log(JSON.stringify({ name, ...result, load: round(loadavg()[0]) }));
// No graphics card is asked for. The overview is drawn as Chromium draws by itself on such a machine; for the map, which is drawn by WebGL,
// all drawing goes through the same software card (SwiftShader).
const kOverview = ['--accept-lang=zh-CN', '--enable-unsafe-swiftshader'], kMap = ['--accept-lang=zh-CN', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const kCard = ['--accept-lang=zh-CN', '--use-angle=vulkan', '--enable-features=Vulkan', '--disable-vulkan-surface', '--ignore-gpu-blocklist'];

const kPatience = 240; // quarters of a second
async function until(page, expression) {
  for (let i = 0; i < kPatience; i++) {
    if (await page.ask(expression)) return;
    await wait(250);
  }
  throw new Error(`never came true: ${expression}`);
}

// Runs inside the page, before anything of it.
function watch() {
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
}

async function overview(chromium, slower) {
  const page = await chromium.visit({ slower, before: watch });
  await page.go(`${url}/`);
  await wait(1500); // it is not asked while it works
  await until(page, 'globalThis.kept?.usable > 0');
  await wait(3000);
  const kept = JSON.parse(await page.ask(`JSON.stringify({ ...kept, asked: performance.getEntriesByType('resource').length, bytes: performance.getEntriesByType('resource').reduce((a, r) => a + r.transferSize, 0) })`));
  await page.leave();
  return { ...kept, shown: Math.max(kept.shown, kept.first) }; // written into the page is not yet seen
}

async function floor(chromium, slower) {
  const page = await chromium.visit({ slower }), paint = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`;
  await page.go(`${url}/manifest.webmanifest`);
  await wait(1000);
  await until(page, `${paint} > 0`);
  const at = await page.ask(paint);
  await page.leave();
  return at;
}

async function map(chromium, points) {
  const page = await chromium.visit();
  await page.go(`${url}/design/map?points=${points}`);
  await until(page, `document.querySelector('[data-drawn=true]') !== null`);
  await wait(6000); // the rings are made by a worker
  const box = JSON.parse(await page.ask(`JSON.stringify(document.querySelector('[data-design=map] canvas').getBoundingClientRect())`));
  await page.tell('Performance.enable');
  const metric = async () => Object.fromEntries((await page.tell('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]));
  await page.ask(`{ const times = (globalThis.times = []); const tick = (t) => { times.push(t); requestAnimationFrame(tick); }; requestAnimationFrame(tick); }`);
  const before = await metric(), from = [box.x + box.width / 2, box.y + box.height / 2];
  const mouse = (type, x, y, buttons) => page.tell('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 });
  await mouse('mouseMoved', ...from, 0);
  await mouse('mousePressed', ...from, 1);
  for (const begun = Date.now(); Date.now() - begun < 4000; ) {
    const t = (Date.now() - begun) / 1000;
    await mouse('mouseMoved', from[0] + 220 * Math.sin(t * 2), from[1] + 120 * Math.sin(t * 3), 1);
  }
  await mouse('mouseReleased', ...from, 0);
  const after = await metric(), times = JSON.parse(await page.ask('JSON.stringify(globalThis.times)'));
  const gaps = times.slice(1).map((t, i) => t - times[i]).sort((a, b) => a - b), part = (p) => round(gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * p))]);
  const renderer = await page.ask(`(() => { const gl = document.createElement('canvas').getContext('webgl2'), seen = gl?.getExtension('WEBGL_debug_renderer_info'); return seen ? gl.getParameter(seen.UNMASKED_RENDERER_WEBGL) : ''; })()`);
  await page.leave();
  return { points, renderer, frames: gaps.length, fps: round((gaps.length * 1000) / (times.at(-1) - times[0])), frame_ms: part(0.5), frame_ms_95: part(0.95), frame_ms_worst: part(1), main_ms_a_frame: round(((after.TaskDuration - before.TaskDuration) * 1000) / gaps.length), script_ms_a_frame: round(((after.ScriptDuration - before.ScriptDuration) * 1000) / gaps.length) };
}

if (wants('overview')) {
  const chromium = await open_chromium(kOverview);
  await floor(chromium, 1); // the browser's own start is over
  for (const slower of [1, 4]) {
    const runs = [], floors = [];
    for (let i = 0; i < 5; i++) { floors.push(await floor(chromium, slower)); runs.push(await overview(chromium, slower)); }
    const of = (key) => Math.round(middle(runs.map((r) => r[key]))), best = (key) => Math.round(Math.min(...runs.map((r) => r[key])));
    tell(`page_overview_${slower}`, { slower, floor_ms: Math.round(middle(floors)), best_first_ms: best('first'), best_shown_ms: best('shown'), best_usable_ms: best('usable'), first_ms: of('first'), shown_ms: of('shown'), usable_ms: of('usable'), blocked_ms: of('blocked'), longest_ms: of('longest'), requests: of('asked'), kilobytes: Math.round(of('bytes') / 1000) });
  }
  await chromium.close();
}
if (wants('map')) {
  const chromium = await open_chromium(kMap);
  for (const points of [1_000, 100_000]) tell(`page_map_${points}`, await map(chromium, points));
  await chromium.close();
}
if (wants('card')) {
  const chromium = await open_chromium(kCard);
  for (const points of [1_000, 100_000]) tell(`page_card_${points}`, await map(chromium, points));
  await chromium.close();
}
