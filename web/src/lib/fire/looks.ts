import type { Name } from '$lib/api/types';
import { own_half } from '$lib/words/own_half';
import { say, speech } from '$lib/words/index.svelte';

// What a station, a patrol or a drone is called. One that has no name is called by its id, and who gives it may write both languages there.
export const own_name = (name: Name): string => own_half(say(name), speech.lang);
// Hotspots pale with age: [up to so many hours, colour].
export const kAgeTones: readonly (readonly [number, string])[] = [[6, 'var(--sev-red)'], [24, 'var(--sev-orange)'], [72, 'var(--sev-yellow)']];
export const incident_href = (id: string): string => `/fire/incident/${id.split('/').map(encodeURIComponent).join('/')}`;
export const state_tone = (state: string): 'none' | 'pine' | 'amber' | 'cinnabar' => (state === 'suspected' || state === 'confirmed' ? 'cinnabar' : state === 'verifying' || state === 'answered' ? 'amber' : state === 'out' || state === 'closed' ? 'pine' : 'none');
// On the map: what still burns or is asked about stands out.
export const incident_colour = (state: string): string => ({ cinnabar: 'var(--cinnabar)', amber: 'var(--amber)', pine: 'var(--pine)', none: 'var(--ink-3)' })[state_tone(state)];
