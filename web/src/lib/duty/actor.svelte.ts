// Who acts, where nobody has to sign in: an id kept in this browser. Where people sign in the server goes by that and not by this.
const kKey = 'fengsui.actor';
export const kNobody = 'screen'; // nobody in particular: the open duty desk
let held = $state(localStorage.getItem(kKey) ?? kNobody);
export const actor = (): string => held;
export function be(name: string): void { held = name.trim() || kNobody; localStorage.setItem(kKey, held); }
