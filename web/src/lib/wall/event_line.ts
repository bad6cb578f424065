import type { LedgerEvent } from '$lib/api/types';
import { the_city } from '$lib/city/city.svelte';
import { clock_text, day_text, local_day } from '$lib/period/period';
import { say, speech } from '$lib/words/index.svelte';

export const event_line = (e: LedgerEvent): string => say(e.text).trim() || e.thing;
export function clock_of_event(e: LedgerEvent): string {
  const zone = the_city()?.zone ?? 'Asia/Shanghai', moment = e.at ?? e.known, day = local_day(moment, zone);
  return [day === the_city()?.today ? '' : day_text(day, speech.lang), clock_text(moment, zone, speech.lang)].filter(Boolean).join(' ');
}
