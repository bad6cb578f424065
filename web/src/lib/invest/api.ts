// The investment office: the answers of docs/http-duty.md.
import type { Name } from '$lib/api/types';
import { call, query } from '$lib/duty/api';

export interface Guard {
  verdict: 'free' | 'known' | 'asks' | 'twice'; enterprise: string; party: string; day: string;
  contacts: { thing: string; party_name: Name; day: string; days_ago: number; result: string; same_party: boolean; sentence: Name }[];
  projects: { thing: string; title: Name; same_party: boolean; sentence: Name }[];
}
export interface Shortage { factor: string; name: Name; unit: string; when: string; needed: number; available: number; short_by: number; enough_from: string | null }
export interface Site {
  site: string; name: Name; park: string; admitted: boolean; shortages: Shortage[]; total: number; topsis: number;
  values: { criterion: string; name: Name; value: number; score: number; against_first: number | null }[]; left: { factor: string; name: Name; unit: string; amount: number }[];
}
export interface Match {
  project: string; industry: string; needs: { factor: string; name: Name; unit: string; steps: { from: string; amount: number }[] }[];
  weights: { criterion: string; name: Name; weight: number; least: number; most: number }[]; topsis_agrees: boolean; fitting: Site[]; others: Site[]; overpromised: { site: string; name: Name; shortage: Shortage }[];
}
export interface Offer {
  id: string; state: string; state_name: Name; from: string; from_name: Name; to: string; to_name: Name; project: string; rule: string;
  shared: Record<string, unknown> | null; amount: number | null; from_credit: number | null; to_credit: number | null; reason: string;
}

export const who_was_there = (q: { enterprise: string; party?: string; day?: string }, s?: AbortSignal) => call<Guard>('GET', `invest/contacts${query(q)}`, undefined, s);
export const enter_contact = (body: Record<string, string>) => call<{ thing: string; seq: number; guard: Guard }>('POST', 'invest/contacts', body);
export const match = (project: string, weights: string, s?: AbortSignal) => call<Match>('GET', `invest/match${query({ project, weights })}`, undefined, s);
export const reserve = (site: string, project: string) => call<{ thing: string }>('POST', 'invest/reservations', { site, project });
export const offers = (s?: AbortSignal) => call<{ offers: Offer[] }>('GET', 'invest/offers', undefined, s);
export const new_offer = (body: { project: string; from: string; to: string; fields: string[]; rule: string }) => call<{ offers: Offer[] }>('POST', 'invest/offers', body);
export const answer_offer = (id: string, action: string, body: Record<string, string>) => call<{ offers: Offer[] }>('POST', `invest/offers/${encodeURIComponent(id)}/${action}`, body);
