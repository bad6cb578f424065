// People as they are called: where an answer tells somebody's id only, the roster's members say the name. They are asked for
// when the first id is shown, and again when one appears that is not among them.
import { speech, w } from '$lib/words/index.svelte';
import { own_half } from '$lib/words/own_half';
import { kNobody } from './actor.svelte';
import { members, type Person } from './api';

const kAgain = 60_000;
let known = $state.raw<ReadonlyMap<string, Person>>(new Map());
let asked_at = -kAgain;

export function look_for_people(): void {
  if (performance.now() - asked_at < kAgain) return;
  asked_at = performance.now();
  void members('').then((m) => { known = new Map(m.members.flatMap((p) => (p.account ? [[p.id, p], [p.account, p]] : [[p.id, p]]) as [string, Person][])); }).catch(() => undefined);
}

export const named = (p: Person | null | undefined): string => (p ? (speech.lang === 'en' && p.name_en) || p.name : '');

export function called(id: string | null | undefined): string {
  if (!id) return '';
  if (id === kNobody || id === 'visitor') return w().duty.open_desk;
  const found = known.get(id);
  if (!found) queueMicrotask(look_for_people);
  return found ? named(found) : own_half(id, speech.lang);
}

// Everybody of the rosters once, and who a name or an id typed by hand means; as typed where it is nobody known.
export const known_people = (): Person[] => [...new Set(known.values())];
export const id_called = (text: string): string => (text === w().duty.open_desk ? kNobody : (known.get(text)?.id ?? known_people().find((p) => p.name === text || p.name_en === text)?.id ?? text));
