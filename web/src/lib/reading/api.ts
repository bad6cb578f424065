import { Refused } from '$lib/api/client';
import type { Fault, Name } from '$lib/api/types';

// The answers of docs/openapi.json under /readings.
export interface Head { id: string; state: 'received' | 'superseded'; title: string | null; organisation: string | null; published: string | null; replaces: string | null; replaced_by: string | null; warning: string | null; since: string | null; made_up: boolean }
export interface Line extends Head { figures: number; findings_open: number; proposals_open: number }
export interface ReadFigure {
  letter: string; seq: number; start: number; end: number; printed: string; value: number; unit: string; figure_kind: string; role: string | null; organisation: string | null; place_named: string | null; class: string | null;
  word: string | null; period_kind: string | null; rule: string | null; indicator: string | null; indicator_name: Name | null; from: string | null; to: string | null; comparison: string | null; way: string; qualifier: string; of: string | null; whole: string | null; corrected: boolean;
}
export interface Proposal { id: string; number: string; state: string; start: number; end: number; type: string | null; what: string | null; place_named: string | null; from: string | null; to: string | null; details: string | null; rule: string | null; became: { kind: string; thing: string }[]; event: DeskEvent | null }
export interface EventField { id: string; name: Name; value: string; needed: boolean; choices: { id: string; name: Name }[] }
// What a confirmed proposal becomes: so many events of a desk's kind.
export interface DeskEvent { kind: string; kind_name: Name; verb_name: Name; events: number; days: string[]; own: string[]; fields: EventField[] }
export interface Finding { key: string; check: string; check_name: Name; verdict: string; figures: string; relation: string; text: Name; state: string; current: boolean; owner: string | null; outcome: string | null; repairs: { figure: string; from: string; to: string; text: Name }[] }
export interface Reading extends Head { text: string; figures: ReadFigure[]; proposals: Proposal[]; findings: Finding[] }

async function ask_at<T>(path: string, init: RequestInit): Promise<T> {
  const reply = await fetch(`/api/v1/${path}`, init);
  if (reply.ok) return (await reply.json()) as T;
  const body = (await reply.json().catch(() => ({}))) as { faults?: Fault[] };
  throw new Refused(reply.status, body.faults ?? []);
}
const part = encodeURIComponent;
const send = (path: string, body: unknown) => ask_at<Reading>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export const readings = (signal: AbortSignal) => ask_at<{ readings: Line[] }>('readings', { signal });
export const reading = (id: string, signal: AbortSignal) => ask_at<Reading>(`readings/${part(id)}`, { signal });
export const correct = (id: string, letter: string, change: { fields?: Record<string, string>; retract?: boolean; note?: string }) => send(`readings/${part(id)}/figures/${part(letter)}`, change);
export interface Decision { state: string; event?: boolean; fields?: Record<string, string> }
export const decide = (id: string, number: string, said: Decision) => send(`readings/${part(id)}/proposals/${part(number)}`, said);
export const take = (id: string, key: string, change: { state: string; owner?: string; outcome?: string }) => send(`readings/${part(id)}/findings/${part(key)}`, change);
