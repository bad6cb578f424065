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
