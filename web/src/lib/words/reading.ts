// Bulletins that were read: what the page says about them.
const zh = {
  title: '读报核查', under: '部门来文：识读出的数字、待确认的事件和核出的疑点', none: '还没有来文。用 fengsui ingest DIR 文件 --as-bulletin --source 单位 收入。',
  from: '来文单位', published: '发布', figures: '数字', findings: '疑点', proposals: '待确认事件', open: (n: string) => `${n} 个待办`, superseded: '已被替代', replaces: '替代', replaced_by: '被替代为',
  clean: '没有疑点', no_events: '文中没有可确认的事件', gone: '原文文件不在附件目录中', hint: '点文中的数字看识读结果；改正的字段记为更正事件。', corrected: '已更正', save: '更正', retract: '不是数字', cancel: '取消', saved: '已更正', note: '更正说明',
  confirm: '确认', reject: '否定', again: '重新待定', take: '承办', settle: '办结', owner: '经办人', outcome: '结果', settled_by_correction: '更正后不再成立', repair: '可能的笔误',
  fields: { value: '数值', unit: '单位', word: '指标', figure_kind: '性质', role: '地位', organisation: '主体', place_named: '地点', class: '类别', from: '起', to: '止', way: '方向', qualifier: '限定', of: '修饰', whole: '整体' } as Record<string, string>,
  verdicts: { inconsistent: '不符', cut: '截尾', suspicious: '存疑' } as Record<string, string>,
  details: { count: '数量', codes: '车次', dates: '日期', amount_cny: '金额（元）', direction: '方向', days: '天数', type: '类型', out: '出行', return: '返程' },
  unclaimed: '本市没有席位记录此类事件，只确认所读。', becomes: (verb: string, n: number) => `确认后记为 ${n} 件事件：${verb}`, also: '确认并记账', only: '只确认', became: '已记为', needed: '须填',
  states: { new: '新', open: '待办', taken: '在办', settled: '已办结', proposed: '待确认', confirmed: '已确认', rejected: '已否定' } as Record<string, string>,
  mapped: '本市指标', as_reported: '照报保存', failed: '没有保存成功',
};
const en: typeof zh = {
  title: 'Reading', under: 'Bulletins received: the figures read in them, events to confirm, and findings', none: 'No bulletins yet. Take one in with: fengsui ingest DIR FILE --as-bulletin --source ORG',
  from: 'From', published: 'Published', figures: 'Figures', findings: 'Findings', proposals: 'Events to confirm', open: (n) => `${n} open`, superseded: 'superseded', replaces: 'Replaces', replaced_by: 'Replaced by',
  clean: 'Nothing found wrong', no_events: 'The text tells of no event to confirm', gone: 'The file is not in the attachments folder', hint: 'Choose a figure in the text to see how it was read; a corrected field is an event of its own.', corrected: 'corrected', save: 'Correct', retract: 'Not a figure', cancel: 'Cancel', saved: 'Corrected', note: 'Why',
  confirm: 'Confirm', reject: 'Reject', again: 'Undecided again', take: 'Take', settle: 'Settle', owner: 'Owner', outcome: 'Outcome', settled_by_correction: 'no longer so after a correction', repair: 'Possible slip',
  fields: { value: 'Value', unit: 'Unit', word: 'Indicator', figure_kind: 'Kind', role: 'Role', organisation: 'Organisation', place_named: 'Place', class: 'Class', from: 'From', to: 'To', way: 'Direction', qualifier: 'Qualifier', of: 'Modifies', whole: 'Whole' },
  verdicts: { inconsistent: 'inconsistent', cut: 'cut, not rounded', suspicious: 'suspicious' },
  details: { count: 'number', codes: 'numbers', dates: 'days', amount_cny: 'CNY', direction: 'direction', days: 'days', type: 'type', out: 'outbound', return: 'return' },
  unclaimed: 'No desk of this city keeps such events; it is confirmed as read.', becomes: (verb, n) => `Confirmed, it becomes ${n} ${n === 1 ? 'event' : 'events'}: ${verb}`, also: 'Confirm and record', only: 'Confirm only', became: 'Recorded as', needed: 'needed',
  states: { new: 'new', open: 'open', taken: 'taken', settled: 'settled', proposed: 'to confirm', confirmed: 'confirmed', rejected: 'rejected' },
  mapped: 'indicator of the city', as_reported: 'kept as reported', failed: 'Nothing was saved',
};
export const reading = { zh, en };
