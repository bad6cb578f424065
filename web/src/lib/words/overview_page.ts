const zh = {
  axis: '同一时间轴', axis_of: (days: number) => `${days} 天`, axis_span: '时间轴长度', axis_say: '用左右键移动日期', today: '今天', peak: '最高', per_day: '日', events: '件',
  since: '上次查看之后', since_at: (when: string) => `自 ${when}`, first_look: '这是您第一次查看', seen: '标为已看', nothing_new: '没有新的事', new_events: (n: string) => `${n} 件新事件`, was: (v: string) => `原 ${v}`, newest: '刚刚发生', changed: '变动的数字',
};
const en: typeof zh = {
  axis: 'One time axis', axis_of: (days) => `${days} days`, axis_span: 'Length of the axis', axis_say: 'Left and right arrows move the day', today: 'today', peak: 'peak', per_day: 'day', events: 'events',
  since: 'Since you last looked', since_at: (when) => `since ${when}`, first_look: 'Your first look', seen: 'Mark as seen', nothing_new: 'Nothing new', new_events: (n) => (n === '1' ? '1 new event' : `${n} new events`), was: (v) => `was ${v}`, newest: 'Just happened', changed: 'Figures that changed',
};
export const overview = { zh, en };
