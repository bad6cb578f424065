import * as api from '$lib/api/client';
import type { Thing } from '$lib/api/types';

const kPage = 5000, kMost = 100_000;
// All things of a kind, read page after page; the first are shown while the rest come.
export function read_things(kind: () => string | null, again: () => number) {
  let rows = $state.raw<Thing[]>([]), count = $state(0), fault = $state<'unreachable' | null>(null), done = $state(false);
  $effect(() => {
    const k = kind();
    void again();
    if (!k) return;
    const stop = new AbortController();
    void (async () => {
      let all: Thing[] = [];
      try {
        for (let after: string | undefined; all.length < kMost; ) {
          const answer = await api.things(k, { limit: kPage, after }, stop.signal);
          if (stop.signal.aborted) return;
          all = all.length ? [...all, ...answer.things] : answer.things;
          count = answer.count;
          if (all.length >= rows.length || answer.things.length < kPage) rows = all;
          if (answer.things.length < kPage) break;
          after = answer.things.at(-1)?.id;
        }
        done = true;
        fault = null;
      } catch {
        if (!stop.signal.aborted) fault = 'unreachable';
      }
    })();
    return () => { stop.abort(); done = false; };
  });
  return { get rows() { return rows; }, get count() { return count; }, get fault() { return fault; }, get done() { return done; }, get cut() { return count > kMost; } };
}
