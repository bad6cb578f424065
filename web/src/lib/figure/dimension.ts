import { choice_name } from '$lib/event/fields';
import { desk_of, place_of, the_city } from '$lib/city/city.svelte';
import type { Split } from '$lib/api/types';
import { en } from '$lib/words/en';
import { zh } from '$lib/words/zh';
import type { Lang } from '$lib/words/index.svelte';

// A dimension is a field of one of the desk's kinds, a level of places, `place`, `verb` or `day`.
export function dimension_name(desk: string, dim: string, lang: Lang): string {
  for (const kind of desk_of(desk)?.kinds ?? []) {
    const field = kind.fields.find((f) => f.id === dim);
    if (field) return field.name[lang];
  }
  const level = the_city()?.levels.find((l) => typeof l !== 'string' && l.id === dim);
  if (level && typeof level !== 'string' && level.name) return level.name[lang];
  const words = lang === 'zh' ? zh : en;
  return dim === 'place' ? words.place : dim === 'verb' ? words.verb : dim === 'day' ? words.day : (words.level_names[dim] ?? dim);
}

export function split_name(desk: string, split: Split, lang: Lang): string {
  if (split.name?.[lang]) return split.name[lang];
  return Object.entries(split.key).map(([dim, value]) => {
    const field = desk_of(desk)?.kinds.flatMap((k) => k.fields).find((f) => f.id === dim);
    return (field?.from ? choice_name(desk, field.from, value)?.[lang] : place_of(value)?.name[lang]) ?? (value || '—');
  }).join(' · ');
}

export const is_place_split = (split: Split[]): boolean => split.some((s) => place_of(Object.values(s.key)[0] ?? '') !== undefined);
