import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';

mount(App, { target: document.getElementById('page')! });

// Kept for the forest: the page opens without a line once it has been opened with one. Not while developing.
if (import.meta.env.PROD && 'serviceWorker' in navigator) addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => {}));
// What was filled in without signal goes as soon as there is some, whichever page is open.
addEventListener('load', () => setTimeout(() => void import('./lib/report/outbox.svelte').then((o) => o.start_outbox()), 1500));
