// Alarms, rosters, moves and lists: the answers of docs/http-duty.md.
import type { EventPlace, Fault, Fields, LedgerEvent, Name, Thing } from '$lib/api/types';
import { Refused } from '$lib/api/client';
import { at_hand } from '$lib/api/opening';
import { actor } from './actor.svelte';

export type Severity = 'blue' | 'yellow' | 'orange' | 'red';
export interface Person { id: string; name: string; name_en?: string; account?: string }
export interface Told { at: string; step: number; by: string[]; people: Person[] }
export interface Alarm {
  id: string; rule: string | null; rule_name: Name | null; desk: string; desk_name: Name | null; title: Name; severity: Severity; severity_name: Name | null; mode: string;
  state: 'raised' | 'acknowledged' | 'returned' | 'closed'; state_name: Name | null; raised: string; since: string; place: EventPlace | null; subject: string | null; subject_name?: Name; post: string | null; post_name: Name | null;
  count: number; evidence: number[]; acknowledge_by: string | null; late: boolean; step: number; told: Told[]; next: { at: string; step: number; role?: string; people: Person[] } | null;
  acknowledged: { by: string; at: string; note: string | null } | null; snoozed_until: string | null; shelved_until: string | null; shelved: boolean; closed: unknown;
  comments: { by: string; at: string; text: string }[]; made_up: boolean;
}
export interface Alarms { now: string; head: number; waiting: Record<Severity, number>; count: number; alarms: Alarm[] }
export interface Seat { duty: string; role: string; number: number; who: Person | null; state: 'planned' | 'on' | 'relieved' | 'empty' | 'cancelled'; from: string; to: string; on_since?: string | null; proposed?: boolean }
export interface OnDuty { at: string; posts: { post: string; post_name: Name; desk: string; from: string | null; to: string | null; seats: Seat[]; empty: { role: string; number: number }[] }[] }
export interface Post { id: string; name: Name; desk: string; shifts: { begins: string; minutes: number; night: boolean }[]; needs: { role: string; count: number }[] }
export interface Shift { day: string; from: string; to: string; night: boolean; holiday: boolean; day_kind?: string; seats: Seat[] }
export interface Spread { least?: number; most?: number }
export interface Roster {
  post: string; post_name: Name; from: string; to: string; shifts: Shift[]; problems: { code: string; day: string; duty: string; who: string; message: Name }[];
  fairness: { people: (Person & { role: string; duties: number; nights: number; holidays: number; weekends?: number; minutes?: number })[] };
}
export interface Member extends Person { roles: string[]; posts: string[]; what: string; state: string }
export interface Move { to: string; name: Name; needs: string[]; missing: string[]; may: string[]; approval: boolean }
export interface Moved { moved: number; waiting: number; refused: number; results: { thing: string; status: string; seq: number | null; faults: Fault[] }[] }
export interface SavedList { id: string; title: Name; desk: string; kind: string; where: string[]; owner: string | null; deadline: string | null; state: string; rows: number; lights: Record<string, number> }
export interface ListRow { thing: string; state: string | null; state_name: Name | null; since: string | null; light: 'green' | 'amber' | 'red' | 'done' | 'none' | null; hazard: { stuck: number; slower_than: number } | null; owner: string | null; deadline: string | null; remark: string | null; done: string | null; fields: Fields }
export interface ListAnswer { list: SavedList; columns: { id: string; name: Name; type?: string; unit?: string | null }[]; rows: ListRow[] }

const id = encodeURIComponent;
export async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const sent = method === 'GET' ? await at_hand<T>(path) : undefined;
  if (sent !== undefined) return sent;
  const reply = await fetch(`/api/v1/${path}`, { method, signal: signal ?? null, headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify({ actor: actor(), ...body }) } : {}) });
  if (reply.ok) return (await reply.json()) as T;
  throw new Refused(reply.status, ((await reply.json().catch(() => ({}))) as { faults?: Fault[] }).faults ?? []);
}
export const query = (q: Record<string, string | number | null | undefined>): string => { const u = new URLSearchParams(); for (const [k, v] of Object.entries(q)) if (v !== null && v !== undefined && v !== '') u.set(k, String(v)); const t = u.toString(); return t ? `?${t}` : ''; };

