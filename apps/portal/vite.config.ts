import { defineConfig } from 'vite';

/**
 * Builds the portal and the operator's console into `dist`: `index.html`, the template that the server fills for each
 * answer, and hashed files that it serves under `/portal/assets/`. One entry for both areas: their pages are loaded as
 * they are opened.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/portal/',
  oxc: { jsx: { runtime: 'automatic' } },
  html: { cspNonce: '{{nonce}}' },
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    // A file inlined as `data:` would be refused by the page's Content-Security-Policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    license: false,
    rolldownOptions: {
      // Every module of the component library says "use client", which means nothing here.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
});
