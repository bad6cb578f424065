import type { Comparison, CompareKind, NamedPeriod, Period } from '$lib/api/types';
import type { Lang } from '$lib/words/index.svelte';

// Days are the city's calendar days, written 2025-04-04; a Date in UTC only does the arithmetic.
const date = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const add_days = (day: string, k: number): string => new Date(date(day).getTime() + k * 86_400_000).toISOString().slice(0, 10);

// Days are written here and not by Intl, of which every formatter costs a first view several milliseconds: as zh-CN and en-GB write them.
const kMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const kLongMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const kWeekdays = { zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
const parts_of = (day: string): [number, number, number] => { const d = date(day); return [d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate()]; };

export function day_text(day: string, lang: Lang, year = false): string {
  const [y, m, d] = parts_of(day);
  return lang === 'zh' ? `${year ? `${y}年` : ''}${m + 1}月${d}日` : `${d} ${kMonths[m]}${year ? ` ${y}` : ''}`;
}
export function weekday_text(day: string, lang: Lang): string {
  return kWeekdays[lang][date(day).getUTCDay()] ?? '';
}
export function span_text(from: string, to: string, lang: Lang): string {
  if (from === to) return day_text(from, lang, true);
  const same_year = from.slice(0, 4) === to.slice(0, 4);
  if (lang === 'zh') return `${day_text(from, lang, true)}至${day_text(to, lang, !same_year)}`;
  return `${day_text(from, lang, !same_year)} – ${day_text(to, lang, true)}`;
}

export type PeriodShape = 'holiday' | 'quarter' | 'month' | 'year' | 'range';
export function shape_of(id: string): PeriodShape {
  if (/^\d{4}$/.test(id)) return 'year';
  if (/^\d{4}-Q[1-4]$/.test(id)) return 'quarter';
  if (/^\d{4}-\d\d$/.test(id)) return 'month';
  if (/^\d{4}-\d\d-\d\d/.test(id)) return 'range';
  return 'holiday';
}

// A range that is exactly a month, a quarter or a year goes by that name.
function calendar_id(from: string, to: string): string | null {
  if (!from.endsWith('-01') || !add_days(to, 1).endsWith('-01')) return null;
  const [year, first, last] = [from.slice(0, 4), Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  if (to.slice(0, 4) !== year) return null;
  if (first === last) return `${year}-${from.slice(5, 7)}`;
  if (first % 3 === 1 && last === first + 2) return `${year}-Q${(first + 2) / 3}`;
  return first === 1 && last === 12 ? year : null;
}

export function period_name(p: { id: string; name?: NamedPeriod['name']; from?: string; to?: string }, lang: Lang): string {
  const [y = '', rest = ''] = [p.id.slice(0, 4), p.id.slice(5)];
  switch (shape_of(p.id)) {
    case 'year': return lang === 'zh' ? `${y}年` : y;
    case 'quarter': return lang === 'zh' ? `${y}年${'一二三四'[Number(rest[1]) - 1] ?? ''}季度` : `${rest} ${y}`;
    case 'month': {
      const m = Number(rest.slice(0, 2));
      return lang === 'zh' ? `${y}年${m}月` : `${kLongMonths[m - 1]} ${y}`;
    }
    case 'range': {
      const known = p.from && p.to ? calendar_id(p.from, p.to) : null;
      return known ? period_name({ id: known }, lang) : p.from && p.to ? span_text(p.from, p.to, lang) : p.id;
    }
    case 'holiday': return p.name?.[lang] ?? p.id;
  }
}

// What a period can be set against.
export const compare_kinds = (id: string): CompareKind[] => (shape_of(id) === 'holiday' ? ['same-holiday', 'last-year', 'previous'] : ['last-year', 'previous']);

export const base_name = (c: Comparison, known: NamedPeriod[], lang: Lang): string =>
  period_name({ ...c.base_period, name: c.base_period.name ?? known.find((p) => p.id === c.base_period.id)?.name ?? null }, lang);
export const one_compare = (c: Comparison | Comparison[] | null): Comparison | null => (Array.isArray(c) ? (c[0] ?? null) : c);

export const days_of = (p: Period): string[] => Array.from({ length: Math.min(p.days, 3660) }, (_, k) => add_days(p.from, k));

// What clock and calendar in a zone say at an instant. Temporal, where the browser has it, looks a zone up at once; to make a formatter of
// Intl takes tens of milliseconds of a first view on a slow machine, so that one a zone is kept.
interface Wall { day: string; clock: string }
interface ZonedTime { toPlainDate(): { toString(): string }; hour: number; minute: number }
const temporal = (globalThis as { Temporal?: { Instant: { from(text: string): { toZonedDateTimeISO(zone: string): ZonedTime } } } }).Temporal;
const zones = new Map<string, Intl.DateTimeFormat>();
const two = (n: number): string => String(n).padStart(2, '0');
function on_the_wall(instant: string, zone: string): Wall {
  if (temporal) {
    const at = temporal.Instant.from(instant).toZonedDateTimeISO(zone);
    return { day: at.toPlainDate().toString(), clock: `${two(at.hour)}:${two(at.minute)}` };
  }
  let f = zones.get(zone);
  if (!f) zones.set(zone, (f = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })));
  const at = Object.fromEntries(f.formatToParts(new Date(instant)).map((p) => [p.type, p.value]));
  return { day: `${at['year']}-${at['month']}-${at['day']}`, clock: `${at['hour']}:${at['minute']}` };
}
export const clock_text = (instant: string, zone: string, _lang: Lang): string => on_the_wall(instant, zone).clock;
export const local_day = (instant: string, zone: string): string => on_the_wall(instant, zone).day;
export const moment_text = (instant: string, zone: string, lang: Lang): string => `${day_text(local_day(instant, zone), lang, true)} ${clock_text(instant, zone, lang)}`;

// The holiday a day lies in, and the how-manieth day of it that is.
export function holiday_on(day: string, periods: NamedPeriod[]): { name: NamedPeriod['name']; day: number; id: string } | null {
  const p = periods.find((x) => shape_of(x.id) === 'holiday' && x.from <= day && day <= x.to);
  return p ? { name: p.name, id: p.id, day: Math.round((date(day).getTime() - date(p.from).getTime()) / 86_400_000) + 1 } : null;
}
