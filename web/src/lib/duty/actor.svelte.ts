// Who acts, where nobody has to sign in: a name kept in this browser. Where people sign in the server goes by that and not by this.
const kKey = 'fengsui.actor';
let held = $state(localStorage.getItem(kKey) ?? 'screen');
export const actor = (): string => held;
export function be(name: string): void { held = name.trim() || 'screen'; localStorage.setItem(kKey, held); }
