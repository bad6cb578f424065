import * as api from '$lib/api/client';
import type { Desk, Figure } from '$lib/api/types';
import { days_of } from '$lib/period/period';

export interface Lane { desk: string; indicator: string; figure: Figure; days: (number | null)[] }

// One figure a desk over the same days: the first of its headline that has daily values and happened at all.
export async function lane_of(desk: Desk, from: string, to: string, signal?: AbortSignal): Promise<Lane | null> {
  let quiet: Lane | null = null;
  for (const id of desk.headline.slice(0, 4)) {
    const indicator = id.includes('.') ? id : `${desk.id}.${id}`;
    const spec = desk.indicators.find((i) => i.id === id || i.id === indicator);
    if (spec?.measure === 'ratio' || spec?.stock) continue;
    const figure = await api.figure(indicator, { period: `${from}..${to}`, by: 'day' }, signal).catch((e: unknown) => { if (signal?.aborted) throw e; return null; });
    if (!figure) continue;
    const told = new Map(figure.by.map((s) => [Object.values(s.key)[0] ?? '', s.value]));
    const lane = { desk: desk.id, indicator, figure, days: days_of(figure.period).map((d) => told.get(d) ?? 0) };
    if (lane.days.some((v) => v)) return lane;
    quiet ??= lane;
  }
  return quiet;
}
