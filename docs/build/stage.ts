import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, posix, relative } from 'node:path';
import { listMagic } from '../../apps/api/src/features/sandbox/list-magic.ts';
import { errorIndex, errorPages } from './error-pages.ts';
import { eventPages, eventTable } from './event-pages.ts';
import type { Page } from './page.ts';
import { referencePages, type OpenApi } from './reference-pages.ts';

const DOCS = join(import.meta.dirname, '..');
const ROOT = join(DOCS, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Texts from outside of `docs/` that are pages of the site. */
const ADOPTED: Record<string, { path: string; title: string }> = {
  'SECURITY.md': { path: 'reporting', title: 'Reporting a vulnerability' },
  'CHANGELOG.md': { path: 'changelog', title: 'Changelog' },
  'ARCHITECTURE.md': { path: 'architecture', title: 'Architecture' },
};
/** Files of the repository whose content the site shows in another form. */
const SHOWN_AS: Record<string, string> = { 'apps/api/openapi.json': 'reference/index' };

/**
 * Every page of the site: the written ones, those made from the code, and those that the repository has elsewhere.
 * Their Markdown is complete (code of other files is in it), so that it is the page's twin as well.
 */
export function stagePages(): Page[] {
  const errors = read('docs/errors.md');
  const api = JSON.parse(read('apps/api/openapi.json')) as OpenApi;
  const written = listMarkdown('docs').map((source) => ({
    path: source.slice('docs/'.length, -'.md'.length),
    markdown: read(source),
    source,
  }));
  const adopted = Object.entries(ADOPTED).map(([source, { path, title }]) => ({
    path,
    markdown: read(source).replace(/^# .+/, `# ${title}`),
    source,
  }));
  const pages: Page[] = [...written, ...adopted].map((page) => ({
    ...page,
    path: page.path.replace(/(^|\/)README$/, '$1index'),
    markdown: complete(page.source === 'docs/errors.md' ? errorIndex(errors) : page.markdown, page.source),
  }));
  const made = [...eventPages(), ...errorPages(errors, api), ...referencePages(api)];
  return [...pages, ...made].map((page) => ({ ...page, markdown: `${page.markdown.trim()}\n` }));
}

/** Fills in what a written page only names: tables of the code, and files of the repository. */
function complete(markdown: string, source: string): string {
  const filled = markdown.replace(/<!-- table: (\w+) -->/g, (_, name: string) => tableOf(name));
  return rewriteLinks(showFiles(filled, source), source);
}

function tableOf(name: string): string {
  if (name === 'events') return eventTable();
  const magic = listMagic() as unknown as Record<string, Record<string, string>[]>;
  const rows = magic[name];
  if (!rows) throw new Error(`no table is called ${name}`);
  const lines = rows.map((row) => `| \`${row['value'] ?? row['suffix']}\` | ${row['result']} |`);
  return ['| value | what happens |', '| --- | --- |', ...lines].join('\n');
}

/**
 * A list of links between `<!-- code -->` and `<!-- /code -->` becomes the files' text, in tabs when there are several:
 * in the repository it reads as links, on the site as code. `<!-- code: verify -->` shows the region of that name.
 */
function showFiles(markdown: string, source: string): string {
  return markdown.replace(/<!-- code(?:: (\w+))? -->\n([\s\S]*?)<!-- \/code -->/g, (_, region, list: string) => {
    const files = [...list.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, label, target]) => {
      const path = join(dirname(source), target!);
      const text = region ? regionOf(path, region as string) : read(path).trimEnd();
      const fence = text.includes('```') ? '````' : '```';
      return `${fence}${languageOf(path)} [${label}]\n${text}\n${fence}`;
    });
    if (files.length === 0) throw new Error(`${source}: a list of code names no file`);
    return `::: code-group\n\n${files.join('\n\n')}\n\n:::`;
  });
}

/** The lines between `region <name>` and `endregion <name>`, moved to the left. */
function regionOf(path: string, name: string): string {
  const lines = read(path).split('\n');
  const start = lines.findIndex((line) => line.trimEnd().endsWith(`region ${name}`));
  const end = lines.findIndex((line) => line.trimEnd().endsWith(`endregion ${name}`));
  if (start < 0 || end <= start) throw new Error(`${path} has no region ${name}`);
  const inside = lines.slice(start + 1, end);
  const indent = Math.min(...inside.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return inside.map((line) => line.slice(indent)).join('\n').trim(); // prettier-ignore
}

const LANGUAGES: Record<string, string> = { '.mjs': 'js', '.ex': 'elixir', '.exs': 'elixir', '.rs': 'rust', '.py': 'python', '.rb': 'ruby' }; // prettier-ignore
const languageOf = (path: string): string => LANGUAGES[extname(path)] ?? extname(path).slice(1);

/** Links to files that are no pages become the file's name; those to sections of errors become the code's page. */
function rewriteLinks(markdown: string, source: string): string {
  return outsideOfCode(markdown, (text) =>
    text.replace(/\[([^\]]+)\]\((?![a-z]+:|#)([^)\s]+)\)/g, (whole, label: string, target: string) => {
      const [file = '', anchor] = target.split('#');
      const path = posix.join(dirname(source), file);
      const page = pageOf(path);
      if (page === undefined) return `${label} (\`${path}\`)`;
      if (page === 'errors' && anchor) return link(label, source, `errors/${anchor.toUpperCase()}`);
      return page === path.slice('docs/'.length, -3) && source.startsWith('docs/')
        ? whole
        : link(label, source, page, anchor);
    }),
  );
}

function pageOf(path: string): string | undefined {
  const other = ADOPTED[path]?.path ?? SHOWN_AS[path];
  if (other) return other;
  const isPage = path.startsWith('docs/') && path.endsWith('.md') && existsSync(join(ROOT, path));
  return isPage ? path.slice('docs/'.length, -'.md'.length).replace(/(^|\/)README$/, '$1index') : undefined;
}

function link(label: string, source: string, page: string, anchor?: string): string {
  const from = source.startsWith('docs/') ? dirname(source.slice('docs/'.length)) : '.';
  return `[${label}](${posix.relative(from, page)}.md${anchor ? `#${anchor}` : ''})`;
}

/** Applies a change to the parts of a page that are no fenced code. */
function outsideOfCode(markdown: string, change: (text: string) => string): string {
  return markdown
    .split(/(^(`{3,})[\s\S]*?^\2$)/m)
    .filter((_, index) => index % 3 !== 2)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

function listMarkdown(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return /^(\.|node_modules$|dist$|build$)/.test(entry.name) ? [] : listMarkdown(path);
      return entry.name.endsWith('.md') ? [relative('', path)] : [];
    })
    .sort();
}
