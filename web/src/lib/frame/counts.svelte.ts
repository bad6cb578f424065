import { SvelteMap } from 'svelte/reactivity';

// Small red numbers beside a menu entry: how many wait for a person there. Whoever counts them says so here.
const held = new SvelteMap<string, number>();
export const counts = {
  of: (href: string): number => held.get(href) ?? 0,
  set: (href: string, n: number): void => { if ((held.get(href) ?? 0) !== n) held.set(href, n); },
};
