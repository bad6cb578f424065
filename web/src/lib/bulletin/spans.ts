import type { Bulletin, BulletinFigure } from '$lib/api/types';
import type { Where } from '$lib/api/client';

export type Piece = { text: string; figure: null } | { text: string; figure: BulletinFigure };

// Spans are counted in code points, JavaScript strings in UTF-16 units: cut the code points, not the string.
export function pieces(bulletin: Bulletin): Piece[] {
  const points = [...bulletin.text];
  const cut = (a: number, b: number) => points.slice(a, b).join('');
  const out: Piece[] = [];
  let done = 0;
  for (const figure of [...bulletin.figures].sort((a, b) => a.span[0] - b.span[0])) {
    const [start, end] = figure.span;
    if (start < done || end > points.length || end <= start) continue;
    if (start > done) out.push({ text: cut(done, start), figure: null });
    out.push({ text: cut(start, end), figure });
    done = end;
  }
  if (done < points.length) out.push({ text: cut(done, points.length), figure: null });
  return out;
}

export function where_of(figure: BulletinFigure): Where {
  const w = figure.where;
  if (!w) return {};
  if (typeof w === 'object' && !Array.isArray(w)) return w;
  const list = Array.isArray(w) ? w : w.split(/,\s*/);
  return Object.fromEntries(list.map((pair) => pair.split('=', 2) as [string, string]).filter(([k, v]) => k && v !== undefined));
}

export const period_id = (p: BulletinFigure['period']): string => (typeof p === 'string' ? p : p.id);
export const bulletin_id = (desk: string, id: string): string => (id.includes('.') ? id : `${desk}.${id}`);
