import type { Component } from 'svelte';
import type { IconName } from '$lib/design/icons';
import { on_watch } from '$lib/duty/duty.svelte';
import { desk_of } from '$lib/city/city.svelte';
import { me } from '$lib/account/me.svelte';
import { w } from '$lib/words/index.svelte';
import Overview from './Overview.svelte';

// Every page: its address (`:name` is a part of the path, `*name` the rest of it; both are handed to the component), what draws it, and,
// where the menu leads to it, under which heading. Only what is finished stands here. `bare` pages come without the frame,
// `open` ones stand before the door: they need neither city nor desks. `here`: came with the first script and need not be fetched.
// Written out by hand, so that the bundler makes a file a page and the first view carries only the overview.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each page has properties of its own, named in its path
type Drawn = Component<any>;
export type Group = 'duty' | 'know' | 'tell' | 'house';
export interface Page { path: string; load: () => Promise<{ default: Drawn }>; here?: () => { default: Drawn }; bare?: true; open?: true; menu?: { group: Group; icon: IconName; name: () => string; offered?: () => boolean } }

export const pages: Page[] = [
  { path: '/', load: () => Promise.resolve({ default: Overview }), here: () => ({ default: Overview }) },
  { path: '/desk/:desk_id', load: () => import('./DeskBoard.svelte') },
  { path: '/figure/*indicator', load: () => import('./FigurePage.svelte') },
  { path: '/wall', load: () => import('./WallPage.svelte'), bare: true, menu: { group: 'tell', icon: 'wall', name: () => w().frame.pages.wall } },
  { path: '/alarms', load: () => import('./AlarmsPage.svelte'), menu: { group: 'duty', icon: 'alarm', name: () => w().frame.pages.alarms, offered: () => on_watch.known } },
  { path: '/roster', load: () => import('./RosterPage.svelte'), menu: { group: 'duty', icon: 'roster', name: () => w().frame.pages.roster, offered: () => on_watch.known } },
  { path: '/notices', load: () => import('./NoticesPage.svelte'), menu: { group: 'tell', icon: 'notices', name: () => w().frame.pages.notices, offered: () => on_watch.known } },
  { path: '/lists', load: () => import('./ListsPage.svelte'), menu: { group: 'duty', icon: 'list', name: () => w().frame.pages.lists, offered: () => on_watch.lists } },
  { path: '/list/*id', load: () => import('./ListPage.svelte') },
  { path: '/things/*kind', load: () => import('./ThingsPage.svelte') },
  { path: '/pipeline', load: () => import('./PipelinePage.svelte'), menu: { group: 'duty', icon: 'pipeline', name: () => w().frame.pages.pipeline, offered: () => on_watch.lists } },
  { path: '/pipeline/*kind', load: () => import('./PipelinePage.svelte') },
  { path: '/invest', load: () => import('./InvestPage.svelte'), menu: { group: 'duty', icon: 'invest', name: () => w().frame.pages.invest, offered: () => desk_of('invest') !== undefined && on_watch.lists } },
  { path: '/invest/:tab', load: () => import('./InvestPage.svelte') },
  { path: '/fire', load: () => import('./FirePage.svelte'), menu: { group: 'duty', icon: 'map', name: () => w().frame.pages.fire, offered: () => desk_of('fire') !== undefined && on_watch.lists } },
  { path: '/fire/:tab', load: () => import('./FirePage.svelte') },
  { path: '/fire/incident/*id', load: () => import('./FirePage.svelte') },
  { path: '/work', load: () => import('./WorkPage.svelte'), menu: { group: 'duty', icon: 'check', name: () => w().frame.pages.work, offered: () => on_watch.known } },
  { path: '/plans', load: () => import('./PlansPage.svelte'), menu: { group: 'duty', icon: 'plan', name: () => w().frame.pages.plans, offered: () => on_watch.known } },
  { path: '/plan/*id', load: () => import('./PlanPage.svelte') },
  { path: '/shift', load: () => import('./ShiftPage.svelte'), menu: { group: 'duty', icon: 'people', name: () => w().frame.pages.shift, offered: () => on_watch.known } },
  { path: '/report', load: () => import('./ReportPage.svelte'), menu: { group: 'duty', icon: 'write', name: () => w().frame.pages.report } },
  { path: '/thing/*id', load: () => import('./ThingPage.svelte') },
  { path: '/events', load: () => import('./EventsPage.svelte'), menu: { group: 'know', icon: 'events', name: () => w().frame.pages.events } },
  { path: '/readings', load: () => import('./ReadingsPage.svelte'), menu: { group: 'know', icon: 'reading', name: () => w().frame.pages.reading } },
  { path: '/reading/*id', load: () => import('./ReadingPage.svelte') },
  { path: '/bulletins', load: () => import('./BulletinsPage.svelte'), menu: { group: 'tell', icon: 'bulletin', name: () => w().frame.pages.bulletins } },
  { path: '/bulletin/*name', load: () => import('./BulletinPage.svelte') },
  { path: '/sign-in', load: () => import('./SignInPage.svelte'), bare: true, open: true },
  { path: '/welcome', load: () => import('./WelcomePage.svelte'), bare: true, open: true },
  { path: '/account', load: () => import('./AccountPage.svelte') },
  { path: '/people', load: () => import('./PeoplePage.svelte'), menu: { group: 'house', icon: 'people', name: () => w().frame.pages.people, offered: () => me.office === 'system' || me.office === 'security' } },
  { path: '/audit', load: () => import('./AuditPage.svelte'), menu: { group: 'house', icon: 'reading', name: () => w().frame.pages.audit, offered: () => me.office === 'auditor' } },
  { path: '/design', load: () => import('./design/DesignPage.svelte'), menu: { group: 'house', icon: 'gear', name: () => w().frame.pages.design } },
  { path: '/design/:part', load: () => import('./design/DesignPage.svelte') },
];

export const in_menu = (p: Page): boolean => p.menu !== undefined && (p.menu.offered?.() ?? true);

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

// The page an address leads to, with what its path says; none where there is no such page.
export function page_at(path: string): { page: Page; says: Record<string, string> } | null {
  const parts = path.split('/').filter(Boolean);
  next: for (const page of pages) {
    const wanted = page.path.split('/').filter(Boolean), says: Record<string, string> = {};
    for (const [i, want] of wanted.entries()) {
      const part = parts[i];
      if (part === undefined) continue next;
      if (want.startsWith('*')) { says[want.slice(1)] = decode(parts.slice(i).join('/')); return { page, says }; }
      if (want.startsWith(':')) says[want.slice(1)] = decode(part);
      else if (want !== part) continue next;
    }
    if (wanted.length === parts.length) return { page, says };
  }
  return null;
}
