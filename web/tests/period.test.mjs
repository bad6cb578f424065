// Days and hours are written by hand (a formatter costs a first view several milliseconds): they must read as Intl writes them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { transformWithEsbuild } from 'vite';

const at = new URL('../src/lib/period/period.ts', import.meta.url);
const { code } = await transformWithEsbuild(readFileSync(at, 'utf8'), 'period.ts', { format: 'esm' });
const period = await import(`data:text/javascript,${encodeURIComponent(code)}`);

test('days, weekdays, months and hours read as zh-CN and en-GB write them', () => {
  for (let i = 0; i < 1200; i += 7) {
    const when = new Date(Date.UTC(2023, 10, 1) + i * 86_400_000), day = when.toISOString().slice(0, 10), instant = new Date(when.getTime() + i * 61_000).toISOString();
    for (const [lang, locale] of [['zh', 'zh-CN'], ['en', 'en-GB']]) {
      const intl = (how, what = when, zone = 'UTC') => new Intl.DateTimeFormat(locale, { timeZone: zone, ...how }).format(what);
      const short = { month: lang === 'zh' ? 'long' : 'short', day: 'numeric' };
      assert.equal(period.day_text(day, lang), intl(short));
      assert.equal(period.day_text(day, lang, true), intl({ ...short, year: 'numeric' }));
      assert.equal(period.weekday_text(day, lang), intl({ weekday: 'short' }));
      assert.equal(period.period_name({ id: day.slice(0, 7) }, lang), intl({ year: 'numeric', month: 'long' }, new Date(`${day.slice(0, 7)}-01T00:00:00Z`)));
      for (const zone of ['Asia/Shanghai', 'America/Boise'])
        assert.equal(period.clock_text(instant, zone, lang), intl({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, new Date(instant), zone));
    }
    assert.equal(period.local_day(instant, 'Asia/Shanghai'), new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10));
  }
});

test('the hour of a zone is the same by Temporal, where the browser has it, as by Intl', async () => {
  const { launch } = await import('./browser.mjs');
  const browser = await launch(), page = await browser.newPage();
  const [here, without] = await page.evaluate(async (code) => {
    const asked = [];
    for (const zone of ['Asia/Shanghai', 'America/Boise', 'Asia/Kathmandu']) for (let i = 0; i < 90; i++) asked.push([new Date(Date.UTC(1988, 2, 1) + i * 151 * 86_400_000 + i * 3_661_000).toISOString(), zone]);
    const told = async (named) => { const m = await import(`data:text/javascript,${encodeURIComponent(code)}//${named}`); return asked.map(([at, zone]) => m.moment_text(at, zone, 'en')); };
    const first = await told('first');
    delete globalThis.Temporal;
    return [first, await told('second')];
  }, code);
  assert.deepEqual(here, without);
  await browser.close();
});

test('numbers read as zh-CN and en-GB write them', async () => {
  const { code } = await transformWithEsbuild(readFileSync(new URL('../src/lib/figure/number.ts', import.meta.url), 'utf8'), 'number.ts', { format: 'esm' });
  const number = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  let seed = 7;
  const any = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const values = [0, 0.5, 1.5, 2.5, 0.005, 1.005, 999.995, 999_999.5, 1e15, 123456789.123456789, 1e21, ...Array.from({ length: 400 }, () => any() * 10 ** Math.floor(any() * 18 - 6))];
  for (const v of values.flatMap((x) => [x, -x])) for (const [lang, locale] of [['zh', 'zh-CN'], ['en', 'en-GB']]) {
    const intl = (decimals) => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(v).replace('-', '−').replace(/^−0$/, '0');
    assert.equal(number.exact(v, lang), intl(9));
    assert.equal(number.whole(v, lang), intl(0));
  }
});
