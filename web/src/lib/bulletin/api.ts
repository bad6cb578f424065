// Words between figures are kept by the server (docs/http.md): the figures go along to be compared and are never changed.
import type { Bulletin } from '$lib/api/types';
import { call } from '$lib/duty/api';

export interface Which { period: string; lang: string; after: number }
const path = (name: string) => `bulletins/${encodeURIComponent(name)}/words`;
export const keep_words = (name: string, which: Which, text: { words: string[]; figures: string[]; office: string; number: string }) => call<Bulletin>('POST', path(name), { ...which, ...text });
export const undo_words = (name: string, which: Which) => call<Bulletin>('POST', `${path(name)}/undo`, which);
