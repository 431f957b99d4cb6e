import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { codeTheme, styleToClass } from './code-theme.ts';

const DOCS = join(import.meta.dirname, '..');
const THEME = join(import.meta.dirname, 'theme');

// The pages are laid out by docs/build before this is read.
const sidebar = JSON.parse(readFileSync(join(DOCS, 'dist/arrangement.json'), 'utf8'));

export default defineConfig({
  srcDir: 'dist/pages',
  cacheDir: 'dist/cache',
  outDir: '.vitepress/dist',
  base: '/docs/',
  lang: 'en',
  title: 'M2M',
  titleTemplate: ':title · M2M docs',
  description: 'Self-hosted cross-border money transfer: links, webhooks, keys, and how to run it.',
  cleanUrls: true,
  metaChunk: true,
  // Its style element would need an exception in the content security policy.
  appearance: { disableTransition: false },
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: '/docs/mark.svg' }],
    ['meta', { name: 'theme-color', media: '(prefers-color-scheme: light)', content: '#ffffff' }],
    ['meta', { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: '#0f1614' }],
  ],
  transformHead: ({ pageData }) => {
    const path = pageData.relativePath;
    return path && path !== '404.md'
      ? [['link', { rel: 'alternate', type: 'text/markdown', href: `/docs/${path}` }]]
      : [];
  },
  markdown: {
    // As GitHub makes them, so that a link to a heading holds in both.
    anchor: {
      slugify: (text) =>
        text
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .trim()
          .replace(/\s/g, '-'),
    },
    theme: codeTheme,
    codeTransformers: [styleToClass],
    image: { lazyLoading: true },
  },
  vite: {
    publicDir: join(DOCS, 'public'),
    resolve: {
      alias: [
        { find: /^.*\/VPSidebarItem\.vue$/, replacement: join(THEME, 'sidebar-item.vue') },
        { find: /^.*\/VPNavBarSearchButton\.vue$/, replacement: join(THEME, 'search-button.vue') },
      ],
    },
    build: { reportCompressedSize: false, chunkSizeWarningLimit: 2_000 },
    logLevel: 'error',
  },
  themeConfig: {
    siteTitle: 'M2M docs',
    logo: { src: '/mark.svg', alt: '' },
    nav: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'Webhooks', link: '/webhooks' },
      { text: 'API reference', link: '/reference/' },
      { text: 'Operating', link: '/operating/install' },
    ],
    sidebar,
    outline: { level: [2, 3], label: 'On this page' },
    search: {
      provider: 'local',
      options: {
        miniSearch: { searchOptions: { fuzzy: 0.15, prefix: true, boost: { title: 4, text: 1, titles: 1 } } },
      },
    },
    docFooter: { prev: 'Before', next: 'Next' },
    externalLinkIcon: true,
    notFound: {
      title: 'There is no such page',
      quote: 'It may have moved. Search for it above, or begin at the start.',
      linkLabel: 'To the start of the documentation',
      linkText: 'Start',
    },
  },
});
