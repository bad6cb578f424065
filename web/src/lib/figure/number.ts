import type { Name } from '$lib/api/types';
import type { Lang } from '$lib/words/index.svelte';

// Numbers are written here and not by Intl, of which every formatter costs a first view several milliseconds: as zh-CN and en-GB, which
// agree, write them with at most so many decimals, rounded half away from zero as they are written and not as they are stored (1.005 is
// 1.01). The minus is a sign and no hyphen.
function format(_lang: Lang, decimals: number, value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential().split('e'), digits = mantissa.replace('.', ''), kept = Number(power) + 1 + decimals;
  const scaled = kept < 0 ? 0n : BigInt(digits.slice(0, kept).padEnd(kept, '0') || '0') + ((digits[kept] ?? '0') >= '5' ? 1n : 0n);
  const text = String(scaled).padStart(decimals + 1, '0'), whole = text.slice(0, text.length - decimals), part = text.slice(text.length - decimals).replace(/0+$/, '');
  return (value < 0 && scaled ? '−' : '') + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part && `.${part}`);
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
