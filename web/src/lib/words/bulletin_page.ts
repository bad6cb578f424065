import { spoken } from './index.svelte';

const zh = {
  edit: '改文字', done: '改好了', discard: '放弃修改', edited: '文字已改动', stale: '正文的数字已有变动，原来改的文字对不上，请重新修改', edit_hint: '只能改数字之间的文字；数字由事件算出，不能改。', words_between: '数字之间的文字',
  print: '打印 / PDF', docx: 'DOCX', markdown: 'Markdown', more_out: '导出', office: '发文机关', number: '编号', date: '成文日期', room_of: (city: string) => `${city}市值班室`, layout: '版式',
  sources: '数字依据', computed_from: (n: string) => `由 ${n} 件事件算出`, all_events: '点开看全部事件', seq: (n: string) => `账本第 ${n} 号时所知`, saved: (f: string) => `已导出 ${f}`,
  parts: { value: '值', change: '增减', growth: '增幅', per_day: '日均', peak: '最高日', peak_day: '最高之日', completion: '完成率', base: '上期值' } as Record<string, string>, day_of_peak: (d: string) => `最高的一天是 ${d}`, days: (n: number) => `${n} 天`, from: '≈', target_of: '目标',
};
const en: typeof zh = {
  edit: 'Edit the words', done: 'Done', discard: 'Discard edits', edited: 'Words were edited', stale: 'The figures of the text have changed since; the words edited no longer fit, please edit anew', edit_hint: 'Only the words between figures can be edited; figures are computed from events.', words_between: 'Words between figures',
  print: 'Print / PDF', docx: 'DOCX', markdown: 'Markdown', more_out: 'Export', office: 'Issued by', number: 'Number', date: 'Date', room_of: (city) => `Duty Room of ${city}`, layout: 'Layout',
  sources: 'Where the figures come from', computed_from: (n) => (n === '1' ? 'computed from 1 event' : `computed from ${n} events`), all_events: 'Open it to see all events', seq: (n) => `as known at ledger number ${n}`, saved: (f) => `Exported ${f}`,
  parts: { value: 'value', change: 'change', growth: 'growth', per_day: 'per day', peak: 'highest day', peak_day: 'day of the peak', completion: 'completion', base: 'before' }, day_of_peak: (d) => `The highest day is ${d}`, days: (n) => `${n} days`, from: '≈', target_of: 'target',
};
export const bulletin_w = spoken({ zh, en });
