// Where the page stands: path and query, both from the address, so that every view can be sent as a link.
const here = $state({ path: location.pathname, search: location.search });
const settle = () => {
  here.path = location.pathname;
  here.search = location.search;
};
addEventListener('popstate', settle);

export const path = (): string => here.path;
export const asked = (key: string): string | null => new URLSearchParams(here.search).get(key);

export function go(href: string, replace = false): void {
  const moved = new URL(href, location.href).pathname !== location.pathname;
  history[replace ? 'replaceState' : 'pushState']({}, '', href);
  settle();
  if (moved) scrollTo(0, 0);
}

// Changes part of the query; null takes a key away.
export function ask_for(changes: Record<string, string | null>): void {
  const q = new URLSearchParams(here.search);
  for (const [key, value] of Object.entries(changes)) value === null ? q.delete(key) : q.set(key, value);
  const tail = q.toString();
  go(here.path + (tail ? `?${tail}` : ''), true);
}

// Links inside the page stay inside the page.
export function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest?.('a[href]') as HTMLAnchorElement | null;
  if (!link || link.target || link.origin !== location.origin || link.pathname.startsWith('/api/') || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  go(link.href);
}

export const desk_href = (desk: string): string => `/desk/${encodeURIComponent(desk)}`;
export const figure_href = (indicator: string, period?: string): string => `/figure/${encodeURIComponent(indicator)}${period ? `?period=${encodeURIComponent(period)}` : ''}`;
export const thing_href = (id: string, kind: string): string => `/thing/${encodeURIComponent(id)}?kind=${encodeURIComponent(kind)}`;
