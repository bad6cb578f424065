// What the office reckons from its own records: the answers of docs/http-duty.md.
import type { Name } from '$lib/api/types';
import { call, query } from '$lib/duty/api';
import { speech } from '$lib/words/index.svelte';
import { invest_reckon } from '$lib/words/invest_reckon';

export const rw = (): typeof invest_reckon.zh => invest_reckon[speech.lang];

export interface Range { mean: number; low80: number; high80: number }
export interface Forecast {
  live: number; undated: number; thin: boolean; done: { count: number; amount: number }; count: Range; amount: Range; total_count: Range; total_amount: Range;
  funds?: Range; done_funds?: number; odds_funds?: number; odds_count?: number; odds_amount?: number;
}
export interface Attain extends Forecast {
  cut: string; until: string; since: string; recorded: boolean; targets: { count: number | null; amount: number | null; funds: number | null }; baselines: Record<string, { count: number }>;
  deciding: { id: string; title: Name; stage: string; stage_name: Name; days_in_stage: number; won: number; amount: number; swing: number }[];
  weeks: (Forecast & { as_known: string; recorded: boolean })[];
}
interface Head { from: string; to: string; by: string; unit: string; units: { id: string; name: Name }[] }
export interface Rate {
  id: string; name: Name; unit: string; decimals: number; rounding: string; period: Name; recognised_by: Name; source: string; note?: Name; formula: string; value: number | null; printed: string; capped: boolean; missing: string[]; needs: string[]; own: boolean;
}
export interface Rates extends Head { rates: Rate[]; quantities: Record<string, { name: Name; unit: Name; value: number | null; trace: { id: string; title: Name; adds: number }[] }>; assessments: { id: string; name: Name; source: string }[] }
export interface Score { unit: string; rank: number; total: number; missing: string[]; items: { item: string; name: Name; definition: string; value: number | null; target: number | null; full: number; score: number | null; to_the_cap: number | null; deducted: number | null; capped: boolean; vetoed: boolean }[] }
export interface Assessment extends Head { assessment: string; name: Name; source: string; scores: Score[]; what_would_raise: { unit: string; action: string; name: Name; points: number; rank_after: number }[]; quantities: Record<string, { name: Name; counted: boolean }> }
export interface Waits { waits: number; hours: number; mean_hours: number; median_hours: number; p90_hours: number; longest_hours: number; overdue: number; share: number }
export interface OpenCase { case: string; title: Name; after: string; after_name: Name; waited_hours: number; stuck: number; slower_than: number; light: 'red' | 'yellow' | 'green'; learned: boolean; overdue: boolean }
export interface Waiting {
  cases: number; waits: number; overdue: number; cases_with_rework: number; roles: (Waits & { name: Name })[]; bottlenecks: (Waits & { from: string; from_name: Name; to: string; to_name: Name })[];
  rework: { activity: string; name: Name; cases: number; repeats: number; hours: number }[]; open: { cases: number; overdue: number; red: number; yellow: number; green: number }; open_cases: OpenCase[];
}

export const attain = (q: Record<string, string>, s?: AbortSignal) => call<Attain>('GET', `invest/attain${query(q)}`, undefined, s);
export const rates = (q: Record<string, string>, s?: AbortSignal) => call<Rates>('GET', `invest/rates${query(q)}`, undefined, s);
export const assessment = (q: Record<string, string>, s?: AbortSignal) => call<Assessment>('GET', `invest/assessment${query(q)}`, undefined, s);
export const waiting = (by: string, s?: AbortSignal) => call<Waiting>('GET', `invest/waiting${query({ by })}`, undefined, s);
