import { speech } from '$lib/words/index.svelte';

// The auditor's words come with the auditor's page: the first view carries only what it shows.
const zh = {
  under: '登录、越权被拒、查看个人信息、导出、权限与配置变更、外发与审批；只有审计员能看，永久保存。',
  about: '类别', subjects: { all: '全部', entry: '登录', refusal: '被拒', look: '查看个人信息', export: '导出', right: '账号与权限', setting: '配置', send: '外发', approval: '审批' },
};
const en: typeof zh = {
  under: 'Sign-ins, refusals, looks at personal data, exports, changes of rights and settings, what was sent and approved; for the auditor alone, kept for ever.',
  about: 'Subject', subjects: { all: 'All', entry: 'Sign-ins', refusal: 'Refusals', look: 'Looks', export: 'Exports', right: 'Accounts and rights', setting: 'Settings', send: 'Sent', approval: 'Approvals' },
};
const words = { zh, en };
export const aw = (): typeof zh => words[speech.lang];
