import type { Lang } from './index.svelte';

// A text written in both languages, "引入融资担保 / a guarantee": the reader's own half. The same rule as the server's sentences.
export function own_half(text: string, lang: Lang): string {
  const at = text.indexOf(' / ');
  if (at < 0 || text.indexOf(' / ', at + 1) >= 0) return text;
  const zh = text.slice(0, at), en = text.slice(at + 3);
  return /[\u3000-\u9fff\uff00-\uffef]/.test(zh) && !/[\u3000-\u9fff\uff00-\uffef]/.test(en) && /[a-z]{3}/.test(en) ? (lang === 'zh' ? zh : en) : text;
}
