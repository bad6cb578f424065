import type { Choice, Desk, Field, Kind } from '$lib/api/types';

export interface Offered { desk: Desk; kind: Kind; id: string }
export const offered = (desks: Desk[]): Offered[] => desks.flatMap((desk) => desk.kinds.map((kind) => ({ desk, kind, id: kind.id.includes('.') ? kind.id : `${desk.id}.${kind.id}` })));

// What may be said to have happened: a state reached, or a verb.
export const verbs_of = (kind: Kind): Choice[] => [...kind.states, ...kind.verbs.map((v) => (typeof v === 'string' ? { id: v, name: { zh: v, en: v } } : v))];

export const choices_of = (desk: Desk, list: string): Choice[] => {
  const c = desk.choices[list];
  return !c ? [] : Array.isArray(c) ? (c as Choice[]) : Object.entries(c).map(([id, name]) => ({ id, name }));
};

export type Wrong = 'number' | 'whole' | null;
// Text typed into a field, as the ledger wants it; empty is left out.
export function read_value(field: Field, text: string): { value: string | number | null; wrong: Wrong } {
  const t = text.trim();
  if (t === '') return { value: null, wrong: null };
  if (field.type === 'count') return /^-?\d+$/.test(t) ? { value: Number(t), wrong: null } : { value: null, wrong: 'whole' };
  // Decimals travel as they were written: a float would not be what was typed.
  if (field.type === 'decimal' || field.type === 'money') return /^-?\d+(\.\d+)?$/.test(t) ? { value: t, wrong: null } : { value: null, wrong: 'number' };
  return { value: t, wrong: null };
}
