import type { Ground, Shown } from './ground';

// Which of the ground this reader wants to see, kept in this browser.
const kKey = 'fengsui.ground';
const usual: Shown = { relief: true, contours: false, raised: false, roads: true, railways: true, plants: false };
function kept(): Shown {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(kKey) ?? '{}') as Partial<Shown>) };
  } catch {
    return usual;
  }
}
let shown = $state<Shown>(kept());

export const ground_shown = (): Shown => shown;
export function switch_ground(g: Ground): void {
  shown = { ...shown, [g]: !shown[g] };
  localStorage.setItem(kKey, JSON.stringify(shown));
}
