import { speech } from '$lib/words/index.svelte';
import { invest } from '$lib/words/invest';

// The words of the office's own pages come with them: the first view carries only what it shows.
export const iw = (): typeof invest.zh => invest[speech.lang];
