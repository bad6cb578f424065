import type { ReadFigure } from './api';

// `closing`: the mark right behind a figure, which must not begin a line without it.
export interface Piece { text: string; figure: ReadFigure | null; closing: string }
const kClosing = /^[\p{Pe}\p{Pf}。，、；：？！,.;:?!%]$/u;

// The text cut at its figures. Spans count code points, as everywhere in the house; a figure that begins inside another is left out.
export function pieces(text: string, figures: readonly ReadFigure[]): Piece[] {
  const points = Array.from(text), made: Piece[] = [];
  let at = 0;
  for (const f of [...figures].sort((a, b) => a.start - b.start)) {
    if (f.start < at || f.end > points.length || f.end <= f.start) continue;
    if (f.start > at) made.push({ text: points.slice(at, f.start).join(''), figure: null, closing: '' });
    const closing = kClosing.test(points[f.end] ?? '') ? points[f.end]! : '';
    made.push({ text: points.slice(f.start, f.end).join(''), figure: f, closing });
    at = f.end + closing.length;
  }
  if (at < points.length) made.push({ text: points.slice(at).join(''), figure: null, closing: '' });
  return made;
}
