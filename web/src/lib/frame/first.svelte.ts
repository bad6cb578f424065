// Figures first: on the overview, what is not read at the first look (news, the time axis, the map, the live line) is asked for and
// drawn once every desk's figures are on screen. Other pages have no such first look. A desk that does not answer holds nothing up for long.
const kPatience_ms = 3000;
const kNothingFirst = location.pathname !== '/';
let stand = $state(kNothingFirst);
let done: () => void = () => {};
const standing = kNothingFirst ? Promise.resolve() : new Promise<void>((d) => (done = d));

// Called when they are drawn; what follows comes after the frame that shows them.
export function figures_stand(): void {
  if (stand) return;
  requestAnimationFrame(() => setTimeout(() => { stand = true; done(); }));
}
if (!kNothingFirst) setTimeout(() => { stand = true; done(); }, kPatience_ms);

export const figures = { get stand() { return stand; } };
export const after_figures = (): Promise<void> => standing;
// When the browser has nothing better to do.
export const idle = (): Promise<void> => new Promise((d) => ('requestIdleCallback' in globalThis ? requestIdleCallback(() => d(), { timeout: 1500 }) : setTimeout(d, 200)));
