// Figures first: on the overview, what is not read at the first look (news, the time axis, the map, the live line) is asked for and
// drawn once every desk's figures are on screen. Other pages have no such first look. A desk that does not answer holds nothing up for long.
const kPatience_ms = 3000;
const kNothingFirst = location.pathname !== '/';
let stand = $state(kNothingFirst);
let done: () => void = () => {};
const standing = kNothingFirst ? Promise.resolve() : new Promise<void>((d) => (done = d));

// When the first frame has reached the screen, as the browser tells it: what is begun before, the map's drawing above all, would hold it up.
const painted = (): Promise<void> => new Promise((seen) => {
  const kFirst = 'first-contentful-paint';
  if (performance.getEntriesByName(kFirst).length) return seen();
  new PerformanceObserver((list, self) => { if (list.getEntriesByName(kFirst).length) { self.disconnect(); seen(); } }).observe({ type: 'paint', buffered: true });
});
const go_on = (): void => { stand = true; done(); };
// When the browser has nothing better to do; not later than that.
export const idle = (at_most_ms = 1000): Promise<void> => new Promise((d) => ('requestIdleCallback' in globalThis ? requestIdleCallback(() => d(), { timeout: at_most_ms }) : setTimeout(d, 200)));

// Called when they are drawn; what follows comes after the frame that shows them.
export function figures_stand(): void {
  if (stand) return;
  if (document.hidden) go_on(); // a page that nobody looks at paints nothing, and still hears alarms
  else requestAnimationFrame(() => void painted().then(() => idle()).then(() => setTimeout(go_on)));
}
if (!kNothingFirst) {
  setTimeout(figures_stand, kPatience_ms);
  addEventListener('visibilitychange', () => { if (document.hidden) go_on(); });
}

export const figures = { get stand() { return stand; } };
export const after_figures = (): Promise<void> => standing;
