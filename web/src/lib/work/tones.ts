type Tone = 'none' | 'pine' | 'amber' | 'cinnabar';
export const plan_tones: Record<string, Tone> = { proposed: 'amber', approved: 'pine', rejected: 'none' };
export const ask_tones: Record<string, Tone> = { asked: 'amber', agreed: 'amber', approved: 'pine', granted: 'pine', refused: 'cinnabar', withdrawn: 'none' };
export const task_tones: Record<string, Tone> = { open: 'amber', doing: 'pine', started: 'pine', done: 'none', finished: 'none', dropped: 'none' };
