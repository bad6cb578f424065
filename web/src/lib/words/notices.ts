import { spoken } from './index.svelte';

const zh = {
  under: '每位收件人的送达情况', write: '发通知', none: '没有通知', choose: '选择一条通知', back: '通知列表', waiting: (n: string) => `待批 ${n}`,
  states: { any: '全部', drafted: '待批', released: '已发出', cancelled: '已取消', rejected: '已退回' } as Record<string, string>,
  by: '起草', approved_by: '批准', reach: '范围', reaches: { duty: '内部', public: '公众' } as Record<string, string>, decided: '时间', about: '事由', recipients: (n: string) => `收件人 ${n}`,
  channel: '渠道', who: '收件人', state: '状态', why: '说明', attempts: '次数', itself: '本渠道', next: (t: string) => `下次 ${t}`,
  approve: '批准', reject: '退回', cancel: '取消', retry: '重发未送达的', cap: 'CAP 文档', note: '理由', done: '已办',
  id: '标识', id_hint: '一经决定，同一标识不再重发', to: '发给', ways: '渠道', level: '级别', levels: { minor: '一般', moderate: '较重', severe: '严重', extreme: '特别严重' } as Record<string, string>,
  kind: '性质', kinds: { actual: '实际', exercise: '演练', test: '测试' } as Record<string, string>, text_zh: '中文正文', text_en: '英文正文', subject: '标题', preview: '预演', would: '将告知', send: '发出', template: '模板', own_words: '自拟', public_hint: '面向公众的通知由另一位带班领导批准后发出',
  campaigns: '公益短信', lines: (n: string) => `${n} 个号码`, start: '发送', resume: '继续', counts: { trying: '正在发', sent: '已发出', delivered: '已送达', undelivered: '未能送达', failed: '被拒', unsure: '可能已发', wrong: '号码有误', repeated: '重复', blocked: '半小时内发过', no_channel: '无渠道' } as Record<string, string>,
  // The house's own sentences stand in the ledger in English; what a carrier said stays as it said it.
  whys: { 'no such channel is set up': '未配置此渠道', 'not in the directory': '通讯录中没有此人', 'no phone number': '没有电话号码', 'no e-mail address': '没有邮箱', 'not a phone number': '号码有误', 'no such notice': '没有此通知', 'in the feed': '已列入订阅源', 'the program ended while it was being sent': '发送时程序中断', 'no acknowledgement': '对方未确认', 'the link broke': '连接中断', 'the window is full': '对方暂不接收', 'an answer without errcode': '对方应答不全', stopped: '已停止' } as Record<string, string>,
};
type Notices = typeof zh;
const en: Notices = {
  under: 'What became of it for each recipient', write: 'Tell people', none: 'No notices', choose: 'Choose a notice', back: 'All notices', waiting: (n) => `${n} await approval`,
  states: { any: 'All', drafted: 'Awaiting approval', released: 'Released', cancelled: 'Cancelled', rejected: 'Rejected' },
  by: 'Written by', approved_by: 'Decided by', reach: 'Reach', reaches: { duty: 'Duty staff', public: 'Public' }, decided: 'Time', about: 'About', recipients: (n) => `Recipients: ${n}`,
  channel: 'Channel', who: 'Recipient', state: 'State', why: 'Remark', attempts: 'Attempts', itself: 'the channel', next: (t) => `next ${t}`,
  approve: 'Approve', reject: 'Reject', cancel: 'Cancel', retry: 'Send again what failed', cap: 'CAP document', note: 'Reason', done: 'Done',
  id: 'Id', id_hint: 'Decided once: the same id is never sent again', to: 'To', ways: 'Channels', level: 'Severity', levels: { minor: 'Minor', moderate: 'Moderate', severe: 'Severe', extreme: 'Extreme' },
  kind: 'Kind', kinds: { actual: 'Actual', exercise: 'Exercise', test: 'Test' }, text_zh: 'Text in Chinese', text_en: 'Text in English', subject: 'Subject', preview: 'Dry run', would: 'Would be told', send: 'Send', template: 'Template', own_words: 'Own words', public_hint: 'A public notice goes out when another leader has approved it',
  campaigns: 'Campaigns', lines: (n) => `${n} numbers`, start: 'Send', resume: 'Go on', counts: { trying: 'being sent', sent: 'sent', delivered: 'delivered', undelivered: 'not delivered', failed: 'refused', unsure: 'possibly sent', wrong: 'not a number', repeated: 'repeated', blocked: 'had it within half an hour', no_channel: 'no channel' },
  whys: {},
};
export const notices_w = spoken({ zh, en });
