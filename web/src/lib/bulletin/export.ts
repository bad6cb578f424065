import type { Bulletin } from '$lib/api/types';
import { indicator_of } from '$lib/city/city.svelte';
import { bulletin_w } from '$lib/words/bulletin_page';
import { pieces, period_id, where_of } from './spans';

export interface Signed { title: string; office: string; number: string; date: string; lang: 'zh' | 'en'; note: string | null; sources: boolean }

export function download(name: string, what: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(what);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// Where each figure comes from, numbered as in the text.
function sources(b: Bulletin, lang: 'zh' | 'en'): string[] {
  return pieces(b).filter((p) => p.figure).map((p) => {
    const f = p.figure!, where = Object.entries(where_of(f)).map(([k, v]) => `${k}=${v}`).join(' ');
    return `${p.text}: ${indicator_of(f.indicator)?.name[lang] ?? f.indicator} (${[f.indicator, period_id(f.period), f.part && f.part !== 'value' ? f.part : '', where].filter(Boolean).join(' ')})`;
  });
}

export function to_markdown(b: Bulletin, s: Signed): string {
  let n = 0;
  const text = pieces(b).map((p) => (p.figure ? `**${p.text}**[^${++n}]` : p.text)).join('');
  return [`# ${s.title}`, s.number, text, s.note ?? '', `${s.office}  \n${s.date}`, `## ${bulletin_w(s.lang).sources}`, ...sources(b, s.lang).map((x, i) => `[^${i + 1}]: ${x}`)].filter(Boolean).join('\n\n') + '\n';
}

// Party and government documents, GB/T 9704-2012: A4, 37 mm above, 28 mm at the binding, a type area of 156 x 225 mm, 22 lines of 28
// characters; title in 22 pt Xiaobiaosong, text in 16 pt Fangsong, signature and date at the right, four characters from the edge.
export async function to_docx(b: Bulletin, s: Signed): Promise<Blob> {
  const { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } = await import('docx');
  const mm = (v: number) => Math.round((v / 25.4) * 1440), pt = (v: number) => v * 2, kLine = mm(225 / 22);
  const chinese = s.lang === 'zh';
  const body = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }, head = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' };
  const spacing = { line: kLine, lineRule: LineRuleType.EXACT };
  const run = (text: string, bold = false) => new TextRun({ text, font: body, size: pt(16), bold });
  const paragraphs: { text: string; bold: boolean }[][] = [[]];
  for (const p of pieces(b)) {
    p.text.split(/\n+/).forEach((text, i) => { if (i) paragraphs.push([]); if (text) paragraphs.at(-1)!.push({ text, bold: p.figure !== null && !chinese }); });
  }
  const tail = (text: string, chars: number) => new Paragraph({ spacing, alignment: AlignmentType.RIGHT, indent: { right: pt(16) * 10 * chars }, children: [run(text)] });
  const document = new Document({
    title: s.title, creator: s.office,
    sections: [{
      properties: { page: { size: { width: mm(210), height: mm(297) }, margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(28) } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ font: { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: '宋体' }, size: pt(14), children: ['— ', PageNumber.CURRENT, ' —'] })] })] }) },
      children: [
        ...(s.number ? [new Paragraph({ spacing, alignment: AlignmentType.CENTER, children: [run(s.number)] })] : []),
        new Paragraph({ spacing: { ...spacing, before: kLine, after: kLine }, alignment: AlignmentType.CENTER, children: [new TextRun({ text: s.title, font: head, size: pt(22) })] }),
        ...paragraphs.filter((p) => p.length).map((p) => new Paragraph({ spacing, alignment: AlignmentType.BOTH, indent: { firstLine: chinese ? pt(16) * 10 * 2 : 0 }, children: p.map((x) => run(x.text, x.bold)) })),
        ...(s.note ? [new Paragraph({ spacing, indent: { firstLine: chinese ? pt(16) * 10 * 2 : 0 }, children: [run(s.note)] })] : []),
        new Paragraph({ spacing, children: [] }), tail(s.office, 3), tail(s.date, 4),
      ],
    }],
  });
  return Packer.toBlob(document);
}
