import { spoken } from './index.svelte';

const zh = { work: '经办', attachments: '附件', owner: '责任人', say: '写一句', add: '记下', nothing_said: '还没有人写',  timeline: '各状态所历时间', related: '相关对象', refers: '指向', referred: '被引用', days: (n: string) => `${n} 天`, hours: (n: string) => `${n} 小时`, now: '至今', none: '没有相关对象', first: '首次', last: '最近', how_many: (n: string) => `${n} 个`, all_of: (k: string) => `全部${k}` };
const en: typeof zh = { work: 'Work on it', attachments: 'Attachments', owner: 'Owner', say: 'Add a remark', add: 'Add', nothing_said: 'Nobody wrote anything yet',  timeline: 'Time in each state', related: 'Related things', refers: 'Refers to', referred: 'Referred to by', days: (n) => (n === '1' ? '1 day' : `${n} days`), hours: (n) => (n === '1' ? '1 hour' : `${n} hours`), now: 'until now', none: 'Nothing is related', first: 'First', last: 'Latest', how_many: (n) => n, all_of: (k) => `All: ${k}` };
export const thing_w = spoken({ zh, en });
