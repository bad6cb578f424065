import { duty } from './duty';
import { frame } from './frame';
import { overview } from './overview_page';
import { wall } from './wall';

// Each subject keeps its words, both languages side by side, in a file of its own. What every page needs becomes one record a language
// here; the words of a page that is fetched when somebody goes there come with it (`spoken`), and are no part of the first script.
export const zh = {
  product: '烽燧', room: '值班室', overview: '总览', events: '事件', bulletins: '简报', desks: '席位', more: '更多',
  skip: '跳到正文', menu: '主导航', language: '语言', theme: '外观', light: '浅色', dark: '深色', system: '跟随系统', other_language: 'English',
  sample: '样例', sample_long: '样例数据（虚构）', sample_note: '带“样例”标记的数字由虚构事件算出，仅作演示。',
  live: '实时', connecting: '连接中', lost: '连接中断，正在重连', head: (n: string) => `账本第 ${n} 号`,
  loading: '正在读取', unreachable: '读不到服务器的回答', try_again: '再试一次', nothing: '没有内容', not_found: '没有这一页', home: '回到总览',
  window_days: (n: number) => `${n} 天窗口`, one_day: '当日', period: '期间', compare_with: '对比',
  holiday: '假日', quarter: '季度', month: '月份', year: '年度', range: '起止', from: '从', to: '到', show: '查看',
  by_previous: '环比上期', by_last_year: '同比上年', by_same_holiday: '同假日', by_none: '不对比',
  versus: { previous: '较上期', 'last-year': '同比', 'same-holiday': '同口径' },
  base_of: (period: string, value: string) => `${period} ${value}`,
  no_change: '持平', no_base: '无可比数据', days_compared: (n: number) => `按前 ${n} 天对齐比较`, day_n: (n: number) => `第 ${n} 天`,
  target: '目标', of_target: (percent: string, period: string) => `${period}年目标的 ${percent}`, target_ceiling: (v: string) => `目标 ${v}`, pace_tick: (percent: string) => `按时间进度应到 ${percent}`,
  unknown_value: '无从计算', exact: (v: string) => `精确值 ${v}`,
  figures: '数字', by_day: '逐日', by_day_of: (name: string) => `${name} · 逐日`, no_days: '此数字没有逐日的值', this_period: '本期', split: '拆分', split_by: (d: string) => `按${d}`, split_by_label: '拆分方式', share: '占比', value: '数值', total: '合计', as_table: '数据表',
  place: '地点', verb: '动作', day: '日期', date: '日期',
  level_names: { province: '省', prefecture: '市州', county: '县区', park: '园区', town: '乡镇', airport: '机场', station: '车站', checkpoint: '卡口', worship_point: '祭扫点', post: '值守点', forest: '林区' } as Record<string, string>,
  map: '地图', map_of: (name: string) => `${name} · 分布`, map_all_days: '全部日期', map_time: '按日期看', map_failed: '此设备画不出地图（需要 WebGL）', map_points: '图上的点', recent_here: (n: number) => `近期 ${n} 件`, whole_map: '全图', zoom_in: '放大', zoom_out: '缩小', attribution: '数据来源', duty_places: '值守地点',
  map_ground: { title: '底图', names: { relief: '地形阴影', contours: '等高线', raised: '立体地形', roads: '道路', railways: '铁路线', plants: '电厂' }, cells: (km: number) => `${km} 公里网格`, coarse: (km: number) => `地形为 ${km} 公里粗网格，仅作背景` },
  map_wheel: '按住 Ctrl 滚动以缩放地图', map_wheel_mac: '按住 ⌘ 滚动以缩放地图', map_touch: '用两指移动地图',
  newest: '刚刚发生', newest_of: (desk: string) => `${desk}最新`, all_events: '全部事件', older: '更早的事件', more_events: '更多事件', no_events: '还没有事件', every_desk: '全部席位', new_event: '新',
  trace: '来历', trace_of: (n: string) => `由 ${n} 件事件算出`, no_trace: '此期间没有事件，所以是 0', close: '关闭', reported: '对外公布', reported_equal: '与计算一致', reported_differs: (d: string) => `与计算相差 ${d}`, document: '文件', where: '范围',
  state_now: '当前状态', since: '自', history: '经过', fields: '内容', source: '来源', hash: '校验', seq: '编号', known: '入账', at: '发生', until: '至', grade: '等级', actor: '经办', note: '备注', kind: '类别', thing: '对象',
  grades: { observed: '观测', reported: '报送', computed: '计算', estimated: '估计' } as Record<string, string>,
  ops: { assert: '记录', amend: '更正', retract: '撤回' } as Record<string, string>,
  corrected: '已更正', retracted: '已撤回', corrected_by: '更正见', amends: '更正了', was: '原为', open_thing: '查看对象', personal: '个人信息',
  lights: { green: '正常', amber: '将到期', red: '已超期' }, events_count: (n: string) => `${n} 件事件`, all_of_desk: '席位看板',
  bulletin_hint: '点带下划线的数字，看它由哪些事件算出。', bulletin_language: '简报语言', figures_in: '文中数字', scales: 'zh' as 'zh' | 'en',
  yes: '是', no: '否', today: '今天',
  units: { CNY: '元', t: '吨', kg: '公斤', mu: '亩', ha: '公顷', km: '公里', h: '小时', d: '天', '%': '%', person: '人', passenger: '人次', vehicle: '辆', trip: '次' } as Record<string, string>,
  standing: { empty: '没有内容', error: '读不到回答', offline: '没有网络；已填的内容留在本机，恢复后送出', no_right: '您没有查看此页的权限' },
  frame: frame.zh,
  duty: duty.zh,
  overview_page: overview.zh,
  wall: wall.zh,
};
export type Words = typeof zh;
