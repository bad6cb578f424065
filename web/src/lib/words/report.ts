import { spoken } from './index.svelte';

const zh = {
  lead: '没有信号也能填：先存在本机，有信号时送出，只送一次。', what: '记什么', which: '席位', verb: '动作', thing: '对象编号', thing_hint: '已有对象填其编号；新对象自定编号', at: '时间', place: '地点', no_place: '不填', here: '用我的位置', locating: '正在定位', located: (lat: string, lon: string, m: string) => `${lat}, ${lon}（误差约 ${m} 米）`, no_position: '取不到位置，请选地点', note: '备注', send: '送出', keep: '存下，待送', forget: '清除位置',
  queue: '待送', sent: '已送', waiting: '等信号', refused: '被退回', conflict: '有冲突', conflict_say: '同一编号在账上已有另一内容。可作为新事件再送，或放弃。', as_new: '作为新事件再送', drop: '放弃', retry: '再送', queued: '已存在本机，有信号时送出', was_sent: (seq: string) => `已入账，第 ${seq} 号`, none: '没有待送的', signed_out: '请先登录，再送', needed: '此项要填', number: '应为数字', whole: '应为整数', device: '本机编号', offline_now: '现在没有信号', install: '装到桌面', choose: '请选择', discard_ask: '放弃后不可找回', recent: '常记',
  photo: '照片', add_photo: '加照片', photo_local: '照片随事件送出',
};
const en: typeof zh = {
  lead: 'It works without signal: what is filled in waits on this device and is sent once, when there is signal.', what: 'What happened', which: 'Desk', verb: 'Action', thing: 'Thing', thing_hint: 'The id of what is known already, or a new one', at: 'When', place: 'Place', no_place: 'none', here: 'Use my position', locating: 'Finding the position', located: (lat, lon, m) => `${lat}, ${lon} (within about ${m} m)`, no_position: 'The position could not be had; choose a place', note: 'Note', send: 'Send', keep: 'Keep, send later', forget: 'Forget the position',
  queue: 'To be sent', sent: 'Sent', waiting: 'waits for signal', refused: 'refused', conflict: 'conflict', conflict_say: 'The ledger already holds something else under this number. Send it as a new event, or drop it.', as_new: 'Send as a new event', drop: 'Drop', retry: 'Try again', queued: 'Kept on this device, sent when there is signal', was_sent: (seq) => `In the ledger as ${seq}`, none: 'Nothing waits', signed_out: 'Sign in to send', needed: 'This is needed', number: 'A number is needed', whole: 'A whole number is needed', device: 'This device', offline_now: 'No signal now', install: 'Install', choose: 'Choose', discard_ask: 'It cannot be brought back', recent: 'Often used',
  photo: 'Photo', add_photo: 'Add a photo', photo_local: 'Photos go with the event',
};
export const report_w = spoken({ zh, en });
