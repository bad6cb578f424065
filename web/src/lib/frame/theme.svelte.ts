export type Theme = 'light' | 'dark' | 'system';
const kKey = 'fengsui.theme';
const kept = localStorage.getItem(kKey);
const system = matchMedia('(prefers-color-scheme: dark)');

export const look = $state<{ theme: Theme; system_dark: boolean }>({ theme: kept === 'light' || kept === 'dark' ? kept : 'system', system_dark: system.matches });
system.addEventListener('change', (e) => (look.system_dark = e.matches));

export const is_dark = (): boolean => (look.theme === 'system' ? look.system_dark : look.theme === 'dark');

export function wear(theme: Theme): void {
  look.theme = theme;
  if (theme === 'system') localStorage.removeItem(kKey);
  else localStorage.setItem(kKey, theme);
}
