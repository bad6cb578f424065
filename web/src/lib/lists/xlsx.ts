import type { Column } from '$lib/design/table';
import { download } from '$lib/bulletin/export';

// A workbook of what the table shows: its columns, its order, its filter. Numbers stay numbers.
export async function save_xlsx<Row>(name: string, rows: readonly Row[], columns: readonly Column<Row>[]): Promise<void> {
  const { default: write } = await import('write-excel-file/browser');
  const head = columns.map((c) => ({ value: c.name, fontWeight: 'bold' as const }));
  const body = rows.map((r) => columns.map((c) => { const v = c.value(r); return v === null ? null : c.number ? { type: Number, value: Number(v) } : { type: String, value: c.text?.(r) ?? String(v) }; }));
  const made = write([head, ...body] as never, { sheet: name.slice(0, 31).replace(/[\\/?*[\]:]/g, ' '), stickyRowsCount: 1, columns: columns.map((c) => ({ width: Math.round((c.width ?? 8) * 1.6) })) } as never) as unknown;
  const blob = await (made as { toBlob?: () => Promise<Blob> }).toBlob?.() ?? (await (made as Promise<Blob>));
  download(`${name}.xlsx`, blob);
}
