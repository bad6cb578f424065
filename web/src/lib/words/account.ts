import { spoken } from './index.svelte';

const zh = {
  sign_in: '登录', sign_out: '退出', login: '登录名', password: '口令', code: '动态码', code_hint: '身份验证器上的 6 位数字，或一个恢复码', screen: '值班屏：闲置后锁定但继续显示', name: '姓名',
  sign_in_with: (n: string) => `用${n}登录`, wrong_provider: '统一身份登录未成功',
  first_title: '登记首位管理员', first_note: '这是系统管理员：可建账号，看不到业务数据。安全管理员和审计员请另设账号。', welcome_title: '设定口令', welcome_note: '链接只能用一次。', bad_link: '链接不完整。请用原样的一次性链接打开。', done_sign_in: '已设定，请登录',
  new_password: '新口令', again: '再输一次', password_hint: '至少 10 个字符，一句话即可；不要求大小写和符号', differ: '两次输入不一致', old_password: '原口令', change_password: '更改口令', changed: '口令已更改，请重新登录',
  locked: '值班屏已锁定，只能查看', unlock: '解锁', save: '保存', cancel: '取消', done: '已完成',
  rights: '我的权限', no_rights: '还没有席位权限', office: '管理职务', all_desks: '全部席位', within: '限', all_places: '全市', personal_right: '可查看个人信息（留痕）',
  second_factor: '动态码', sf_on: '已启用：登录时除口令外还需动态码', sf_off: '未启用', sf_wanted: '本市要求启用动态码；启用前只能查看', sf_begin: '启用动态码', sf_scan: '用身份验证器扫描；或手工输入密钥', sf_key: '密钥', sf_confirm: '输入验证器显示的 6 位数字', sf_recovery: '恢复码：每个只能用一次，现在抄下，不再显示', sf_remove: '停用动态码',
  sessions: '登录会话', this_session: '本次', seen: '最近', begun: '开始', from: '来自', end: '结束', screen_session: '值班屏',
  people_note_system: '系统管理员：建账号、停用、重发链接。权限由安全管理员设定。', people_note_security: '安全管理员：设定权限、发放接口令牌。账号由系统管理员建立。',
  add_person: '新建账号', link_for: (n: string) => `${n} 的一次性链接（72 小时内有效），请当面或经安全渠道交给本人`, copy: '复制', copied: '已复制', invite: '重发链接', disable: '停用', enable: '恢复', disabled: '已停用', lost_phone: '停用其动态码', no_password: '未设口令', roles: '席位权限', set_rights: '设定权限',
  roles_hint: '每行一项：席位 级别 [@地点,…] [#类别,…] [+personal]；级别 viewer 查看、reporter 报送、officer 值班员、leader 带班领导；* 为全部席位', appoint_first: '指定为安全管理员', offices: { none: '无', system: '系统管理员', security: '安全管理员', auditor: '审计员' } as Record<string, string>,
  tokens: '接口令牌', token_label: '用途', token_days: '有效天数', make_token: '发放令牌', token_once: '令牌只显示这一次', revoke: '吊销', revoked: '已吊销', expires: '到期', expired: '已过期',
  when: '时间', who: '何人', what: '何事', whom: '对象', more: '更早', nobody: '—',
  open_personal: '查看个人信息', purpose: '事由', purpose_hint: '会记入审计', destroyed: '已销毁',
};
const en: typeof zh = {
  sign_in: 'Sign in', sign_out: 'Sign out', login: 'Login', password: 'Password', code: 'Code', code_hint: 'The 6 digits of your authenticator, or a recovery code', screen: 'Duty screen: when idle it is locked and goes on showing', name: 'Name',
  sign_in_with: (n) => `Sign in with ${n}`, wrong_provider: 'Signing in with the provider did not work',
  first_title: 'The first administrator', first_note: 'This is the system administrator: makes accounts, sees no desk. Give the security administrator and the auditor accounts of their own.', welcome_title: 'Set your password', welcome_note: 'The link works once.', bad_link: 'The link is not whole. Open the one-time link as it was given.', done_sign_in: 'Done; please sign in',
  new_password: 'New password', again: 'Once more', password_hint: 'At least 10 characters, a sentence will do; no capitals or signs are asked for', differ: 'The two are not the same', old_password: 'Old password', change_password: 'Change password', changed: 'Changed; please sign in again',
  locked: 'This duty screen is locked: it only shows', unlock: 'Unlock', save: 'Save', cancel: 'Cancel', done: 'Done',
  rights: 'My rights', no_rights: 'No desk yet', office: 'Office', all_desks: 'every desk', within: 'within', all_places: 'the whole city', personal_right: 'may look at personal data (recorded)',
  second_factor: 'Second factor', sf_on: 'On: signing in asks for a code beside the password', sf_off: 'Off', sf_wanted: 'The city asks for a second factor; until you have one you may only look', sf_begin: 'Set up codes', sf_scan: 'Scan with an authenticator, or type the key', sf_key: 'Key', sf_confirm: 'The 6 digits that the authenticator shows', sf_recovery: 'Recovery codes: each works once; write them down now, they are not shown again', sf_remove: 'Remove the second factor',
  sessions: 'Sessions', this_session: 'this one', seen: 'Seen', begun: 'Begun', from: 'From', end: 'End', screen_session: 'duty screen',
  people_note_system: 'System administrator: accounts, their links, taking them out of use. Rights are the security administrator’s.', people_note_security: 'Security administrator: rights and tokens. Accounts are the system administrator’s.',
  add_person: 'New account', link_for: (n) => `One-time link for ${n}, good for 72 hours: hand it over in person or by a safe way`, copy: 'Copy', copied: 'Copied', invite: 'New link', disable: 'Disable', enable: 'Enable', disabled: 'Disabled', lost_phone: 'Remove second factor', no_password: 'No password yet', roles: 'Desk roles', set_rights: 'Set rights',
  roles_hint: 'One a line: DESK RANK [@PLACE,…] [#KIND,…] [+personal]; ranks: viewer, reporter, officer, leader; * is every desk', appoint_first: 'Appoint as security administrator', offices: { none: 'none', system: 'system administrator', security: 'security administrator', auditor: 'auditor' } as Record<string, string>,
  tokens: 'API tokens', token_label: 'What for', token_days: 'Days', make_token: 'Make a token', token_once: 'The token is shown this once', revoke: 'Revoke', revoked: 'Revoked', expires: 'Expires', expired: 'expired',
  when: 'When', who: 'Who', what: 'What', whom: 'Whom', more: 'Earlier', nobody: '—',
  open_personal: 'Show personal data', purpose: 'Purpose', purpose_hint: 'It is recorded', destroyed: 'destroyed',
};
export const account_w = spoken({ zh, en });
