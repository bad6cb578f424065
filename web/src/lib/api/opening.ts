// What a page asks when it opens comes as one answer (GET /api/v1/opening), which the browser asks for while it still reads this
// script: the server names it in the head of the page. Each question is answered from it once, as it would be asked by itself;
// what is not in it, and everything later, is asked for as usual.
const kPatience_ms = 3000; // a server that takes longer is asked question by question
const kFresh_ms = 10_000; // what nobody has asked for by then is no longer new

let held: Record<string, unknown> | null = null;
let left = new Set<string>();
let head = 0;

async function fetch_opening(): Promise<void> {
  try {
    const reply = await fetch(`/api/v1/opening${location.pathname === '/' ? '?overview=1' : ''}`, { signal: AbortSignal.timeout(kPatience_ms) });
    if (!reply.ok) throw new Error(String(reply.status));
    held = (await reply.json()) as Record<string, unknown>;
    head = (held['health'] as { head?: number } | undefined)?.head ?? 0;
    left = new Set(Object.keys(held));
    setTimeout(() => left.clear(), kFresh_ms);
  } catch {
    held = {};
  }
}
const coming = fetch_opening();

// Settled when the answer is here, or will not come.
export const opened = (): Promise<void> => coming;
// How far the ledger was when it was given; 0 where it did not say.
export const opening_head = (): number => head;

// The answer to a question by its address under /api/v1/, once; undefined where it has to be asked, or is not here yet.
export const taken = <T>(question: string): T | undefined => (left.delete(question) ? (held?.[question] as T) : undefined);
export async function at_hand<T>(question: string): Promise<T | undefined> {
  if (!held) await coming;
  return taken<T>(question);
}
