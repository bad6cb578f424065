// The page without a line: its own files are kept, and the two definitions it cannot open without (the city, the desks) as last heard.
// No figure, thing or event is kept: what was true yesterday must not look like today.
/// <reference lib="webworker" />
const self_ = globalThis as unknown as ServiceWorkerGlobalScope;
const kFiles = 'files', kDefinitions = 'definitions';

self_.addEventListener('install', (e) => {
  e.waitUntil((async () => {
    const cache = await caches.open(kFiles);
    const list = (await (await fetch('/precache.json', { cache: 'no-store' })).json()) as string[];
    await cache.addAll(['/', '/manifest.webmanifest', '/beacon.svg', ...list]);
    await self_.skipWaiting();
  })());
});
self_.addEventListener('activate', (e) => {
  e.waitUntil((async () => {
    const list = new Set(((await (await fetch('/precache.json', { cache: 'no-store' })).json()) as string[]).map((p) => new URL(p, self_.location.origin).href));
    const cache = await caches.open(kFiles);
    for (const kept of await cache.keys()) if (new URL(kept.url).pathname.startsWith('/assets/') && !list.has(kept.url)) await cache.delete(kept);
    await self_.clients.claim();
  })());
});

const timed = (request: Request, ms: number): Promise<Response> => fetch(request, { signal: AbortSignal.timeout(ms) });
async function newest_first(request: Request, cache_name: string, key: Request | string = request): Promise<Response> {
  const cache = await caches.open(cache_name);
  try {
    const answer = await timed(request, 8000);
    if (answer.ok) await cache.put(key, answer.clone());
    return answer;
  } catch (e) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw e;
  }
}
async function kept_first(request: Request): Promise<Response> {
  const cache = await caches.open(kFiles), kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
self_.addEventListener('fetch', (e) => {
  const url = new URL(e.request.url);
  if (e.request.method !== 'GET' || url.origin !== self_.location.origin) return;
  if (url.pathname.startsWith('/assets/')) e.respondWith(kept_first(e.request));
  else if (['/api/v1/city', '/api/v1/desks', '/api/v1/boundaries'].includes(url.pathname)) e.respondWith(newest_first(e.request, kDefinitions));
  else if (e.request.mode === 'navigate' && !url.pathname.startsWith('/api/')) e.respondWith(newest_first(e.request, kFiles, '/'));
});
export {};
