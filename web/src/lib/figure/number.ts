import type { Name } from '$lib/api/types';
import type { Lang } from '$lib/words/index.svelte';

const formats = new Map<string, Intl.NumberFormat>();
function format(lang: Lang, decimals: number, value: number): string {
  const key = `${lang}${decimals}`;
  let f = formats.get(key);
  if (!f) formats.set(key, (f = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: decimals })));
  return f.format(value).replace('-', '−');
}

export const exact = (value: number, lang: Lang): string => format(lang, 9, value);
export const whole = (value: number, lang: Lang): string => format(lang, 0, value);

export interface Shown { number: string; scale: string }

// As an office writes it: 245亿, 27.02万; 24.5 bn, 270,200. The exact value goes in the title.
export function shown(value: number, lang: Lang): Shown {
  const size = Math.abs(value);
  if (lang === 'zh') {
    if (size >= 1e8) return { number: format(lang, 2, value / 1e8), scale: '亿' };
    if (size >= 1e4) return { number: format(lang, 2, value / 1e4), scale: '万' };
  } else {
    if (size >= 1e9) return { number: format(lang, 2, value / 1e9), scale: 'bn' };
    if (size >= 1e6) return { number: format(lang, 2, value / 1e6), scale: 'm' };
  }
  return { number: format(lang, size >= 100 ? 1 : 2, value), scale: '' };
}

export function brief(value: number, lang: Lang): string {
  const s = shown(value, lang);
  return lang === 'zh' ? s.number + s.scale : s.number + (s.scale ? ` ${s.scale}` : '');
}

// The unit after the scale word: 亿元, bn yuan.
export function unit_text(scale: string, unit: Name | null, lang: Lang): string {
  const u = unit?.[lang] ?? '';
  return lang === 'zh' ? scale + u : [scale, u].filter(Boolean).join(' ');
}

export function percent(ratio: number, lang: Lang, signed = false, decimals = Math.abs(ratio) < 0.1 ? 1 : 0): string {
  const text = `${format(lang, decimals, ratio * 100)}%`;
  return signed && ratio > 0 ? `+${text}` : text;
}
export const change_text = (value: number, lang: Lang): string => (value > 0 ? '+' : '') + brief(value, lang);
