import type { Figure } from '$lib/api/types';
import { add_days, days_of, one_compare } from '$lib/period/period';

export interface DayPoint { day: string; value: number | null; base_day: string | null; base: number | null }

// The days of a period, with the days they are compared with beside them: day 1 with day 1.
export function day_series(by_day: Figure): DayPoint[] {
  const c = one_compare(by_day.compare);
  const told = new Map(by_day.by.map((s) => [s.key['day'] ?? Object.values(s.key)[0] ?? '', s.value]));
  const compared = new Map((c?.days ?? []).map((d) => [d.day, d]));
  if (!told.size && !compared.size) return [];
  return days_of(by_day.period).map((day, k) => {
    const d = compared.get(k + 1);
    return { day, value: told.get(day) ?? d?.value ?? (told.size ? 0 : null), base_day: c && d ? add_days(c.base_period.from, k) : null, base: d?.base ?? null };
  });
}
