import { at_hand, taken } from './opening';
import type { MapGround, Board, Boundaries, Bulletin, City, CompareAsked, Desk, Fault, Figure, LedgerEvent, Name, Thing, Trace } from './types';

export class Refused extends Error {
  constructor(readonly status: number, readonly faults: Fault[]) {
    super(faults[0]?.message.en ?? String(status));
  }
  get words(): Name | null {
    return this.faults[0]?.message ?? null;
  }
}

type Value = string | number | null | undefined | string[];

function question(path: string, query: Record<string, Value> = {}): string {
  const q = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const v of Array.isArray(value) ? value : [value]) if (v !== null && v !== undefined && v !== '') q.append(key, String(v));
  const tail = q.toString();
  return `${path}${tail ? `?${tail}` : ''}`;
}
const address = (asked: string): string => `/api/v1/${asked}`;

async function get<T>(path: string, query: Record<string, Value>, signal?: AbortSignal): Promise<T> {
  const asked = question(path, query), sent = await at_hand<T>(asked);
  if (sent !== undefined) return sent;
  const reply = await fetch(address(asked), { signal: signal ?? null, headers: { accept: 'application/json' } });
  if (reply.ok) return (await reply.json()) as T;
  const body = (await reply.json().catch(() => ({}))) as { faults?: Fault[] };
  throw new Refused(reply.status, body.faults ?? []);
}

// An event that corrects another may come without what it leaves as it was.
const whole = (e: LedgerEvent): LedgerEvent => ({ ...e, thing: e.thing ?? '', fields: e.fields ?? {}, corrected_by: e.corrected_by ?? [], hash: e.hash ?? '' });
export const read_event = (text: string): LedgerEvent => whole(JSON.parse(text) as LedgerEvent);
const with_events = async <T extends { events: LedgerEvent[] }>(answer: Promise<T>): Promise<T> => { const a = await answer; return { ...a, events: a.events.map(whole) }; };

const id = encodeURIComponent;
export type Where = Record<string, string>;
const pairs = (where?: Where) => Object.entries(where ?? {}).map(([k, v]) => `${k}=${v}`);

export const city = (s?: AbortSignal) => get<City>('city', {}, s);
export const desks = (s?: AbortSignal) => get<Desk[]>('desks', {}, s);
export const map_ground = (s?: AbortSignal) => get<MapGround>('map', {}, s);
export const boundaries = (s?: AbortSignal) => get<Boundaries>('boundaries', {}, s);
export const board = (desk: string, period: string, compare: CompareAsked | null, s?: AbortSignal, known?: string | null) => get<Board>(`board/${id(desk)}`, { period, compare, 'as-known-at': known }, s);
// A board that came with the page's opening; undefined where it has to be asked for.
export const board_at_hand = (desk: string, period: string, compare: CompareAsked | null): Board | undefined => taken<Board>(question(`board/${id(desk)}`, { period, compare }));
// `known`: what was known then, a day meaning its end; none for now.
export const figure = (indicator: string, { known, where, ...q }: { period: string; by?: string; where?: Where; compare?: CompareAsked | null; known?: string | null }, s?: AbortSignal) =>
  get<Figure>(`figures/${id(indicator)}`, { ...q, where: pairs(where), 'as-known-at': known }, s);
export const trace = (indicator: string, { known, where, ...q }: { period: string; where?: Where | undefined; limit?: number; after?: number | undefined; known?: string | null }, s?: AbortSignal) =>
  with_events(get<Trace>(`traces/${id(indicator)}`, { ...q, where: pairs(where), 'as-known-at': known }, s));
export const health = (s?: AbortSignal) => get<{ status: string; head: number; known: string }>('health', {}, s);
export const events = (q: { desk?: string | undefined; before?: number | undefined; after?: number | undefined; limit: number }, s?: AbortSignal) => with_events(get<{ head: number; events: LedgerEvent[] }>('events', q, s));
export const things = (kind: string, q: { where?: Where; limit?: number; after?: string | undefined }, s?: AbortSignal) => get<{ kind: string; count: number; things: Thing[] }>(`things/${id(kind)}`, { ...q, where: pairs(q.where) }, s);
export const thing = async (thing_id: string, kind: string | undefined, s?: AbortSignal): Promise<{ things: Thing[] }> => {
  const answer = await get<{ things: Thing[] }>(`thing/${id(thing_id)}`, { kind }, s);
  return { things: answer.things.map((t) => ({ ...t, history: (t.history ?? []).map(whole) })) };
};
export const bulletin = (name: string, period: string, lang: string, s?: AbortSignal) => get<Bulletin>(`bulletins/${id(name)}`, { period, lang, format: 'json' }, s);
export const live_address = (after: number) => address(question('live', { after }));
