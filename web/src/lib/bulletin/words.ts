import { speech } from '$lib/words/index.svelte';
import { bulletin_edit } from '$lib/words/bulletin_edit';

export const be = (): typeof bulletin_edit.zh => bulletin_edit[speech.lang];
