import type { Choice, FieldValue, LedgerEvent, Name } from '$lib/api/types';
import { all_desks, desk_of, kind_of, place_of } from '$lib/city/city.svelte';
import { exact, shown, unit_text } from '$lib/figure/number';
import { day_text } from '$lib/period/period';
import { en } from '$lib/words/en';
import { zh } from '$lib/words/zh';
import type { Lang } from '$lib/words/index.svelte';
import { own_half } from '$lib/words/own_half';

const kNumbers = new Set(['count', 'decimal', 'money']);

function unit_name(id: string, lang: Lang): string {
  for (const desk of all_desks()) {
    const known = desk.indicators.find((i) => i.unit === id);
    if (known?.unit_name) return known.unit_name[lang];
  }
  return (lang === 'zh' ? zh : en).units[id] ?? '';
}

export function choice_name(desk: string, list: string, id: string): Name | null {
  const choices = desk_of(desk)?.choices[list];
  if (Array.isArray(choices)) return (choices as Choice[]).find((c) => c.id === id)?.name ?? null;
  return choices?.[id] ?? null;
}

function plain(value: FieldValue, lang: Lang): string {
  if (value === null) return '—';
  if (Array.isArray(value)) return value.map((v) => plain(v, lang)).join(lang === 'zh' ? '、' : ', ');
  if (typeof value === 'boolean') return (lang === 'zh' ? zh : en)[value ? 'yes' : 'no'];
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

// 28亿元, CNY 2.8 bn: only where the short form says every digit.
const kScales: Record<string, number> = { 万: 1e4, 亿: 1e8, m: 1e6, bn: 1e9 };
function said_whole(value: number, lang: Lang): boolean {
  const s = shown(value, lang), by = kScales[s.scale];
  return by !== undefined && Math.abs(Number(s.number.replace(/,/g, '')) * by - value) < 0.005;
}
export function money(value: number, unit: string, lang: Lang): string {
  const s = said_whole(value, lang) ? shown(value, lang) : { number: exact(value, lang), scale: '' }, name = unit_name(unit, lang);
  if (lang === 'en' && unit === 'CNY') return ['CNY', s.number, s.scale].filter(Boolean).join(' ');
  return `${s.number}${lang === 'zh' ? '' : ' '}${unit_text(s.scale, { zh: name, en: name }, lang)}`;
}

export interface ShownField { id: string; name: string; text: string; personal: boolean }

// A field as an officer reads it: its name, its choice's or place's name, its number with unit.
export function shown_field(kind: string, id: string, value: FieldValue, lang: Lang): ShownField {
  const desk = kind.split('.')[0] ?? '';
  const spec = kind_of(kind)?.fields.find((f) => f.id === id);
  const name = spec?.name[lang] ?? id;
  const one = (v: FieldValue): string => {
    if (v === null || (typeof v !== 'string' && typeof v !== 'number')) return plain(v, lang);
    const type = spec?.type === 'list' ? spec.of : spec?.type;
    if (type === 'choice' && spec?.from) return choice_name(desk, spec.from, String(v))?.[lang] ?? String(v);
    if (type === 'place') return place_of(String(v))?.name[lang] ?? String(v);
    if (type === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(v))) return day_text(String(v), lang, true);
    if (type === 'money' && spec?.unit) return money(Number(v), spec.unit, lang);
    if (type && kNumbers.has(type) && Number.isFinite(Number(v))) return [exact(Number(v), lang), spec?.unit ? unit_name(spec.unit, lang) : ''].filter(Boolean).join(' ');
    return own_half(String(v), lang);
  };
  const text = Array.isArray(value) ? value.map(one).join(lang === 'zh' ? '、' : ', ') : one(value);
  return { id, name, text, personal: spec?.personal ?? false };
}

export function verb_name(kind: string, verb: string | null): Name | null {
  const k = kind_of(kind);
  if (!k || !verb) return null;
  const state = k.states.find((s) => s.id === verb);
  if (state) return state.name;
  const found = k.verbs.find((v) => typeof v !== 'string' && v.id === verb);
  return found && typeof found !== 'string' ? found.name : null;
}

// What holds now, where an amendment changed it; null where the event stands as it was written.
export function effective_fields(event: LedgerEvent): Record<string, FieldValue> | null {
  const e = event.effective;
  if (!e) return null;
  return 'fields' in e && e.fields && typeof e.fields === 'object' && !Array.isArray(e.fields) ? (e.fields as Record<string, FieldValue>) : (e as Record<string, FieldValue>);
}

// A text and what it is in English are two fields of one thing, as `title` and `title_en` are: they are shown as one, in the reader's language.
export const is_second_language = (id: string, fields: readonly { id: string }[]): boolean => id.endsWith('_en') && fields.some((f) => `${f.id}_en` === id);
export const in_one_language = (fields: Record<string, FieldValue>, lang: Lang): [string, FieldValue][] =>
  Object.keys(fields).filter((id) => !(id.endsWith('_en') && id.slice(0, -3) in fields)).map((id) => [id, field_in(fields, id, lang)]);
export const field_in = (fields: Record<string, FieldValue>, id: string, lang: Lang): FieldValue => (lang === 'en' ? (fields[`${id}_en`] ?? fields[id] ?? null) : (fields[id] ?? null));
