// Money and power of the office: bank lines from the ledger, green power from a table that comes with the question.
import { Refused } from '$lib/api/client';
import type { Fault } from '$lib/api/types';
import { call, query } from '$lib/duty/api';
import { speech } from '$lib/words/index.svelte';
import { invest_funds } from '$lib/words/invest_funds';

export const fw = (): typeof invest_funds.zh => invest_funds[speech.lang];

export interface Line { line: string; bank: string; project: string; amount: number; drawn: number; left: number; drawable: number; arrived: number; own_percent: number; own_short: number; lapsed: boolean; until: string | null; conditions: { condition: string; met: boolean }[] }
export const credit = (s?: AbortSignal) => call<{ lines: Line[] }>('GET', 'invest/credit', undefined, s);

export interface Month { month: number; hours: number; load_mwh: number; solar_mwh: number; wind_mwh: number; hydro_mwh: number; from_storage_mwh: number; curtailed_mwh: number; shortfall_mwh: number; peak_shortfall_mw: number; hours_short: number; green_share: number }
export interface Balance { months: Month[]; all: Month; storage_for_share_mw: number | null }
// A table goes as it is, not as JSON.
export async function green_power(csv: string, q: Record<string, string>): Promise<Balance> {
  const reply = await fetch(`/api/v1/invest/green${query(q)}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: csv });
  const answer = (await reply.json().catch(() => ({}))) as Balance & { faults?: Fault[] };
  if (!reply.ok) throw new Refused(reply.status, answer.faults ?? []);
  return answer;
}
