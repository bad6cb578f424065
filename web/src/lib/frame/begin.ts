import { me, who_am_i } from '$lib/account/me.svelte';
import { settle_in, the_city } from '$lib/city/city.svelte';
import { start_watch } from '$lib/duty/duty.svelte';
import { start_live } from '$lib/live/live.svelte';
import { after_figures } from './first.svelte';

// What every page stands on, in order: who is asking (before the door, nothing else is asked for), the city with its desks, what is on
// duty. Where the opening's answer holds all of it, it is settled before anything is drawn, and the page is drawn once.
export async function begin(): Promise<void> {
  await who_am_i();
  if (me.outside) return;
  if (!me.is || me.is.roles.length) void after_figures().then(start_live);
  await settle_in();
  if (the_city()) await start_watch();
}
