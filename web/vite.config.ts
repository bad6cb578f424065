import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

// Too big to fetch before someone asks for them: the map, charts, the sounds of names, the DOCX writer. The service worker keeps the rest.
const kLater = /draw_map|draw_days|maplibre|SearchBox|docx|dist-|write-excel|xlsx/;
const precache: Plugin = {
  name: 'precache',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle).filter((f) => /^assets\/.*\.(js|css)$/.test(f) && !kLater.test(f) && (bundle[f]?.type !== 'chunk' || bundle[f].code.length < 200_000));
    this.emitFile({ type: 'asset', fileName: 'precache.json', source: JSON.stringify(files.map((f) => `/${f}`)) });
  },
};

// What the first view needs is nearly all of its script: the browser is told to compile all of it in the background while it arrives,
// instead of function by function, each when it is first called, while a person waits (V8's explicit compile hints).
const compiled: Plugin = {
  name: 'compiled',
  generateBundle: { order: 'post', handler(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry && file.name === 'index') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
  } },
  // There is nothing to paint before it has run.
  transformIndexHtml: { order: 'post', handler: (html) => html.replace('<script type="module" ', '<script type="module" blocking="render" ') },
};

// Packed once here: the server hands a file's .gz to browsers that take it.
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle({ dir }) {
    for (const f of readdirSync(dir!, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|html|svg|webmanifest)$/.test(f)) continue;
      const text = readFileSync(`${dir}/${f}`), small = gzipSync(text, { level: 9 });
      if (small.length < text.length * 0.9) writeFileSync(`${dir}/${f}.gz`, small);
    }
  },
};

export default defineConfig({
  plugins: [svelte(), precache, compiled, packed],
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
