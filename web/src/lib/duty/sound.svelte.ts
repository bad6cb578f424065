import type { Severity } from './api';

// Two tones, higher and quicker the more severe; made by the browser itself, so that no file is fetched. Browsers let a page sound only
// after a person pressed something on it, hence the switch.
const kKey = 'fengsui.sound';
const kTones: Record<Severity, { hz: number; times: number }> = { blue: { hz: 440, times: 1 }, yellow: { hz: 523, times: 2 }, orange: { hz: 659, times: 3 }, red: { hz: 880, times: 4 } };
let on = $state(localStorage.getItem(kKey) === 'on');
let audio: AudioContext | undefined;
export const sound = { get on() { return on; }, rung: 0 };

export function switch_sound(to: boolean): void {
  on = to;
  localStorage.setItem(kKey, to ? 'on' : 'off');
  if (to) ring('blue');
}
export function ring(severity: Severity): void {
  if (!on) return;
  sound.rung += 1;
  audio ??= new AudioContext();
  void audio.resume();
  const { hz, times } = kTones[severity];
  for (let i = 0; i < times; i++) {
    const at = audio.currentTime + i * 0.28, tone = audio.createOscillator(), loud = audio.createGain();
    tone.frequency.value = hz;
    loud.gain.setValueAtTime(0.0001, at);
    loud.gain.exponentialRampToValueAtTime(0.25, at + 0.02);
    loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.2);
    tone.connect(loud).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.22);
  }
}
