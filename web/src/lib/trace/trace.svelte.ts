import type { Where } from '$lib/api/client';

// The figure whose origin is open beside the page; one at a time.
export interface Traced { indicator: string; period: string; where: Where; known: string | null; part?: string | undefined }
let open = $state.raw<Traced | null>(null);
let came_from: HTMLElement | null = null;

export const traced = (): Traced | null => open;
export function show_trace(indicator: string, period: string, where: Where = {}, known: string | null = null, part?: string): void {
  if (!open) came_from = document.activeElement as HTMLElement | null;
  open = { indicator, period, where, known, part };
}
export function close_trace(): void {
  open = null;
  came_from?.focus?.();
  came_from = null;
}
