import { opening_head } from '$lib/api/opening';
import { all_desks, the_city } from '$lib/city/city.svelte';
import { counts } from '$lib/frame/counts.svelte';
import { live } from '$lib/live/live.svelte';
import { Refused } from '$lib/api/client';
import { alarms as ask_alarms, lists as ask_lists, on_duty as ask_duty, type Alarm, type Alarms, type OnDuty } from './api';

// What every page shows of duty: the alarms that are open and who is on. Asked anew when an event of either comes by, and every half
// minute, since alarms climb by the clock.
const kAgain_ms = 30_000;
let held = $state.raw<Alarms | null>(null), duty = $state.raw<OnDuty | null>(null), failed = $state(false), absent = $state(false), lists = $state(false);
let started = false, pending: ReturnType<typeof setTimeout> | undefined;

export const on_watch = {
  get alarms(): Alarm[] { return held?.alarms ?? []; },
  get waiting(): Alarm[] { return (held?.alarms ?? []).filter((a) => a.state === 'raised' && !a.shelved); },
  get known() { return held !== null; },
  get failed() { return failed; },
  // A server that keeps no duty room, or a reader who may not see it: its pages are not offered.
  get absent() { return absent; },
  get lists() { return lists; },
  get duty() { return duty; },
};
export async function look_again(): Promise<void> {
  try {
    [held, duty] = await Promise.all([ask_alarms(), ask_duty()]);
    failed = false;
  } catch (e) {
    failed = true;
    if (e instanceof Refused && [401, 403, 404].includes(e.status)) absent = true;
    return;
  }
  absent = false;
  counts.set('/alarms', on_watch.waiting.length);
  for (const d of all_desks()) counts.set(`/desk/${d.id}`, on_watch.waiting.filter((a) => a.desk === d.id).length);
}
const soon = (): void => { pending ??= setTimeout(() => { pending = undefined; void look_again(); }, 300); };
// Settled when the first look is done.
export async function start_watch(): Promise<void> {
  if (started || !the_city()) return;
  started = true;
  const first = [look_again(), ask_lists().then(() => void (lists = true), () => {})];
  setInterval(() => void look_again(), kAgain_ms);
  $effect.root(() => {
    // What the page opened with is known; what the live line brings of it first is no news.
    let seen = live.head || opening_head();
    $effect(() => {
      const fresh = live.newest.filter((e) => e.seq > seen);
      seen = live.head;
      if (fresh.some((e) => e.desk === 'alarm' || e.desk === 'roster')) soon();
    });
  });
  await Promise.all(first);
}
