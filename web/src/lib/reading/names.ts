// How the reader's own words are called: the file that the program is built with, so that page and command line say the same.
import { say } from '$lib/words/index.svelte';
import lines from '../../../../src/sense/reader/lexicon/names.lex?raw';

type Group = 'indicator' | 'unit' | 'kind' | 'role' | 'way' | 'qualifier' | 'event';
const groups = new Map<string, Map<string, { zh: string; en: string }>>();
for (const line of lines.split('\n')) {
  const [group = '', word = '', zh = '', en = ''] = line.split('\t');
  if (!en || line.startsWith('#')) continue;
  const names = groups.get(group) ?? new Map();
  groups.set(group, names.set(word, { zh, en }));
}

export const words_of = (group: Group): string[] => [...(groups.get(group)?.keys() ?? [])];
// In the language of the page; what the reader may learn later is shown as it is.
export const name_of = (group: Group, word: string): string => {
  const name = groups.get(group)?.get(word);
  return name ? say(name) : word;
};
