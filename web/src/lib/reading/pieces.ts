import type { ReadFigure } from './api';

export interface Piece { text: string; figure: ReadFigure | null }

// The text cut at its figures. Spans count code points, as everywhere in the house; a figure that begins inside another is left out.
export function pieces(text: string, figures: readonly ReadFigure[]): Piece[] {
  const points = Array.from(text), made: Piece[] = [];
  let at = 0;
  for (const f of [...figures].sort((a, b) => a.start - b.start)) {
    if (f.start < at || f.end > points.length || f.end <= f.start) continue;
    if (f.start > at) made.push({ text: points.slice(at, f.start).join(''), figure: null });
    made.push({ text: points.slice(f.start, f.end).join(''), figure: f });
    at = f.end;
  }
  if (at < points.length) made.push({ text: points.slice(at).join(''), figure: null });
  return made;
}
