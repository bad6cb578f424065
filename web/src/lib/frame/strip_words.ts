import { speech } from '$lib/words/index.svelte';

const zh = {
  second: '本机是备机，只供查看',
  write_at: (first: string): string => `请到 ${first} 写入`,
  behind: (seconds: string, events: string): string => `落后主机 ${seconds} 秒、${events} 条`,
  level: '与主机一致',
  cut: '与主机的连接已断',
  fenced: (first: string): string => `另一台机器（${first}）已接任主机，本机不再写入`,
  broken: '告警链中断',
};
const en: typeof zh = {
  second: 'This machine is the second: it can only be read',
  write_at: (first) => `write at ${first}`,
  behind: (seconds, events) => `${seconds} s and ${events} events behind the first`,
  level: 'level with the first',
  cut: 'not connected to the first',
  fenced: (first) => `Another machine (${first}) leads now; this one writes nothing any more`,
  broken: 'The chain of alarms is broken',
};
export const strip_words = (): typeof zh => (speech.lang === 'zh' ? zh : en);
