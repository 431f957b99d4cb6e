import { defineConfig } from 'vite';

/**
 * Builds the hosted page into `dist`: `index.html` (the template that `src/shell.ts` fills for each answer) and hashed
 * files that the server answers under `/w/assets/`.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/w/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // Browsers of cheap and old phones; `light-dark()` in the style sheet is rewritten for them.
    target: ['chrome87', 'edge88', 'firefox78', 'safari14'],
    modulePreload: { polyfill: false },
    // A file inlined as `data:` would be refused by the page's Content-Security-Policy.
    assetsInlineLimit: 0,
    license: false,
  },
});
