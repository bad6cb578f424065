import type { Came, Level } from './api';

export const level_tone = (l: Level) => ({ minor: 'sev-blue', moderate: 'sev-yellow', severe: 'sev-orange', extreme: 'sev-red' } as const)[l];
export const came_tone = (s: Came) => (s === 'delivered' || s === 'sent' ? 'pine' : s === 'failed' || s === 'expired' ? 'cinnabar' : s === 'postponed' || s === 'unsure' ? 'amber' : 'none');
