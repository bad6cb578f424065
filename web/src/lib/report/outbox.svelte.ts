import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Fault } from '$lib/api/types';
import { actor } from '$lib/duty/actor.svelte';

// What was filled in on this device and is not in the ledger yet. Each entry takes its number in the same transaction that stores it,
// so (source, source_seq) names it for ever: sending it twice, after a lost answer, is answered with the event it already became.
export interface Draft { kind: string; thing?: string; verb?: string; at: string; place?: string | { lon: number; lat: number; frame: 'wgs84' }; fields: Record<string, string | number>; note?: string }
export interface Entry { source_seq: number; source: string; draft: Draft; state: 'waiting' | 'refused' | 'conflict' | 'signed_out' | 'sent'; faults: Fault[]; seq: number | null; made: string; photo?: { bytes: Blob; name: string; state: 'waiting' | 'sent' | 'refused' } }
interface Shape extends DBSchema { outbox: { key: number; value: Entry }; meta: { key: string; value: string | number } }

const kKeepSent = 20, kAgain_ms = 20_000;
let entries = $state.raw<Entry[]>([]);
let started = false;
let store: Promise<IDBPDatabase<Shape>> | undefined;
const db = (): Promise<IDBPDatabase<Shape>> => (store ??= openDB<Shape>('fengsui', 1, { upgrade(d) { d.createObjectStore('outbox', { keyPath: 'source_seq' }); d.createObjectStore('meta'); } }));

export const outbox = {
  get entries() { return entries; },
  get waiting() { return entries.filter((e) => e.state !== 'sent'); },
};
async function reread(): Promise<void> { entries = (await (await db()).getAll('outbox')).sort((a, b) => b.source_seq - a.source_seq); }

const device = (): string => `page/${[...crypto.getRandomValues(new Uint8Array(6))].map((b) => b.toString(16).padStart(2, '0')).join('')}`;
export async function put(draft: Draft, photo: Blob | null = null): Promise<Entry> {
  const t = (await db()).transaction(['outbox', 'meta'], 'readwrite'), meta = t.objectStore('meta');
  const source = String((await meta.get('source')) ?? device()), source_seq = Number((await meta.get('last')) ?? 0) + 1;
  const entry: Entry = { source_seq, source, draft, state: 'waiting', faults: [], seq: null, made: new Date().toISOString(), ...(photo && draft.thing ? { photo: { bytes: photo, name: `${source_seq}.jpg`, state: 'waiting' as const } } : {}) };
  await Promise.all([meta.put(source, 'source'), meta.put(source_seq, 'last'), t.objectStore('outbox').put(entry), t.done]);
  await reread();
  await send();
  return (await (await db()).get('outbox', source_seq)) ?? entry;
}
export async function drop(source_seq: number): Promise<void> { await (await db()).delete('outbox', source_seq); await reread(); }
// What was refused or in conflict goes again under a number of its own.
export async function anew(source_seq: number, draft?: Draft): Promise<void> {
  const old = await (await db()).get('outbox', source_seq);
  if (!old) return;
  await (await db()).delete('outbox', source_seq);
  await put(draft ?? old.draft, old.photo?.bytes ?? null);
}

interface Answer { results?: { seq: number; status: string }[]; faults?: Fault[] }
// One sender at a time, whatever number of windows are open; oldest first.
export async function send(): Promise<void> {
  await navigator.locks.request('fengsui.outbox', async () => {
    const d = await db();
    for (const entry of await d.getAll('outbox')) {
      if (entry.state !== 'waiting' && entry.state !== 'signed_out') continue;
      let reply: Response;
      try {
        reply = await fetch('/api/v1/events', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ source: entry.source, source_seq: entry.source_seq, ...entry.draft }) });
      } catch {
        break; // no signal: all of it waits
      }
      const answer = (await reply.json().catch(() => ({}))) as Answer;
      if (reply.status >= 500 || reply.status === 429) break;
      const state = reply.ok ? 'sent' : reply.status === 401 ? 'signed_out' : reply.status === 409 ? 'conflict' : 'refused';
      await d.put('outbox', { ...entry, state, faults: answer.faults ?? [], seq: answer.results?.[0]?.seq ?? null });
    }
    // A photo goes after its event, to the thing the event is about.
    for (const e of await d.getAll('outbox')) {
      if (e.state !== 'sent' || e.photo?.state !== 'waiting') continue;
      const reply = await fetch(`/api/v1/attachments/${encodeURIComponent(e.draft.kind)}?thing=${encodeURIComponent(e.draft.thing ?? '')}&name=${e.photo.name}&actor=${encodeURIComponent(actor())}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: e.photo.bytes }).catch(() => null);
      if (!reply || reply.status >= 500) break;
      await d.put('outbox', { ...e, photo: { ...e.photo, state: reply.ok ? 'sent' : 'refused', ...(reply.ok ? { bytes: new Blob() } : {}) } });
    }
    const sent = (await d.getAll('outbox')).filter((e) => e.state === 'sent' && e.photo?.state !== 'waiting');
    for (const e of sent.slice(0, Math.max(0, sent.length - kKeepSent))) await d.delete('outbox', e.source_seq);
  });
  await reread();
}
// From the first page on: what was left waiting yesterday goes as soon as there is signal.
export function start_outbox(): void {
  if (started) return;
  started = true;
  const quietly = () => void send().catch(() => {});
  addEventListener('online', quietly);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && quietly());
  setInterval(() => { if (entries.some((e) => e.state === 'waiting' || (e.state === 'sent' && e.photo?.state === 'waiting'))) quietly(); }, kAgain_ms);
  quietly();
}
