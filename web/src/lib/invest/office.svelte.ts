import type { Thing } from '$lib/api/types';
import { read_things } from '$lib/lists/things.svelte';
import { live } from '$lib/live/live.svelte';
import { title_of } from '$lib/thing/related';
import { speech } from '$lib/words/index.svelte';

// The things of one kind of this desk, read anew when one of them changes.
export function office(kind: string) {
  const id = `invest.${kind}`;
  const last = $derived(live.newest.find((e) => e.kind === id)?.seq ?? 0);
  return read_things(() => id, () => last);
}
export const called = (t: Thing | undefined, otherwise = ''): string => (t ? title_of(t, speech.lang) : otherwise);
export const text = (t: Thing, field: string): string => { const v = t.fields[field]; return v === null || v === undefined ? '' : String(v); };
