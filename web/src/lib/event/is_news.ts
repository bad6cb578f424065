import type { LedgerEvent } from '$lib/api/types';

// How far the rules have looked is the house's own note to itself; that an alarm has one more event behind it, or that word went out as it
// should, is no news.
const kWorthTelling = ['failed', 'expired', 'unsure'];
export const is_news = (e: LedgerEvent): boolean => e.kind !== 'alarm.watch' && !(e.kind === 'alarm.alarm' && e.verb === 'grew') && (e.kind !== 'notice.delivery' || kWorthTelling.includes(e.verb ?? ''));
