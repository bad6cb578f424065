import type { Name } from '$lib/api/types';

// The {words} that a template wants, in the order in which they first stand there.
export function words_of(...texts: Name[]): string[] {
  const found = texts.flatMap((t) => [...`${t.zh} ${t.en}`.matchAll(/\{([^{}]+)\}/g)].map((m) => m[1] ?? ''));
  return [...new Set(found)];
}

// With what is known filled in; what is not stays as it stands, so that it is seen to be missing.
export const filled = (text: Name, words: Record<string, string>): Name => {
  const one = (t: string) => t.replace(/\{([^{}]+)\}/g, (whole, name: string) => words[name]?.trim() || whole);
  return { zh: one(text.zh), en: one(text.en) };
};
