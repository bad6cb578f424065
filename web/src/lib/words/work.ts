import { spoken } from './index.svelte';

const zh = {
  plans_note: '先提方案，再由他人审定；审定后各项措施成为任务。', plan_states: { proposed: '待审定', approved: '已批准', rejected: '已退回' } as Record<string, string>, no_plans: '还没有方案', all_plans: '全部方案',
  proposed_by: (who: string, t: string) => `${who} 于 ${t} 提出`, decided_by: (who: string, t: string) => `${who} 于 ${t} 审定`, amended_by: (who: string) => `${who} 改过`,
  decided_short: (who: string) => `由${who}答复`,
  reasons: '理由', cost: '费用', no_cost: '未列费用', actions: '措施', alternatives: '备选', main: '主方案', chosen: '已选', owner: '责任人', due: '期限', owners_none: '未定', carries: '批准后记入账本',
  decide: '审定', option: '选用', approve: '批准', amend: '修改', reject: '退回', note: '意见', note_needed: '意见（退回时必填）', amend_title: '修改方案', amend_hint: '改动由修改人署名，仍须他人批准', cost_yuan: '费用（元）', reason_line: '理由（每行一条）',
  outcome: '预期与实际', expected: '预期', actual: '实际', noted: '结果记录', write_outcome: '记录结果', outcome_hint: '与此刻的数字一并留存', tasks_made: (n: string) => `${n} 项任务`,
  tabs: { overdue: '超期', approvals: '审批', tasks: '任务' }, no_overdue: '没有到期的对象', no_approvals: '没有待批的移动', no_tasks: '没有任务', since: '进入状态', red_at: '超期', due_at: '到期', amber_at: '将到期', asked_by: (who: string, t: string) => `${who} 于 ${t} 提出`, to_state: (s: string) => `移到“${s}”`, refuse: '不批', reason: '理由', about: '对象',
  task_states: { open: '待办', doing: '进行中', started: '进行中', done: '已完成', finished: '已完成', dropped: '已放弃' } as Record<string, string>, new_task: '新任务', start: '开始', finish: '完成', drop: '放弃', title: '任务', desk: '席位', from_plan: '出自方案', open_only: '未完成', any: '全部',
  shift_tabs: { handovers: '交班记录', swaps: '换班', leaves: '请假' }, no_handovers: '没有交班记录', no_swaps: '没有换班', no_leaves: '没有请假', write: '写交班记录', text: '交班内容', duty: '班次', written: '交班', signed: '接班', waits_sign: '待接班人签字', sign: '接班签字', open_alarms: (n: number) => `未结告警 ${n} 条`, open_tasks: (n: number) => `未完任务 ${n} 项`, overdue_n: (n: number) => `超期 ${n} 项`, handover_note: '交班人写、接班人签；未结告警由系统附上。没有交班，下一班不能上岗。',
  ask_swap: '申请换班', to: '换给', agree: '同意', grant: '准假', withdraw: '撤回', ask_leave: '请假', who: '何人', from: '从', until: '到', ask_states: { asked: '待同意', agreed: '待批准', approved: '已批准', granted: '已准', refused: '未批', withdrawn: '已撤回' } as Record<string, string>,
};
const en: typeof zh = {
  plans_note: 'One proposes, another decides; what is approved becomes tasks.', plan_states: { proposed: 'to be decided', approved: 'approved', rejected: 'rejected' }, no_plans: 'There are no plans', all_plans: 'All plans',
  proposed_by: (who, t) => `Proposed by ${who}, ${t}`, decided_by: (who, t) => `Decided by ${who}, ${t}`, amended_by: (who) => `amended by ${who}`,
  decided_short: (who) => `answered by ${who}`,
  reasons: 'Reasons', cost: 'Cost', no_cost: 'No cost given', actions: 'Actions', alternatives: 'Alternatives', main: 'Main proposal', chosen: 'chosen', owner: 'Owner', due: 'Due', owners_none: 'nobody yet', carries: 'becomes an event when approved',
  decide: 'Decide', option: 'Option', approve: 'Approve', amend: 'Amend', reject: 'Reject', note: 'Note', note_needed: 'Note (needed to reject)', amend_title: 'Amend the proposal', amend_hint: 'Signed by who amends; somebody else still approves', cost_yuan: 'Cost (CNY)', reason_line: 'Reasons (one a line)',
  outcome: 'Expected and actual', expected: 'Expected', actual: 'Actual', noted: 'Outcome', write_outcome: 'Note the outcome', outcome_hint: 'kept with the figures as they are now', tasks_made: (n) => (n === '1' ? '1 task' : `${n} tasks`),
  tabs: { overdue: 'Overdue', approvals: 'Approvals', tasks: 'Tasks' }, no_overdue: 'Nothing is due', no_approvals: 'No move waits for approval', no_tasks: 'There are no tasks', since: 'In it since', red_at: 'Overdue since', due_at: 'Due', amber_at: 'Due soon', asked_by: (who, t) => `Asked by ${who}, ${t}`, to_state: (s) => `to “${s}”`, refuse: 'Refuse', reason: 'Reason', about: 'About',
  task_states: { open: 'open', doing: 'under way', started: 'under way', done: 'done', finished: 'done', dropped: 'dropped' }, new_task: 'New task', start: 'Start', finish: 'Finish', drop: 'Drop', title: 'Task', desk: 'Desk', from_plan: 'From plan', open_only: 'Not done', any: 'All',
  shift_tabs: { handovers: 'Hand-over notes', swaps: 'Swaps', leaves: 'Leave' }, no_handovers: 'There are no notes', no_swaps: 'There are no swaps', no_leaves: 'There is no leave', write: 'Write a note', text: 'What is handed over', duty: 'Duty', written: 'Handed over', signed: 'Taken over', waits_sign: 'waits for who comes', sign: 'Sign and take over', open_alarms: (n) => (n === 1 ? '1 open alarm' : `${n} open alarms`), open_tasks: (n) => (n === 1 ? '1 open task' : `${n} open tasks`), overdue_n: (n) => `${n} overdue`, handover_note: 'Who leaves writes, who comes signs; open alarms are added by the house. Without a note the next cannot take the seat.',
  ask_swap: 'Ask for a swap', to: 'To', agree: 'Agree', grant: 'Grant', withdraw: 'Withdraw', ask_leave: 'Ask for leave', who: 'Who', from: 'From', until: 'Until', ask_states: { asked: 'asked', agreed: 'agreed, to be approved', approved: 'approved', granted: 'granted', refused: 'refused', withdrawn: 'withdrawn' },
};
export const work_w = spoken({ zh, en });
