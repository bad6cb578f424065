import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../src/lib/design/tokens.css', import.meta.url), 'utf8');
const block = (start) => css.slice(css.indexOf(start), css.indexOf('\n}', css.indexOf(start)));
const colours = (text) => Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]));
const light = colours(block(':root {')), dark = { ...light, ...colours(block(":root[data-theme='dark']")) };

// WCAG 2.2, 1.4.3: relative luminance of sRGB.
const luminance = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((a, v, i) => a + v * [0.2126, 0.7152, 0.0722][i], 0);
const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };

const hues = ['indigo', 'plum', 'sky', 'jade', 'ember', 'slate'], states = ['pine', 'amber', 'cinnabar'], inks = ['ink', 'ink-2', 'ink-3'];
const written = [
  ...[...inks, ...hues, ...states].flatMap((c) => ['paper', 'sheet'].map((on) => [c, on])), ...inks.map((c) => [c, 'sunk']), ...states.map((c) => [c, `${c}-soft`]),
  ['on-ink', 'ink'], ['on-ink', 'ink-2'], ...['blue', 'yellow', 'orange', 'red'].map((s) => [`on-sev-${s}`, `sev-${s}`]), ['map-text', 'map-land'], ['map-text', 'map-far'],
];
for (const [name, theme] of [['light', light], ['dark', dark]]) {
  test(`what is written can be read in the ${name} theme: at least 4.5 to 1`, () => {
    for (const [c, on] of written) { const r = contrast(theme[c], theme[on]); assert.ok(r >= 4.5, `${c} on ${on}: ${r.toFixed(2)}`); }
  });
  test(`edges of what is filled in, and marks of severity, can be seen in the ${name} theme: at least 3 to 1`, () => {
    for (const [c, on] of [['line-3', 'sheet'], ['ember', 'paper'], ...(name === 'dark' ? ['blue', 'yellow', 'orange', 'red'] : ['blue', 'orange', 'red']).map((s) => [`sev-${s}`, 'sheet'])]) { const r = contrast(theme[c], theme[on]); assert.ok(r >= 3, `${c} on ${on}: ${r.toFixed(2)}`); }
  });
}
