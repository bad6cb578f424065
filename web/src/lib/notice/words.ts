import { speech } from '$lib/words/index.svelte';

// What only the dialog and the campaigns say: these words come with their page, not with the first view.
const zh = {
  edit: '改为自拟', fill: (name: string) => `填入：${name}`, left: '待发', author: (a: string) => `起草 ${a}`, approver: (a: string) => `批准 ${a}`,
  second: '由起草人以外的带班领导批准后才能发送', progress: (done: string, of: string) => `已处理 ${done} / ${of}`, unsure_hint: '可能已发：中断时正在途中，不自动重发',
  received: '收到的外来预警', signatures: { good: '签名有效', unknown: '签发者不明', bad: '签名无效', none: '未签名' }, kept_inside: '只供查看，不转发', pass_on: '转发', to_group: '发给',
};
const en: typeof zh = {
  edit: 'Edit freely', fill: (name) => `Fill in: ${name}`, left: 'queued', author: (a) => `written by ${a}`, approver: (a) => `approved by ${a}`,
  second: 'It can be sent once a leader other than its author has approved it', progress: (done, of) => `${done} of ${of} settled`, unsure_hint: 'Possibly sent: under way when sending was cut off; not sent again unasked',
  received: 'Alerts from outside', signatures: { good: 'Signature good', unknown: 'Signer not known', bad: 'Signature bad', none: 'Not signed' }, kept_inside: 'Shown only, not passed on', pass_on: 'Pass on', to_group: 'To',
};
const words = { zh, en };
export const nw = (): typeof zh => words[speech.lang];
