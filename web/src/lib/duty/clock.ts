import { w } from '$lib/words/index.svelte';

// A stretch of time as it is said on the radio: the largest unit that is not one digit of a larger.
export function stretch(ms: number): string {
  const s = Math.max(0, Math.round(ms / 1000));
  if (s < 120) return w().duty.seconds(s);
  if (s < 7200) return w().duty.minutes(Math.floor(s / 60));
  if (s < 172_800) return w().duty.hours(Math.floor(s / 3600));
  return w().duty.days(Math.floor(s / 86_400));
}
