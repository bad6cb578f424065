import { say, w } from '$lib/words/index.svelte';
import type { ReadFigure } from './api';
import { indicators } from './indicators';

// The reader's own words in the language of the page; what it may learn later is shown as it is.
const among = (record: Record<string, string>, word: string) => record[word] ?? word;
export const role_name = (word: string) => among(w().reading.roles, word);
export const kind_name = (word: string) => among(w().reading.kinds, word);
export const way_name = (word: string) => among(w().reading.ways, word);
export const qualifier_name = (word: string) => among(w().reading.qualifiers, word);
export const type_name = (word: string) => among(w().reading.types, word);
export const indicator_name = (word: string) => (word in indicators ? say(indicators[word as keyof typeof indicators]) : word);
export const figure_name = (f: ReadFigure) => (f.indicator_name ? say(f.indicator_name) : f.word ? indicator_name(f.word) : '');

// "count=5; codes=D2732,D2731" as a person reads it.
export function details_text(details: string): string {
  return details.split(';').map((part) => {
    const [key = '', value = ''] = part.trim().split('=');
    return value ? `${among(w().reading.details, key)} ${among(w().reading.details, value)}` : key;
  }).filter(Boolean).join(' · ');
}