export const alarms = (q: { state?: string; desk?: string; limit?: number } = {}, s?: AbortSignal) => call<Alarms>('GET', `alarms${query(q)}`, undefined, s);
export const alarm = (a: string, s?: AbortSignal) => call<{ alarm: Alarm; history: LedgerEvent[] }>('GET', `alarms/${id(a)}`, undefined, s);
export type AlarmAct = 'acknowledge' | 'close' | 'snooze' | 'shelve' | 'unshelve' | 'comment';
export const answer_alarm = (a: string, act: AlarmAct, body: { note?: string; minutes?: number } = {}) => call<{ alarm: Alarm }>('POST', `alarms/${id(a)}/${act}`, body);
export const raise_alarm = (body: { post: string; severity: Severity; title: string; title_en?: string; mode?: string }) => call<{ alarm: Alarm }>('POST', 'alarms', body);
export const on_duty = (s?: AbortSignal, at?: string) => call<OnDuty>('GET', `duty${query({ at })}`, undefined, s);
export const posts = (s?: AbortSignal) => call<{ posts: Post[] }>('GET', 'posts', undefined, s);
export const members = (post: string, s?: AbortSignal) => call<{ members: Member[] }>('GET', `members${query({ post })}`, undefined, s);
export const roster = (post: string, from: string, to: string, s?: AbortSignal) => call<Roster>('GET', `rosters/${id(post)}${query({ from, to })}`, undefined, s);
export const propose_roster = (post: string, from: string, to: string) => call<Roster>('POST', `rosters/${id(post)}/propose`, { from, to, keep: true });
export const publish_roster = (post: string, from: string, to: string, seats: { duty: string; who: string }[]) => call<Roster>('POST', `rosters/${id(post)}/publish`, { from, to, seats });
export const change_duty = (duty: string, act: 'assign' | 'empty' | 'sign-in' | 'cancel', body: { who?: string } = {}) => call<unknown>('POST', `duties/${id(duty)}/${act}`, body);
export const moves_of = (kind: string, thing: string, s?: AbortSignal) => call<{ thing: Thing; moves: Move[] }>('GET', `moves/${id(kind)}${query({ thing })}`, undefined, s);
export const move_things = (kind: string, to: string, things: { thing: string; fields?: Fields }[], note?: string) => call<Moved>('POST', `moves/${id(kind)}`, { to, things, ...(note ? { note } : {}) });
export const lists = (s?: AbortSignal) => call<{ lists: SavedList[] }>('GET', 'lists', undefined, s);
export const list = (l: string, s?: AbortSignal) => call<ListAnswer>('GET', `lists/${id(l)}`, undefined, s);
export const set_row = (l: string, body: { thing: string; owner?: string; deadline?: string; remark?: string; done?: string }) => call<unknown>('POST', `lists/${id(l)}/row`, body);

export interface WorkEntry { seq: number; verb: 'assigned' | 'handed_over' | 'commented' | 'attached'; by: string; at: string; text: string | null; owner: string | null; file: string | null; type: string | null; bytes: number | null; digest: string | null }
export const work_of = (kind: string, thing: string, s?: AbortSignal) => call<{ owner: string | null; entries: WorkEntry[] }>('GET', `work/${id(kind)}${query({ thing })}`, undefined, s);
export const comment_on = (kind: string, thing: string, note: string) => call<unknown>('POST', `work/${id(kind)}/comment${query({ thing })}`, { note });
export const attachment_href = (digest: string): string => `/api/v1/attachments/${id(digest)}`;

export interface Change { thing: string; what: string; name: Name; was: string; now: string }
export interface Differences { rows: number; changes: Change[]; faults: Fault[] }
const kWorkbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export async function workbook(l: string, lang: string): Promise<Blob> {
  const reply = await fetch(`/api/v1/lists/${id(l)}/xlsx?lang=${lang}`);
  if (reply.ok) return reply.blob();
  throw new Refused(reply.status, ((await reply.json().catch(() => ({}))) as { faults?: Fault[] }).faults ?? []);
}
// What the workbook would change; nothing is stored.
export async function compare_workbook(l: string, file: Blob): Promise<Differences> {
  const reply = await fetch(`/api/v1/lists/${id(l)}/xlsx`, { method: 'POST', headers: { 'content-type': kWorkbook }, body: file });
  if (reply.ok) return (await reply.json()) as Differences;
  throw new Refused(reply.status, ((await reply.json().catch(() => ({}))) as { faults?: Fault[] }).faults ?? []);
}
export const accept_changes = (l: string, changes: Change[]) => call<unknown>('POST', `lists/${id(l)}/accept`, { changes: changes.map(({ thing, what, was, now }) => ({ thing, what, was, now })) });
