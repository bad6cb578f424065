const zh = {
  groups: { desks: '席位', duty: '值守', know: '核查', tell: '发布', house: '内务' },
  pages: { alarms: '告警', roster: '值班表', lists: '清单', pipeline: '进度板', invest: '招商', fire: '防火', plans: '方案', bulletins: '简报', events: '事件', reading: '读报核查', notices: '通知', people: '人员与权限', account: '我的账号', audit: '审计', work: '待办', shift: '交接班', wall: '大屏', report: '记一笔', design: '设计系统' },
  visitor: '访客', visitor_note: '演示：本机访客按值班员对待',
  search: '搜索', search_long: '搜索：名称、拼音首字母、编号', search_none: '没有找到', search_hint: '试试 qm、西宁站、fadiao', all_pages: '全部页面', account: '账户',
  holiday_day: (name: string, n: number) => `${name}假期第 ${n} 天`, kinds: { page: '页面', desk: '席位', figure: '数字', thing: '对象', place: '地点', bulletin: '简报', period: '期间' },
  moved: '移动', choose: '打开', leave: '关闭', keys: '键盘',
};
const en: typeof zh = {
  groups: { desks: 'Desks', duty: 'On duty', know: 'Checking', tell: 'Telling', house: 'House' },
  pages: { alarms: 'Alarms', roster: 'Duty roster', lists: 'Lists', pipeline: 'Pipeline', invest: 'Investment', fire: 'Fire', plans: 'Plans', bulletins: 'Bulletins', events: 'Events', reading: 'Reading', notices: 'Notices', people: 'People and rights', account: 'My account', audit: 'Audit', work: 'Work', shift: 'Hand-over', wall: 'Wall', report: 'Report', design: 'Design system' },
  visitor: 'Visitor', visitor_note: 'Demo: visitors on this machine count as duty officers',
  search: 'Search', search_long: 'Search names, pinyin initials, ids', search_none: 'Nothing found', search_hint: 'Try passengers, xnz, qingming', all_pages: 'All pages', account: 'Account',
  holiday_day: (name, n) => `${name}, day ${n}`, kinds: { page: 'Page', desk: 'Desk', figure: 'Figure', thing: 'Thing', place: 'Place', bulletin: 'Bulletin', period: 'Period' },
  moved: 'move', choose: 'open', leave: 'close', keys: 'Keyboard',
};
export const frame = { zh, en };
