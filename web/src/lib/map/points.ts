import type { Desk, Figure, LedgerEvent, Place } from '$lib/api/types';
import { place_of } from '$lib/city/city.svelte';
import { split_name } from '$lib/figure/dimension';
import { brief } from '$lib/figure/number';
import { w, type Lang } from '$lib/words/index.svelte';
import { to_wgs84 } from './coordinates';
import type { MapPoint } from './draw_map';

export type Noted = MapPoint & { note?: string };

function point(p: Place, lang: Lang, size: number, colour: string, note?: string, rank = 0): Noted | null {
  if (p.lon === null || p.lat === null) return null;
  const [lon, lat] = to_wgs84(p.lon, p.lat, p.frame);
  return { code: p.code, lon, lat, name: p.name[lang], size, colour, rank, ...(note ? { note } : {}) };
}

// Which desk a place is on duty for: the one whose kinds have a field of that level (an airport is aviation's).
export function duty_levels(desks: Desk[]): Map<string, string> {
  const levels = new Map<string, string>();
  for (const desk of desks) for (const kind of desk.kinds) for (const field of kind.fields)
    if (field.type === 'place' && field.level && !levels.has(field.level)) levels.set(field.level, desk.id);
  for (const wide of ['province', 'prefecture', 'county', 'town']) levels.delete(wide);
  return levels;
}

// `order` is the levels, coarse to fine: a park is named before a checkpoint where both do not fit.
export function duty_points(places: Place[], levels: Map<string, string>, events: LedgerEvent[], hue: (desk: string) => string, lang: Lang, order: string[]): Noted[] {
  const lively = new Map<string, number>();
  for (const e of events) if (e.place?.code) lively.set(e.place.code, (lively.get(e.place.code) ?? 0) + 1);
  const most = Math.max(1, ...lively.values());
  return places.flatMap((p) => {
    const desk = levels.get(p.level), n = lively.get(p.code) ?? 0;
    return (desk && point(p, lang, n ? 0.15 + 0.6 * Math.sqrt(n / most) : 0, hue(desk), w().recent_here(n), order.indexOf(p.level))) || [];
  });
}

// Events that bring a coordinate instead of a place's code.
export function event_points(events: LedgerEvent[], hue: (desk: string) => string, lang: Lang): Noted[] {
  return events.flatMap((e) => {
    if (!e.place || e.place.code || e.place.lon === undefined || e.place.lat === undefined) return [];
    const [lon, lat] = to_wgs84(e.place.lon, e.place.lat, e.place.frame);
    return [{ code: `#${e.seq}`, lon, lat, name: '', size: 0.1, rank: 99, colour: hue(e.desk), note: e.text?.[lang] ?? e.thing }];
  });
}

// A figure split by place: points sized by value, areas shaded by it.
export function split_points(figure: Figure, shaped: ReadonlySet<string>, colour: string, lang: Lang): { points: Noted[]; shades: Map<string, number> } {
  const top = Math.max(1e-9, ...figure.by.map((s) => s.value ?? 0));
  const points: Noted[] = [], shades = new Map<string, number>();
  for (const s of figure.by) {
    const code = Object.values(s.key)[0] ?? '', share = Math.max(0, s.value ?? 0) / top, place = place_of(code);
    if (shaped.has(code)) shades.set(code, share);
    else if (place) {
      const p = point(place, lang, Math.sqrt(share), colour, brief(s.value ?? 0, lang));
      if (p) points.push({ ...p, name: `${split_name(figure.indicator.split('.')[0] ?? '', s, lang)} ${brief(s.value ?? 0, lang)}` });
    }
  }
  return { points, shades };
}
