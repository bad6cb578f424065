// One Chromium and one server for a test file: the mock, or the server that FENGSUI_URL names.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { start } from '../mock/serve.mjs';

const kChromium = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const kFlags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export const real = process.env.FENGSUI_URL ?? null;

export const launch = () => chromium.launch({ executablePath: kChromium, args: kFlags });

export async function open_house() {
  const server = real ? { url: real.replace(/\/$/, ''), close() {} } : await start();
  const browser = await launch();

  // A page that notes everything it must not do.
  async function visit(path, { lang = 'zh', width = 1440, theme = 'light' } = {}) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: lang === 'zh' ? 'zh-CN' : 'en-GB', colorScheme: theme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000); // a machine that compiles beside us is slow, not wrong
    const wrongs = [];
    // A server without a duty room answers 404 when the page asks for it once; the browser notes that by itself.
    const no_duty = (m) => real && /404/.test(m.text()) && /\/api\/v1\/(alarms|duty|lists)$/.test(m.location().url);
    page.on('console', (m) => m.type() === 'error' && !no_duty(m) && wrongs.push(`console: ${m.text()}`));
    page.on('pageerror', (e) => wrongs.push(`error: ${e.message}`));
    page.on('request', (r) => !r.url().startsWith(`${server.url}/`) && !/^(data|blob):/.test(r.url()) && wrongs.push(`foreign request: ${r.url()}`));
    await page.goto(server.url + path);
    return { page, wrongs, leave: () => context.close() };
  }
  return { server, visit, close: async () => { await browser.close(); server.close(); } };
}
