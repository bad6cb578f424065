import type { Board, Boundaries, Bulletin, City, CompareKind, Desk, Fault, Figure, LedgerEvent, Name, Thing, Trace } from './types';

export class Refused extends Error {
  constructor(readonly status: number, readonly faults: Fault[]) {
    super(faults[0]?.message.en ?? String(status));
  }
  get words(): Name | null {
    return this.faults[0]?.message ?? null;
  }
}

type Value = string | number | null | undefined | string[];

function address(path: string, query: Record<string, Value> = {}): string {
  const q = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const v of Array.isArray(value) ? value : [value]) if (v !== null && v !== undefined && v !== '') q.append(key, String(v));
  const tail = q.toString();
  return `/api/v1/${path}${tail ? `?${tail}` : ''}`;
}

async function get<T>(path: string, query: Record<string, Value>, signal?: AbortSignal): Promise<T> {
  const reply = await fetch(address(path, query), { signal: signal ?? null, headers: { accept: 'application/json' } });
  if (reply.ok) return (await reply.json()) as T;
  const body = (await reply.json().catch(() => ({}))) as { faults?: Fault[] };
  throw new Refused(reply.status, body.faults ?? []);
}

const id = encodeURIComponent;
export type Where = Record<string, string>;
const pairs = (where?: Where) => Object.entries(where ?? {}).map(([k, v]) => `${k}=${v}`);

export const city = (s?: AbortSignal) => get<City>('city', {}, s);
export const desks = (s?: AbortSignal) => get<Desk[]>('desks', {}, s);
export const boundaries = (s?: AbortSignal) => get<Boundaries>('boundaries', {}, s);
export const board = (desk: string, period: string, compare: CompareKind | null, s?: AbortSignal) => get<Board>(`board/${id(desk)}`, { period, compare }, s);
export const figure = (indicator: string, q: { period: string; by?: string; where?: Where; compare?: CompareKind | null }, s?: AbortSignal) =>
  get<Figure>(`figures/${id(indicator)}`, { ...q, where: pairs(q.where) }, s);
export const trace = (indicator: string, q: { period: string; where?: Where | undefined; limit?: number; after?: number | undefined }, s?: AbortSignal) =>
  get<Trace>(`traces/${id(indicator)}`, { ...q, where: pairs(q.where) }, s);
export const events = (q: { desk?: string | undefined; before?: number | undefined; after?: number | undefined; limit: number }, s?: AbortSignal) => get<{ head: number; events: LedgerEvent[] }>('events', q, s);
export const thing = (thing_id: string, kind: string | undefined, s?: AbortSignal) => get<{ things: Thing[] }>(`thing/${id(thing_id)}`, { kind }, s);
export const bulletin = (name: string, period: string, lang: string, s?: AbortSignal) => get<Bulletin>(`bulletins/${id(name)}`, { period, lang, format: 'json' }, s);
export const live_address = (after: number) => address('live', { after });
