import { reading } from '$lib/words/reading';
import { speech } from '$lib/words/index.svelte';

// The words of the pages of readings come with them, as those of the investment desk do.
export const rw = (): typeof reading.zh => reading[speech.lang];
