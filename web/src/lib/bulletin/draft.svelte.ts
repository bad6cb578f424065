import type { Bulletin } from '$lib/api/types';
import { pieces, type Piece } from './spans';

// Words that were typed and not kept by the server yet: they survive a reload and a lost connection. Figures are never kept: they are set in anew each time, so that nothing edited
// can say another number. A draft fits as long as the same figures come in the same order.
export interface Draft { signature: string; words: string[]; office: string; number: string }
const key = (name: string, period: string, lang: string) => `fengsui.draft.${name}#${period}#${lang}`;

// Words and figures by turns, beginning and ending with words (which may be empty).
export function alternating(bulletin: Bulletin): { words: string[]; figures: NonNullable<Piece['figure']>[]; texts: string[] } {
  const words = [''], figures: NonNullable<Piece['figure']>[] = [], texts: string[] = [];
  for (const p of pieces(bulletin)) {
    if (p.figure) { figures.push(p.figure); texts.push(p.text); words.push(''); } else words[words.length - 1] += p.text;
  }
  return { words, figures, texts };
}
export const signature_of = (bulletin: Bulletin): string => alternating(bulletin).figures.map((f) => `${f.indicator}:${f.part ?? 'value'}:${JSON.stringify(f.where ?? {})}`).join('|');

export function read_draft(name: string, period: string, lang: string): Draft | null {
  try {
    const d = JSON.parse(localStorage.getItem(key(name, period, lang)) ?? 'null') as Draft | null;
    return d && Array.isArray(d.words) && typeof d.signature === 'string' ? d : null;
  } catch {
    return null;
  }
}
export const keep_draft = (name: string, period: string, lang: string, d: Draft): void => localStorage.setItem(key(name, period, lang), JSON.stringify(d));
export const drop_draft = (name: string, period: string, lang: string): void => localStorage.removeItem(key(name, period, lang));

// The bulletin with the draft's words: the same figures at their new places, counted in code points.
export function with_words(bulletin: Bulletin, words: string[]): Bulletin {
  const { figures, texts } = alternating(bulletin);
  let text = words[0] ?? '', length = [...text].length;
  const placed = figures.map((f, i) => {
    const start = length, end = start + [...(texts[i] ?? '')].length;
    text += (texts[i] ?? '') + (words[i + 1] ?? '');
    length = end + [...(words[i + 1] ?? '')].length;
    return { ...f, span: [start, end] as [number, number] };
  });
  return { ...bulletin, text, figures: placed };
}
