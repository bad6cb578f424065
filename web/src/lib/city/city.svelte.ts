import * as api from '$lib/api/client';
import type { City, Desk, Indicator, Kind, Place } from '$lib/api/types';

// The city and its desks: asked once, they stay the same until the server starts anew.
let held = $state.raw<{ city: City | null; desks: Desk[]; failed: boolean }>({ city: null, desks: [], failed: false });
let by_code = new Map<string, Place>();

export async function settle_in(): Promise<void> {
  try {
    const [city, desks] = await Promise.all([api.city(), api.desks()]);
    by_code = new Map(city.places.map((p) => [p.code, p]));
    held = { city, desks, failed: false };
  } catch {
    held = { ...held, failed: true };
  }
}

export const the_city = (): City | null => held.city;
export const all_desks = (): Desk[] => held.desks;
export const failed = (): boolean => held.failed;
export const desk_of = (id: string): Desk | undefined => held.desks.find((d) => d.id === id);
export const place_of = (code: string): Place | undefined => (held.city ? by_code.get(code) : undefined);
export const source_of = (id: string) => held.city?.sources.find((s) => s.id === id);

// `air.flights` or `air.flight`: a desk and what it holds.
export function indicator_of(id: string): Indicator | undefined {
  const [desk = '', ...rest] = id.split('.');
  return desk_of(desk)?.indicators.find((i) => i.id === id || i.id === rest.join('.'));
}
export function kind_of(id: string): Kind | undefined {
  const [desk = '', ...rest] = id.split('.');
  return desk_of(desk)?.kinds.find((k) => k.id === id || k.id === rest.join('.'));
}

const kHues = ['indigo', 'plum', 'sky', 'jade', 'ember'];
export function hue_of(desk: string): string {
  const i = held.desks.findIndex((d) => d.id === desk);
  const told = held.desks[i]?.color;
  const hue = told && kHues.includes(told) ? told : i < 0 ? 'slate' : (kHues[i % kHues.length] ?? 'slate');
  return `var(--${hue})`;
}
