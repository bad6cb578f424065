// Notices of the stand-in: what was said to whom, and what came of it.
const n = (zh, en) => ({ zh, en });
const came = { queued: n('待发', 'Queued'), sent: n('已发出', 'Sent'), delivered: n('已送达', 'Delivered'), failed: n('未能送达', 'Failed'), postponed: n('稍后重试', 'To be tried again') };
const states = { drafted: n('待批', 'Awaits approval'), released: n('已发出', 'Released'), cancelled: n('已取消', 'Cancelled'), rejected: n('已退回', 'Rejected') };
const severities = { minor: n('一般', 'Minor'), moderate: n('较重', 'Moderate'), severe: n('严重', 'Severe'), extreme: n('特别严重', 'Extreme') };
const channels = { screen: n('值班屏幕', 'Duty screens'), mobile: n('移动短信', 'China Mobile'), warning: n('预警平台', 'Warning platform') };
const to = (channel, who, who_name, state, why = '', next = null) => ({ channel, channel_name: channels[channel], who, who_name, state, state_name: came[state], attempts: state === 'queued' ? 0 : 1, since: '2025-04-08T06:28:00Z', why, next });
const notice = (id, state, severity, subject, text, deliveries, more = {}) => ({ id, seq: 1, state, state_name: states[state], severity, severity_name: severities[severity], status: 'actual', status_name: n('实际', 'Actual'), reach: 'duty', step: 'alert', author: '示例丙', approver: '', why: '', about: '', decided: '2025-04-08T06:28:00Z', since: '2025-04-08T06:28:00Z', subject, text, replaces: [], deliveries, ...more });

export function notice_routes(Fault) {
  const all = [
    notice('public-7', 'drafted', 'severe', n('森林火险橙色预警', 'Orange forest fire warning'), n('东部林区火险气象等级四级，请勿野外用火。', 'Fire danger is level four in the eastern forests; light no fires outdoors.'), [], { reach: 'public' }),
    notice('alarm/fire.smoke-1/1/1', 'released', 'extreme', n('烟，东峡林区 3 号塔 132°', 'Smoke, Dongxia tower 3 at 132°'), n('烟，东峡林区 3 号塔 132°', 'Smoke, Dongxia tower 3 at 132°'), [to('screen', 'm-03', '示例值班员 03', 'sent'), to('mobile', 'm-03', '示例值班员 03', 'delivered', 'DELIVRD'), to('mobile', 'm-04', '示例值班员 04', 'failed', 'SMPP 0xb')], { about: 'alarm/fire.smoke-1', author: '' }),
  ];
  const campaign = { id: 'spring', phase: 'approved', phase_name: n('已批准', 'Approved'), status: 'actual', text: '森林防火，人人有责', lines: 6000000, parts: 1, window: 100, author: '示例丙', approver: '示例丁', channels: ['mobile'], counts: { trying: 0, sent: 100, delivered: 80, undelivered: 0, failed: 3, unsure: 7, wrong: 12, repeated: 340, blocked: 0, no_channel: 0 } };
  const alert = (id, signature, headline, kept_back) => ({ id, seq: 1, since: '2025-04-08T05:00:00Z', identifier: `qh-${id}`, sender: 'weather@qinghai.example', sent: '2025-04-08T04:58:00Z', status: 'Actual', step: 'Alert', signature, event: '大风', severity: 'Severe', headline, description: n('预计今天下午阵风 8 级。', 'Gusts of force 8 this afternoon.'), expires: '2025-04-08T12:00:00Z', replaced_by: '', same_as: '', may_pass_on: !kept_back, kept_back });
  const alerts = [alert('cap-good', 'good', n('大风黄色预警', 'Yellow gale warning'), null), alert('cap-bad', 'bad', n('大风红色预警', 'Red gale warning'), n('签名无效', 'signature bad'))];
  const find = (id) => { const one = all.find((x) => x.id === id); if (!one) throw new Fault(404, 'unknown-thing', `没有“${id}”`, `there is no ${id}`); return one; };
  const set = (one, state) => Object.assign(one, { state, state_name: states[state] });
  return {
    get: [
      [/^notices$/, (q) => ({ notices: all.filter((x) => !q.get('state') || x.state === q.get('state')), waiting: all.filter((x) => x.state === 'drafted').length })],
      [/^notices\/ways$/, () => ({ channels: Object.entries(channels).map(([id, name]) => ({ id, name, protocol: id === 'mobile' ? 'smpp' : id === 'warning' ? 'cap' : 'screen', personal: id !== 'warning', practice: id === 'screen' })), groups: [{ id: 'duty', name: n('值班员', 'Duty officers'), members: 2 }], templates: [{ id: 'fire', name: n('火情', 'Fire'), severity: 'severe', subject: n('{place}火情', 'Fire at {place}'), text: n('{place}发现明火，请{team}到场。', 'Fire seen at {place}; {team} please go there.') }], lists: false })],
      [/^notice$/, (q) => find(q.get('id'))],
      [/^campaigns$/, () => ({ campaigns: [campaign] })],
      [/^alerts-received$/, () => ({ alerts })],
    ],
    post: [
      [/^notices$/, (body) => {
        const words = Object.fromEntries((body.words ?? []).map((x) => x.split('='))), fill = (t) => t.replace(/\{(\w+)\}/g, (_, k) => words[k]);
        if (body.template) Object.assign(body, { subject: n(fill('{place}火情'), fill('Fire at {place}')), text: n(fill('{place}发现明火，请{team}到场。'), fill('Fire seen at {place}; {team} please go there.')), severity: 'severe' });
        const text = { zh: body.text.zh, en: body.text.en }, made = notice(body.id, body.reach === 'public' ? 'drafted' : 'released', body.severity, body.subject, text, [to('mobile', 'm-03', '示例值班员 03', 'queued')], { reach: body.reach, author: body.actor });
        if (!body.to.length && !body.by.length) throw new Fault(400, 'missing-key', '缺少 to', 'to is missing');
        if (!body.dry_run) all.unshift(made);
        return made;
      }],
      [/^notice\/(\w+)$/, (body, act, _, q) => {
        const one = find(q.get('id'));
        if (act === 'approve' && one.author === body.actor) throw new Fault(403, 'second-person', '须由起草人以外的人批准', 'it needs the approval of somebody other than its author');
        if (act === 'retry') one.deliveries = one.deliveries.map((d) => (d.state === 'failed' ? { ...d, state: 'queued', state_name: came.queued, why: '', attempts: 0 } : d));
        else set(one, { approve: 'released', reject: 'rejected', cancel: 'cancelled' }[act]);
        if (act === 'approve') { one.approver = body.actor; one.deliveries = [to('warning', '-', '', 'queued')]; }
        return one;
      }],
      [/^alerts-received\/([\w-]+)\/pass-on$/, (body, id) => { const a = alerts.find((x) => x.id === id), made = notice(`from/${id}`, 'released', 'severe', a.headline, a.description, [to('mobile', 'm-03', '示例值班员 03', 'queued')], { about: `received/${id}`, author: body.actor }); all.unshift(made); return made; }],
      [/^campaigns\/(\w+)\/(\w+)$/, (body, id, act) => Object.assign(campaign, { start: { phase: 'running', phase_name: n('发送中', 'Running') }, cancel: { phase: 'cancelled', phase_name: n('已取消', 'Cancelled') } }[act])],
    ],
  };
}
