import * as api from '$lib/api/client';
import type { Boundaries, MapGround } from '$lib/api/types';

// Borders and ground do not change while the page is open: asked once for all maps.
let held = $state.raw<Boundaries | null>(null), ground = $state.raw<MapGround | null>(null);
let asked = false, asked_ground = false;

export function borders(): Boundaries | null {
  if (!asked) {
    asked = true;
    api.boundaries().then((b) => (held = b), () => (asked = false));
  }
  return held;
}
export function the_ground(): MapGround | null {
  if (!asked_ground) {
    asked_ground = true;
    api.map_ground().then((g) => (ground = g), () => (asked_ground = false));
  }
  return ground;
}
