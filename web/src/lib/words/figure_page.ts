import { spoken } from './index.svelte';

const zh = {
  in_depth: '查看此数字', known_at: (day: string) => `截至 ${day} 所知`, known_now: '现在所知', known: '当时所知', known_label: '按当时所知', known_hint: '拖动看某日当时知道多少；更正和补报在之后才入账',
  trend: '走势', day_table: '逐日对照', day_n: '日', change: '变化', pace: '目标进度', pace_of: (p: string) => `${p}年目标`, reached: '已完成', due: '按时间进度', ahead: (v: string) => `超前 ${v}`, behind: (v: string) => `落后 ${v}`, whole_year: '全年',
  events_behind: '依据的事件', all_behind: '全部依据', none_split: '此数字不可拆分', choose_day: '点一天，看当天依据的事件', since_then: (v: string) => `与现在所知相差 ${v}`, same_as_now: '与现在所知相同',
};
const en: typeof zh = {
  in_depth: 'This figure in depth', known_at: (day) => `as known at the end of ${day}`, known_now: 'as known now', known: 'As known at', known_label: 'As known at', known_hint: 'Drag to see how much was known then; corrections and late reports came in afterwards',
  trend: 'Trend', day_table: 'Day by day', day_n: 'Day', change: 'Change', pace: 'Pace to target', pace_of: (p) => `${p} target`, reached: 'reached', due: 'due by time', ahead: (v) => `${v} ahead`, behind: (v) => `${v} behind`, whole_year: 'whole year',
  events_behind: 'Events behind it', all_behind: 'All events behind it', none_split: 'This figure cannot be split', choose_day: 'Choose a day to see the events behind it', since_then: (v) => `${v} from what is known now`, same_as_now: 'the same as known now',
};
export const figure_w = spoken({ zh, en });
