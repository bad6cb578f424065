import { mount } from 'svelte';
import { opened } from '$lib/api/opening';
import App from './App.svelte';
import './app.css';

// The answers were asked for before this script: where they are here, the page is drawn once, with them; where not, its frame comes first.
const kWait_ms = 300;
void Promise.race([opened(), new Promise((done) => setTimeout(done, kWait_ms))]).then(() => mount(App, { target: document.getElementById('page')! }));

// Kept for the forest: the page opens without a line once it has been opened with one. Not while developing.
if (import.meta.env.PROD && 'serviceWorker' in navigator) addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => {}));
// What was filled in without signal goes as soon as there is some, whichever page is open.
addEventListener('load', () => setTimeout(() => void import('./lib/report/outbox.svelte').then((o) => o.start_outbox()), 1500));
