// Who is signed in, and the questions of the account pages. What may be done is decided by the server; the page only does not offer
// what would be refused.
import { Refused } from '$lib/api/client';
import { at_hand } from '$lib/api/opening';
import type { Fault, LedgerEvent, Name } from '$lib/api/types';

export interface Role { desk: string; rank: string; rank_name: Name; places: string[]; kinds: string[]; personal: boolean; text: string }
export interface Me { signed_in: boolean; came: 'nobody' | 'visitor' | 'session' | 'token'; id: string; name: Name; office: string; office_name: Name; roles: Role[]; locked: boolean; second_factor: boolean; wants_second_factor: boolean; first: boolean; provider: Name | null }
export interface Person { login: string; name: string; office: string; office_name: Name; roles: string[]; disabled: boolean; password: boolean; second_factor: boolean; oidc: string; sessions: number }
export interface Session { id: string; begun: string; seen: string; from: string; screen: boolean; this: boolean }
export interface Token { id: string; label: string; roles: string[]; expires: string; expired: boolean; made_by: string; revoked: boolean }

let held = $state.raw<Me | null>(null);
let asked = $state(false);

// `asked` without `held`: no answer came (no line, or a stand-in without accounts); the page then goes on as it can.
export const me = {
  get is() { return held; },
  get asked() { return asked; },
  get outside() { return held?.came === 'nobody'; },
  get office() { return held?.office ?? 'none'; },
  get may_see_personal() { return held?.roles.some((r) => r.personal) ?? false; },
  may: (desk: string, ranks: string[]) => held?.roles.some((r) => (r.desk === '*' || r.desk === desk) && ranks.includes(r.rank)) ?? false,
};

async function answer<T>(path: string, init: RequestInit = {}): Promise<T> {
  const reply = await fetch(`/api/v1/${path}`, init);
  const body = (await reply.json().catch(() => ({}))) as T & { faults?: Fault[] };
  if (!reply.ok) throw new Refused(reply.status, body.faults ?? []);
  return body;
}
export const ask = <T>(path: string) => answer<T>(path, { headers: { accept: 'application/json' } });
export const tell = <T = { done: boolean }>(path: string, body: object = {}) => answer<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export async function who_am_i(): Promise<void> {
  try {
    held = (await at_hand<Me>('me')) ?? (await ask<Me>('me'));
  } catch {
    held = null;
  }
  asked = true;
}
export const people = () => ask<{ people: Person[] }>('people');
export const sessions = () => ask<{ sessions: Session[] }>('me/sessions');
export const tokens = () => ask<{ tokens: Token[] }>('tokens');
export const audit = (about: string, before?: number) => ask<{ head: number; events: LedgerEvent[] }>(`audit?limit=100${about ? `&about=${about}` : ''}${before ? `&before=${before}` : ''}`);
export const look = (kind: string, thing: string, purpose: string) => tell<{ fields: Record<string, unknown> }>('personal', { kind, thing, purpose });

export async function sign_out(): Promise<void> {
  await tell('sign-out').catch(() => {});
  location.assign('/');
}
