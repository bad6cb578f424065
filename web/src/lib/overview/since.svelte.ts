import * as api from '$lib/api/client';
import type { Figure } from '$lib/api/types';
import { all_desks } from '$lib/city/city.svelte';

// Where this reader stood when they last looked, kept in this browser: the ledger's number and the moment it had reached.
export interface Look { seq: number; known: string; at: string }
const kKey = 'fengsui.looked';

export function last_look(): Look | null {
  try {
    const kept = JSON.parse(localStorage.getItem(kKey) ?? 'null') as Look | null;
    return kept && typeof kept.seq === 'number' && typeof kept.known === 'string' ? kept : null;
  } catch {
    return null;
  }
}
export async function looked(): Promise<Look> {
  const health = await api.health();
  const look = { seq: health.head, known: health.known, at: new Date().toISOString() };
  localStorage.setItem(kKey, JSON.stringify(look));
  return look;
}

export interface Changed { figure: Figure; before: number | null }
// The figures of every desk that say something else now than was known at that look.
export async function changed_since(look: Look, signal?: AbortSignal): Promise<Changed[]> {
  const each = await Promise.all(all_desks().map(async (d) => {
    const [now, then] = await Promise.all([api.board(d.id, d.period, null, signal), api.board(d.id, d.period, null, signal, look.known)]);
    const before = new Map(then.figures.map((f) => [f.indicator, f.value]));
    return now.figures.filter((f) => before.get(f.indicator) !== f.value).map((figure) => ({ figure, before: before.get(figure.indicator) ?? null }));
  }));
  return each.flat();
}
