export type Cell = string | number | null;
// `value` is what a column sorts and filters by; `text` what is read (else the value). Widths in rem.
export interface Column<Row> { id: string; name: string; value: (row: Row) => Cell; text?: (row: Row) => string; width?: number; number?: boolean; always?: boolean }
export type Order = { column: string; down: boolean } | null;

const text_of = <Row>(c: Column<Row>, row: Row): string => c.text?.(row) ?? String(c.value(row) ?? '');

// The rows in which every word typed stands in some column, in the order asked; nothing known comes last either way.
// Texts are made once a row (`texts` lives as long as the rows do), so that typing stays quick at a hundred thousand rows.
export function arrange<Row>(rows: readonly Row[], columns: readonly Column<Row>[], words: string, order: Order, locale: string, texts: Map<Row, string>): Row[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  const hay = (row: Row): string => {
    let t = texts.get(row);
    if (t === undefined) texts.set(row, (t = columns.map((c) => text_of(c, row)).join('\t').toLowerCase()));
    return t;
  };
  const kept = asked.length ? rows.filter((r) => asked.every((a) => hay(r).includes(a))) : [...rows];
  const column = columns.find((c) => c.id === order?.column);
  if (!column || !order) return kept;
  const sign = order.down ? -1 : 1;
  const keyed = kept.map((row, i) => ({ row, i, v: column.value(row) }));
  const order_of = column.number ? null : ranks(keyed.map((k) => String(k.v ?? '')), locale);
  keyed.sort((a, b) => {
    const none = Number(a.v === null || a.v === '') - Number(b.v === null || b.v === '');
    if (none) return none;
    const d = order_of ? (order_of.get(String(a.v)) ?? 0) - (order_of.get(String(b.v)) ?? 0) : Number(a.v) - Number(b.v);
    return d * sign || a.i - b.i;
  });
  return keyed.map((k) => k.row);
}

// A collator is slow and most columns repeat themselves: each different text is compared once.
function ranks(values: string[], locale: string): Map<string, number> {
  const collator = new Intl.Collator(locale, { numeric: true });
  return new Map([...new Set(values)].sort(collator.compare).map((v, i) => [v, i]));
}

export interface Window { first: number; last: number }
export const window_of = (top: number, height: number, row: number, count: number, spare = 8): Window => ({ first: Math.max(0, Math.floor(top / row) - spare), last: Math.min(count, Math.ceil((top + height) / row) + spare) });
