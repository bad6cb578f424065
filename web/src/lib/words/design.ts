import { spoken } from './index.svelte';

const zh = {
  title: '设计系统', lead: '值班室各页共用的字、色、间距和部件。颜色要么有含义，要么不用；浅色深色两套都达到 WCAG AA。', optional: '可不填',
  parts: { letters: '字', colours: '颜色', room: '间距', button: '按钮', field: '表单', card: '卡片', tag: '标记', table: '表格', tabs: '标签页', dialog: '对话框', toast: '提示', standing: '空与错', quantity: '数字', icons: '图标', map: '地图' },
  all: '全部部件', sizes: { mark: '标注', note: '附注', small: '次要', body: '正文', lead: '导语', title: '页题', figure: '数字', hero: '主数字' },
  letters: '值守 24 小时，清明 3 天发送旅客 27.02 万人次', ink: '墨', desks: '席位', states: '状态', severity: '预警级别',
  state_names: { pine: '正常', amber: '留意', cinnabar: '立即处置' }, severity_names: { 'sev-blue': '蓝色', 'sev-yellow': '黄色', 'sev-orange': '橙色', 'sev-red': '红色' },
  kinds: { main: '主要', usual: '一般', plain: '轻', danger: '不可撤回' }, field_name: '巡护时长', field_hint: '从出发到返回', field_wrong: '应为数字，例如 2.5', open_dialog: '打开对话框', open_sheet: '打开侧页', dialog_text: '按 Esc 关闭，焦点回到打开它的按钮。', say_it: '提示一句', said: '已经记下', said_wrong: '没有记下', rows: '十万行', filter: '筛选', number: '序号', name: '名称', value: '数值', sample_row: (n: number) => `第 ${n} 行`, choice: '选择', undo: '撤回',
};
const en: typeof zh = {
  title: 'Design system', lead: 'Letters, colours, room and parts that every page of the duty room shares. A colour means something or is absent; both themes reach WCAG AA.', optional: 'optional',
  parts: { letters: 'Letters', colours: 'Colours', room: 'Spacing', button: 'Button', field: 'Field', card: 'Card', tag: 'Tag', table: 'Table', tabs: 'Tabs', dialog: 'Dialog', toast: 'Toast', standing: 'Standing', quantity: 'Quantity', icons: 'Icons', map: 'Map' },
  all: 'All parts', sizes: { mark: 'mark', note: 'note', small: 'small', body: 'body', lead: 'lead', title: 'title', figure: 'figure', hero: 'hero' },
  letters: 'On duty 24 hours; 270,200 passengers in three days', ink: 'Ink', desks: 'Desks', states: 'States', severity: 'Severity',
  state_names: { pine: 'as it should be', amber: 'look at it', cinnabar: 'act now' }, severity_names: { 'sev-blue': 'blue', 'sev-yellow': 'yellow', 'sev-orange': 'orange', 'sev-red': 'red' },
  kinds: { main: 'Main', usual: 'Usual', plain: 'Plain', danger: 'Cannot be undone' }, field_name: 'Hours on patrol', field_hint: 'from leaving to coming back', field_wrong: 'A number is needed, 2.5 for example', open_dialog: 'Open a dialog', open_sheet: 'Open a sheet', dialog_text: 'Escape closes it, and the focus goes back to the button that opened it.', say_it: 'Say something', said: 'Kept', said_wrong: 'Not kept', rows: '100,000 rows', filter: 'Filter', number: 'Number', name: 'Name', value: 'Value', sample_row: (n) => `Row ${n}`, choice: 'Choice', undo: 'Undo',
};
export const design_w = spoken({ zh, en });
