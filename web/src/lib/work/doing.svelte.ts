import { Refused } from '$lib/api/client';
import { toast } from '$lib/design/toasts.svelte';
import { say, w } from '$lib/words/index.svelte';

// One thing is done at a time; what the server refuses is said in its own words. `then` looks anew, whichever way it went.
export function doer(then: () => void) {
  let busy = $state(false);
  return {
    get busy() { return busy; },
    async act(work: () => Promise<unknown>): Promise<boolean> {
      if (busy) return false;
      busy = true;
      try {
        await work();
        toast(w().duty.done, 'pine');
        return true;
      } catch (e) {
        toast(e instanceof Refused && e.words ? say(e.words) : w().unreachable, 'cinnabar');
        return false;
      } finally {
        busy = false;
        then();
      }
    },
  };
}
