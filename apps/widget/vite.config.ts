import { defineConfig, type Plugin } from 'vite';

const loaderFile = 'm2m.js';

/** The loader for partners' pages: a plain script that keeps its name, since they write it into their HTML. */
const loader: Plugin = {
  name: 'loader',
  buildStart() {
    this.emitFile({ type: 'chunk', id: `${import.meta.dirname}/src/loader/m2m.ts`, fileName: loaderFile });
  },
  generateBundle(_, bundle) {
    const chunk = bundle[loaderFile];
    // In a function of its own it leaves nothing but M2M in the partner's page.
    if (chunk?.type === 'chunk') chunk.code = `(()=>{${chunk.code.trim()}})();\n`;
  },
};

/**
 * Builds the hosted page into `dist`: `index.html` (the template that `src/shell.ts` fills for each answer), hashed
 * files that the server answers under `/w/assets/`, and the loader `m2m.js`.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/w/',
  plugins: [loader],
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
