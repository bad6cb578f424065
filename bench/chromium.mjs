// A Chromium told what to do over its own pipe (Chrome DevTools Protocol) and by nothing else: a library that drives browsers puts a script of
// its own into every page and switches on reports of network and stacks, which cost a slowed page several hundred milliseconds.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const path = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
// Nothing but what the page asks for: no first-run pages, no services, and none of the windows Chromium keeps ready for its own address bar.
const kQuiet = ['--headless', '--no-sandbox', '--remote-debugging-pipe', '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--mute-audio', '--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup,PreloadTopChromeWebUI,Translate,OptimizationHints,MediaRouter'];
export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

export async function open_chromium(flags = []) {
  const profile = mkdtempSync(join(tmpdir(), 'page-bench-'));
  const child = spawn(path, [...kQuiet, ...flags, `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => child.once('exit', done)), [, , , to, from] = child.stdio;
  let next = 0, rest = Buffer.alloc(0);
  const waiting = new Map(), heard = new Set();
  from.on('data', (bytes) => {
    rest = rest.length ? Buffer.concat([rest, bytes]) : bytes;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const said = JSON.parse(rest.subarray(0, end).toString());
      rest = rest.subarray(end + 1);
      const asked = waiting.get(said.id);
      waiting.delete(said.id);
      if (!asked) for (const hear of heard) hear(said);
      else if (said.error) asked.fail(new Error(`${asked.method}: ${said.error.message}`));
      else asked.done(said.result);
    }
  });
  const tell = (method, params = {}, sessionId) => new Promise((done, fail) => {
    const id = ++next;
    waiting.set(id, { done, fail, method });
    to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });

  // A page in a profile of its own: nothing is in its cache.
  async function visit({ width = 1440, height = 900, slower = 1, before } = {}) {
    const { browserContextId } = await tell('Target.createBrowserContext');
    const { targetId } = await tell('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await tell('Target.attachToTarget', { targetId, flatten: true });
    const page = (method, params) => tell(method, params, sessionId);
    await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    if (before) {
      await page('Page.enable'); // without it the script would not be run
      await page('Page.addScriptToEvaluateOnNewDocument', { source: `(${before})()` });
    }
    await page('Emulation.setCPUThrottlingRate', { rate: slower });
    await wait(300); // the empty page has settled
    return {
      tell: page,
      go: (url) => page('Page.navigate', { url }),
      ask: async (expression) => (await page('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })).result.value,
      leave: () => tell('Target.disposeBrowserContext', { browserContextId }),
    };
  }
  return { tell, visit, hear: (what) => heard.add(what), close: async () => { await tell('Browser.close').catch(() => {}); await ended; rmSync(profile, { recursive: true, force: true }); } };
}
