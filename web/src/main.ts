import { mount } from 'svelte';
import { begin } from '$lib/frame/begin';
import { after_figures, idle } from '$lib/frame/first.svelte';
import App from './App.svelte';
import './app.css';

// The answers were asked for before this script: where they are here, the page is drawn once, with them; where not, its frame comes first.
const kWait_ms = 300;
void Promise.race([begin(), new Promise((done) => setTimeout(done, kWait_ms))]).then(() => mount(App, { target: document.getElementById('page')! }));

// Kept for the forest: the page opens without a line once it has been opened with one. Not while developing.
if (import.meta.env.PROD && 'serviceWorker' in navigator) void after_figures().then(() => idle(4000)).then(() => navigator.serviceWorker.register('/sw.js')).catch(() => {});
// What was filled in without signal goes as soon as there is some, whichever page is open.
addEventListener('load', () => setTimeout(() => void import('./lib/report/outbox.svelte').then((o) => o.start_outbox()), 1500));
