import * as api from '$lib/api/client';
import { opening_head } from '$lib/api/opening';
import type { LedgerEvent } from '$lib/api/types';

const kKept = 400; // events held for the lists; older ones are asked for
export type Link = 'connecting' | 'live' | 'lost';

let link = $state<Link>('connecting');
let head = $state(0);
let newest = $state.raw<LedgerEvent[]>([]); // newest first
let fresh = $state.raw<ReadonlySet<number>>(new Set()); // arrived while the page was open
let turns = $state.raw<Readonly<Record<string, number>>>({}); // how often a desk's figures changed

let stream: EventSource | null = null;
let wait_ms = 500;

export const live = {
  get link() { return link; },
  get head() { return head; },
  get newest() { return newest; },
  is_fresh: (seq: number): boolean => fresh.has(seq),
  turn: (desk: string): number => turns[desk] ?? 0,
};

function took(event: LedgerEvent): void {
  if (event.seq <= head) return;
  head = event.seq;
  newest = [event, ...newest].slice(0, kKept);
  fresh = new Set([...fresh, event.seq].slice(-kKept));
}

// One turn for a burst of changes: a load of ten thousand rows must not ask for the board ten thousand times.
const waiting = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;
function changed(indicators: string[]): void {
  for (const i of indicators) waiting.add(i.split('.')[0] ?? i);
  timer ??= setTimeout(() => {
    timer = undefined;
    const next = { ...turns };
    for (const desk of waiting) next[desk] = (next[desk] ?? 0) + 1;
    waiting.clear();
    turns = next;
  }, 250);
}

// EventSource comes back by itself with Last-Event-ID after a dropped line, but gives up for good when the
// server answers with an error (it restarts, say); then we open a new one from the last seq we hold.
function listen(from = head): void {
  stream?.close();
  const s = (stream = new EventSource(api.live_address(from)));
  s.onopen = () => {
    link = 'live';
    wait_ms = 500;
  };
  s.onerror = () => {
    link = 'lost';
    if (s.readyState !== EventSource.CLOSED || stream !== s) return;
    setTimeout(() => listen(), wait_ms);
    wait_ms = Math.min(wait_ms * 2, 15_000);
  };
  s.addEventListener('event', (e) => took(api.read_event((e as MessageEvent<string>).data)));
  // More happened than the stream tells one by one (an import, a long absence): the newest are asked for instead.
  s.addEventListener('missed', () => void fetch_newest().catch(() => { link = 'lost'; }));
  s.addEventListener('figures', (e) => changed((JSON.parse((e as MessageEvent<string>).data) as { indicators: string[] }).indicators));
}

async function fetch_newest(): Promise<void> {
  const answer = await api.events({ limit: 200 });
  newest = answer.events;
  head = Math.max(answer.head, answer.events[0]?.seq ?? 0);
}

export async function start_live(): Promise<void> {
  try {
    // The figures on screen may be as old as the answers the page opened with: what changed since is told from there.
    await fetch_newest();
    listen(opening_head() || head);
  } catch {
    link = 'lost';
    setTimeout(start_live, wait_ms);
    wait_ms = Math.min(wait_ms * 2, 15_000);
  }
}
