const zh = { leave: '离开大屏', pause: '暂停轮播', play: '继续轮播', next: '下一席', back: '上一席', newest: '最新', keys: '空格暂停，左右切换，Esc 离开' };
const en: typeof zh = { leave: 'Leave the wall', pause: 'Pause', play: 'Go on', next: 'Next desk', back: 'Desk before', newest: 'Newest', keys: 'Space pauses, arrows switch, Escape leaves' };
export const wall = { zh, en };
