import { rw } from '$lib/reading/words';
import { say } from '$lib/words/index.svelte';
import type { ReadFigure } from './api';
import { name_of } from './names';

// By the indicator of a desk, of its own or of the figure that it says something of, so that a change is called as what it changes; else as it was read.
export function figure_name(f: ReadFigure, all: readonly ReadFigure[]): string {
  const of = all.find((other) => other.letter === f.of && other.word === f.word);
  const name = f.indicator_name ?? of?.indicator_name;
  return name ? say(name) : f.word ? name_of('indicator', f.word) : '';
}

// "count=5; codes=D2732,D2731" as a person reads it.
export function details_text(details: string): string {
  const among = (record: Record<string, string>, word: string) => record[word] ?? word;
  return details.split(';').map((part) => {
    const [key = '', value = ''] = part.trim().split('=');
    return value ? `${among(rw().details, key)} ${among(rw().details, value)}` : key;
  }).filter(Boolean).join(' · ');
}
