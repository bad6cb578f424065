import type { Field, Kind, Thing } from '$lib/api/types';
import { place_of, the_city } from '$lib/city/city.svelte';
import type { Column } from '$lib/design/table';
import { field_in, is_second_language, shown_field } from '$lib/event/fields';
import { day_text, local_day } from '$lib/period/period';
import { title_of } from '$lib/thing/related';
import { lists_w } from '$lib/words/lists';
import { say, w, type Lang } from '$lib/words/index.svelte';

const kNumbers = new Set(['count', 'decimal', 'money']);
const kCalled = new Set(['title', 'title_en', 'name', 'name_en']);
const day_of = (instant: string | null): string => (instant ? local_day(instant, the_city()?.zone ?? 'Asia/Shanghai') : '');
const lamp = { red: 0, amber: 1, green: 2 } as const;

// A field may be called as the table's own columns are (an owner, a deadline, a place): its id says that it is a field.
export function field_column<Row>(kind: string, f: Pick<Field, 'id' | 'name' | 'type'>, of: (row: Row) => unknown, lang: Lang): Column<Row> {
  const number = kNumbers.has(f.type);
  return {
    id: `field.${f.id}`, name: f.name[lang], number, width: number ? 9 : f.type === 'text' ? 12 : f.type === 'date' ? 9 : 8,
    value: (row) => { const v = of(row); return v === null || v === undefined || v === '' ? null : number ? Number(v) : shown_field(kind, f.id, v as never, lang).text; },
    text: (row) => { const v = of(row); return v === null || v === undefined || v === '' ? '—' : shown_field(kind, f.id, v as never, lang).text; },
  };
}
export function thing_columns(kind_id: string, kind: Kind, lang: Lang): Column<Thing>[] {
  const titled = kind.fields.some((f) => kCalled.has(f.id));
  return [
    { id: 'id', name: lists_w().thing, value: (t) => title_of(t, lang), width: titled ? 16 : 11, always: true },
    ...(titled ? [{ id: '#', name: w().seq, value: (t: Thing) => t.id, width: 10 }] : []),
    ...(kind.states.length ? [
      { id: 'state', name: lists_w().state, value: (t: Thing) => say(t.state_name) || t.state, width: 6 },
      { id: 'light', name: lists_w().light, value: (t: Thing) => (t.light ? lamp[t.light] : null), text: (t: Thing) => (t.light ? (lists_w().lights[t.light] ?? '') : ''), width: 6 },
      { id: 'since', name: lists_w().since, value: (t: Thing) => day_of(t.since), text: (t: Thing) => (t.since ? day_text(day_of(t.since), lang, true) : '—'), width: 9 },
    ] : []),
    ...kind.fields.filter((f) => !kCalled.has(f.id) && !is_second_language(f.id, kind.fields)).map((f) => field_column<Thing>(kind_id, f, (t) => field_in(t.fields, f.id, lang), lang)),
    { id: 'place', name: lists_w().place, value: (t) => say(t.place?.name) || say(t.place?.code ? place_of(t.place.code)?.name : null) || null, width: 8 },
    { id: 'events', name: lists_w().events, value: (t) => t.events, number: true, width: 5 },
  ];
}
