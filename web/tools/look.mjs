// Pictures of pages, to look at: node tools/look.mjs OUT URL PATH... [--lang=en] [--theme=dark] [--width=390] [--height=900] [--wait=1500] [--full]
import { mkdirSync } from 'node:fs';
import { launch } from '../tests/browser.mjs';

const flags = Object.fromEntries(process.argv.filter((a) => a.startsWith('--')).map((a) => a.slice(2).split('=')));
const [out, url, ...paths] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
mkdirSync(out, { recursive: true });
const lang = flags.lang ?? 'zh', theme = flags.theme ?? 'light', width = +(flags.width ?? 1440);
const browser = await launch();
const context = await browser.newContext({ viewport: { width, height: +(flags.height ?? (width > 3000 ? 2160 : 900)) }, locale: lang === 'zh' ? 'zh-CN' : 'en-GB', colorScheme: theme });
for (const path of paths) {
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text()));
  page.on('pageerror', (e) => console.log('error:', e.message));
  await page.goto(url + path);
  await page.waitForTimeout(+(flags.wait ?? 2500));
  await page.screenshot({ path: `${out}/${path.replace(/[^a-z0-9.]+/gi, '_') || 'root'}-${lang}-${theme}-${width}.png`, fullPage: 'full' in flags });
  await page.close();
}
await browser.close();
