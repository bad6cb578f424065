import type { Name } from '$lib/api/types';
import { en } from './en';
import { zh, type Words } from './zh';

export type Lang = 'zh' | 'en';
const kKey = 'fengsui.lang';
const records: Record<Lang, Words> = { zh, en };

function first(): Lang {
  const kept = localStorage.getItem(kKey);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export const other_lang = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

export const speech = $state<{ lang: Lang }>({ lang: first() });

export function speak(lang: Lang): void {
  speech.lang = lang;
  localStorage.setItem(kKey, lang);
}

export const w = (): Words => records[speech.lang];
// The words of one subject, in the reader's language or in one that is named.
export const spoken = <T>(both: Record<Lang, T>) => (lang: Lang = speech.lang): T => both[lang];
export const say = (name: Name | null | undefined): string => (name ? name[speech.lang] || name.zh || name.en : '');
export const locale = (): string => (speech.lang === 'zh' ? 'zh-CN' : 'en-GB');

// The signs between what is put together on a page: full-width among Chinese (GB/T 15834).
const kSigns = {
  zh: { colon: '：', list: '、', comma: '，', semicolon: '；' },
  en: { colon: ': ', list: ', ', comma: ', ', semicolon: '; ' }
};
export const signs = (): (typeof kSigns)['en'] => kSigns[speech.lang];
