import { rw } from '$lib/reading/words';
import { say } from '$lib/words/index.svelte';
import type { ReadFigure } from './api';
import { indicators } from './indicators';

// The reader's own words in the language of the page; what it may learn later is shown as it is.
const among = (record: Record<string, string>, word: string) => record[word] ?? word;
export const role_name = (word: string) => among(rw().roles, word);
export const kind_name = (word: string) => among(rw().kinds, word);
export const way_name = (word: string) => among(rw().ways, word);
export const qualifier_name = (word: string) => among(rw().qualifiers, word);
export const type_name = (word: string) => among(rw().types, word);
export const indicator_name = (word: string) => (word in indicators ? say(indicators[word as keyof typeof indicators]) : word);

// By the indicator of a desk, of its own or of the figure that it says something of, so that a change is called as what it changes; else as it was read.
export function figure_name(f: ReadFigure, all: readonly ReadFigure[]): string {
  const of = all.find((other) => other.letter === f.of && other.word === f.word);
  const name = f.indicator_name ?? of?.indicator_name;
  return name ? say(name) : f.word ? indicator_name(f.word) : '';
}

// "count=5; codes=D2732,D2731" as a person reads it.
export function details_text(details: string): string {
  return details.split(';').map((part) => {
    const [key = '', value = ''] = part.trim().split('=');
    return value ? `${among(rw().details, key)} ${among(rw().details, value)}` : key;
  }).filter(Boolean).join(' · ');
}
