import { untrack } from 'svelte';
import { Refused } from './client';
import type { Name } from './types';

export interface Answer<T> {
  readonly data: T | null;
  readonly fault: Name | 'unreachable' | 'no_right' | null;
  readonly busy: boolean;
  again(): void;
}

// Asks a question whenever `key` changes or `again` is called. While the same question is asked
// anew (a figure changed), the old answer stays on screen, so that nothing flickers. `held`: the first answer, where it is here already.
export function ask<T>(key: () => string | null, question: (signal: AbortSignal) => Promise<T>, held?: () => T | undefined): Answer<T> {
  const first = held?.();
  let data = $state.raw<T | null>(first ?? null);
  let fault = $state.raw<Name | 'unreachable' | 'no_right' | null>(null);
  let busy = $state(false);
  let round = $state(0);
  let last: string | null = null, answered = first !== undefined;

  $effect(() => {
    const now = key();
    void round;
    if (answered) { answered = false; last = now; return; }
    if (now === null) return;
    const stop = new AbortController();
    untrack(() => {
      if (now !== last) data = null;
      last = now;
      busy = true;
      question(stop.signal).then(
        (answer) => {
          if (stop.signal.aborted) return;
          data = answer;
          fault = null;
          busy = false;
        },
        (error: unknown) => {
          if (stop.signal.aborted) return;
          fault = error instanceof Refused && error.status === 403 ? 'no_right' : error instanceof Refused && error.words ? error.words : 'unreachable';
          busy = false;
        },
      );
    });
    return () => stop.abort();
  });

  return {
    get data() { return data; },
    get fault() { return fault; },
    get busy() { return busy; },
    again() { untrack(() => round++); },
  };
}
