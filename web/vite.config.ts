import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { fileURLToPath } from 'node:url';

// Too big to fetch before someone asks for them: the map, charts, the sounds of names, the DOCX writer. The service worker keeps the rest.
const kLater = /draw_map|draw_days|maplibre|SearchBox|docx|dist-|write-excel|xlsx/;
const precache: Plugin = {
  name: 'precache',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle).filter((f) => /^assets\/.*\.(js|css)$/.test(f) && !kLater.test(f) && (bundle[f]?.type !== 'chunk' || bundle[f].code.length < 200_000));
    this.emitFile({ type: 'asset', fileName: 'precache.json', source: JSON.stringify(files.map((f) => `/${f}`)) });
  },
};

export default defineConfig({
  plugins: [svelte(), precache],
  resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
  server: { proxy: { '/api': process.env.FENGSUI_URL ?? 'http://127.0.0.1:8640' } },
  build: {
    target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: { index: fileURLToPath(new URL('index.html', import.meta.url)), sw: fileURLToPath(new URL('src/sw.ts', import.meta.url)) },
      output: { entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
});
