import { pinyin } from 'pinyin-pro';
import * as api from '$lib/api/client';
import type { Name } from '$lib/api/types';
import { bulletin_id } from '$lib/bulletin/spans';
import { all_desks, hue_of, the_city } from '$lib/city/city.svelte';
import { desk_href, figure_href, thing_href } from '$lib/frame/route.svelte';
import { title_of } from '$lib/thing/related';
import { w } from '$lib/words/index.svelte';
import { en } from '$lib/words/en';
import { zh } from '$lib/words/zh';
import { in_menu, pages } from '../../routes/pages';

export type EntryKind = 'page' | 'desk' | 'figure' | 'thing' | 'place' | 'bulletin';
export interface Entry { kind: EntryKind; id: string; name: Name; beside: Name | null; href: string; hue: string | null }
interface Spelt { entry: Entry; zh: string; en: string; id: string; full: string; initials: string }

const kThings = 2000; // of each kind: more are found by their list's own filter

// What can be gone to without asking the server.
function standing(): Entry[] {
  const entries: Entry[] = [{ kind: 'page', id: '/', name: { zh: zh.overview, en: en.overview }, beside: null, href: '/', hue: null }];
  for (const p of pages) if (p.menu && in_menu(p)) entries.push({ kind: 'page', id: p.path, name: both(p.menu.name), beside: null, href: p.path, hue: null });
  for (const d of all_desks()) {
    const hue = hue_of(d.id);
    entries.push({ kind: 'desk', id: d.id, name: d.name, beside: null, href: desk_href(d.id), hue });
    for (const i of d.indicators) { const id = i.id.includes('.') ? i.id : `${d.id}.${i.id}`; entries.push({ kind: 'figure', id, name: i.name, beside: d.name, href: figure_href(id), hue }); }
    for (const b of d.bulletins) entries.push({ kind: 'bulletin', id: bulletin_id(d.id, b.id), name: b.name, beside: d.name, href: `/bulletin/${bulletin_id(d.id, b.id)}`, hue });
  }
  return entries;
}
function both(name: () => string): Name {
  const said = name();
  const key = (Object.keys(w().frame.pages) as (keyof typeof zh.frame.pages)[]).find((k) => w().frame.pages[k] === said);
  return key ? { zh: zh.frame.pages[key], en: en.frame.pages[key] } : { zh: said, en: said };
}

async function things(): Promise<Entry[]> {
  const kinds = all_desks().flatMap((d) => d.kinds.filter((k) => k.has_flow).map((k) => ({ desk: d, kind: k, id: k.id.includes('.') ? k.id : `${d.id}.${k.id}` })));
  const lists = await Promise.all(kinds.map(async ({ desk, kind, id }) => {
    const answer = await api.things(id, { limit: kThings }).catch(() => null);
    return (answer?.things ?? []).map((t): Entry => {
      return { kind: 'thing', id: t.id, name: { zh: title_of(t, 'zh'), en: title_of(t, 'en') }, beside: kind.name, href: thing_href(t.id, id), hue: hue_of(desk.id) };
    });
  }));
  return lists.flat();
}

const spell = (entry: Entry): Spelt => {
  const sounds = /[\u3400-\u9fff]/.test(entry.name.zh) ? pinyin(entry.name.zh, { toneType: 'none', type: 'array', nonZh: 'consecutive' }) : [];
  return { entry, zh: entry.name.zh.toLowerCase(), en: entry.name.en.toLowerCase(), id: entry.id.toLowerCase(), full: sounds.join('').toLowerCase(), initials: sounds.map((s) => s[0] ?? '').join('').toLowerCase() };
};

// How well one entry answers; 0 for not at all. A name's beginning before its middle, letters of sounds after letters written.
function weight(s: Spelt, asked: string): number {
  const at = (text: string, first: number, inside: number): number => { const i = text.indexOf(asked); return i < 0 ? 0 : i === 0 ? first : inside; };
  const word = s.en.split(/[^a-z0-9]+/).some((x) => x.startsWith(asked)) ? 80 : 0;
  return Math.max(at(s.zh, 100, 70), at(s.en, 100, asked.length > 2 ? 40 : 0), word, at(s.id, 90, asked.length > 2 ? 50 : 0), at(s.initials, 75, asked.length > 1 ? 45 : 0), at(s.full, 74, asked.length > 2 ? 44 : 0));
}
const kFirst: Record<EntryKind, number> = { desk: 6, page: 5, figure: 4, bulletin: 3, thing: 2, place: 1 };

export interface Index { find(asked: string, limit: number): Entry[] }
export async function build_index(): Promise<Index> {
  const spelt = [...standing(), ...(await things())].map(spell);
  void the_city();
  return {
    find(asked, limit) {
      const words = asked.trim().toLowerCase().split(/\s+/).filter(Boolean);
      if (!words.length) return spelt.filter((s) => s.entry.kind === 'page' || s.entry.kind === 'desk').slice(0, limit).map((s) => s.entry);
      const hits: { entry: Entry; n: number }[] = [];
      for (const s of spelt) {
        const each = words.map((x) => weight(s, x));
        if (each.every((n) => n > 0)) hits.push({ entry: s.entry, n: each.reduce((a, b) => a + b) / each.length + kFirst[s.entry.kind] });
      }
      return hits.sort((a, b) => b.n - a.n || a.entry.id.localeCompare(b.entry.id)).slice(0, limit).map((h) => h.entry);
    },
  };
}
