import * as api from '$lib/api/client';
import type { Boundaries } from '$lib/api/types';

// Borders do not change while the page is open: asked once for all maps.
let held = $state.raw<Boundaries | null>(null);
let asked = false;

export function borders(): Boundaries | null {
  if (!asked) {
    asked = true;
    api.boundaries().then((b) => (held = b), () => (asked = false));
  }
  return held;
}
