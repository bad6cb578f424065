import { live } from '$lib/live/live.svelte';

// Looks anew whenever an event of one of these desks comes by.
export function look_on(desks: string[], again: () => void): void {
  let seen: number | null = null;
  $effect(() => {
    const last = live.newest.find((e) => desks.includes(e.desk))?.seq ?? 0;
    if (seen !== null && seen !== last) again();
    seen = last;
  });
}
