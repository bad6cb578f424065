// Words of the trip planner beyond the office's own.
const zh = {
  modes: { out: '走出去', host: '请进来' } as Record<string, string>, mode: '方向', days: '天数', cars: '车辆数', leaders: '各车带队领导(顿号分开)', lunch: '午餐', lunch_from: '午餐最早', lunch_until: '午餐最晚', lunch_minutes: '午餐(分)', budget: '经费上限(元)', car_day: '每车每天(元)', busy: '领导日程', busy_add: '加一项', busy_who: '领导', busy_day: '第几天', busy_from: '开始', busy_minutes: '分钟', busy_what: '事项', remove: '删去', every_day: '每天', any: '不限',
  tour: (day: string, car: string) => `第 ${day} 天 · ${car} 号车`, one_day: (car: string) => `${car} 号车`, settings: '要求', opens: '开门', closes: '关门', again_opens: '再开门', again_closes: '再关门', only_day: '限第几天', leader: '须到场领导', fee: '费用(元)', stay: '停留(分)', value: '价值', cost: (n: string) => `费用 ${n} 元`, lunch_name: '午餐',
  guest: '来宾产业', arrives: '接站地', host_drag: '把看点拖进或拖出路线,或用按钮;行程当即重排。', fits: '产业对口', site: '可供地块', project: '在地项目', none_here: '没有登记位置的看点', nobody: '没有能抵达的看点',
};
const en: typeof zh = {
  modes: { out: 'Going out', host: 'Hosting' }, mode: 'Way', days: 'Days', cars: 'Cars', leaders: 'Who leads each car (parted by commas)', lunch: 'Lunch', lunch_from: 'Lunch no earlier', lunch_until: 'Lunch no later', lunch_minutes: 'Lunch (min)', budget: 'Budget (yuan)', car_day: 'A car a day (yuan)', busy: 'Leaders’ calendars', busy_add: 'Add', busy_who: 'Leader', busy_day: 'Day', busy_from: 'Begins', busy_minutes: 'Minutes', busy_what: 'What', remove: 'Remove', every_day: 'every day', any: 'anybody',
  tour: (day, car) => `Day ${day} · car ${car}`, one_day: (car) => `Car ${car}`, settings: 'Asks', opens: 'Opens', closes: 'Closes', again_opens: 'Opens again', again_closes: 'Closes again', only_day: 'Only on day', leader: 'Leader who must be there', fee: 'Fee (yuan)', stay: 'Stay (min)', value: 'Worth', cost: (n) => `costs ${n} yuan`, lunch_name: 'Lunch',
  guest: 'The guests’ industry', arrives: 'They arrive at', host_drag: 'Drag a place into a tour or out of it, or use the buttons; the plan mends at once.', fits: 'same industry', site: 'site', project: 'project here', none_here: 'No place here is on record', nobody: 'There is nothing within reach',
};
export const invest_trip = { zh, en };
