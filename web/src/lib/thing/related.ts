import * as api from '$lib/api/client';
import type { Kind, Thing } from '$lib/api/types';
import { all_desks, kind_of } from '$lib/city/city.svelte';

export interface Related { kind: string; kind_name: Kind['name']; field: string; to: boolean; count: number; things: { id: string; thing: Thing | null }[] }
const kFirst = 8;

// What a thing names in its fields, and what names it: both by fields of type `ref`.
export async function related_to(thing: Thing, signal?: AbortSignal): Promise<Related[]> {
  const named = (kind_of(thing.kind)?.fields ?? []).filter((f) => f.type === 'ref' && f.kind && typeof thing.fields[f.id] === 'string').map(async (f): Promise<Related> => {
    const id = String(thing.fields[f.id]);
    const found = await api.thing(id, f.kind ?? undefined, signal).catch(() => null);
    return { kind: f.kind!, kind_name: kind_of(f.kind!)?.name ?? f.name, field: f.id, to: true, count: 1, things: [{ id, thing: found?.things[0] ?? null }] };
  });
  const naming = all_desks().flatMap((d) => d.kinds.flatMap((k) => k.fields.filter((f) => f.type === 'ref' && f.kind === thing.kind && k.has_flow).map(async (f): Promise<Related | null> => {
    const kind = k.id.includes('.') ? k.id : `${d.id}.${k.id}`;
    const found = await api.things(kind, { where: { [f.id]: thing.id }, limit: kFirst }, signal).catch(() => null);
    return found?.things.length ? { kind, kind_name: k.name, field: f.id, to: false, count: found.count, things: found.things.map((t) => ({ id: t.id, thing: t })) } : null;
  })));
  return (await Promise.all([...named, ...naming])).filter((r) => r !== null);
}
export function title_of(thing: Pick<Thing, 'id' | 'fields'>, lang: 'zh' | 'en'): string {
  return [`title_${lang}`, 'title', `name_${lang}`, 'name'].map((f) => thing.fields[f]).find((v): v is string => typeof v === 'string' && v !== '') ?? thing.id;
}
