// What happened just now, said at the edge of the page and gone after a while; what went wrong stays until it is closed.
export interface Toast { id: number; tone: 'pine' | 'amber' | 'cinnabar' | 'none'; text: string; act?: { name: string; run: () => void } }
const kStays_ms = 6000;
let list = $state.raw<Toast[]>([]);
let last = 0;

export const toasts = (): Toast[] => list;
export const dismiss = (id: number): void => { list = list.filter((t) => t.id !== id); };
export function toast(text: string, tone: Toast['tone'] = 'none', act?: Toast['act']): number {
  const id = ++last;
  list = [...list.slice(-3), { id, tone, text, ...(act ? { act } : {}) }];
  if (tone !== 'cinnabar') setTimeout(() => dismiss(id), kStays_ms);
  return id;
}
