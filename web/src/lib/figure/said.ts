import { indicator_of } from '$lib/city/city.svelte';
import type { Figure } from '$lib/api/types';
import type { Lang } from '$lib/words/index.svelte';
import { brief, exact, percent } from './number';

// A ratio of two like things has no unit and is said in percent: a load factor is 68.7%.
export function is_share(indicator: string): boolean {
  const i = indicator_of(indicator);
  return i !== undefined && (i.measure ?? i.kind_of) === 'ratio' && (i.unit === '1' || i.unit === '');
}
export const said = (indicator: string, value: number, lang: Lang): string => (is_share(indicator) ? percent(value, lang, false, 1) : brief(value, lang));
export const said_exactly = (indicator: string, value: number, lang: Lang): string => (is_share(indicator) ? `${exact(value * 100, lang)}%` : exact(value, lang));

// Where nothing at all is known of the time compared with, one note says so instead of a zero on every card.
export const comparable = (figures: Figure[]): boolean => figures.some((f) => (Array.isArray(f.compare) ? f.compare : [f.compare]).some((c) => c?.base));
