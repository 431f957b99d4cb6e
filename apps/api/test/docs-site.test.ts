import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../docs/build/arrange.ts';
import { isFresh } from '../../../docs/build/build-site.ts';
import { stagePages } from '../../../docs/build/stage.ts';
import { listMagic } from '../src/features/sandbox/list-magic.ts';
import { EVENT_TYPES } from '../src/features/webhooks/events.ts';

const SITE = resolve(import.meta.dirname, '../../../docs/.vitepress/dist');
const staged = stagePages();

function listFiles(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(prefix, entry.name);
    return entry.isDirectory() ? listFiles(folder, path) : [path];
  });
}

const files = new Set(listFiles(SITE));
const read = (path: string): string => readFileSync(join(SITE, path), 'utf8');
const pages = [...files].filter((path) => path.endsWith('.html'));

/** The file that the server would answer with. */
function fileOf(path: string): string | undefined {
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return [wanted, `${wanted}.html`].find((one) => files.has(one));
}

describe('the built documentation', () => {
  it('is built from what is there now (npm run build mends it)', () => {
    expect(isFresh(staged)).toBe(true);
  });

  it('leads nowhere that is not there: pages, files and headings', () => {
    const ids = new Map(
      pages.map((page) => [page, new Set([...read(page).matchAll(/ id="([^"]+)"/g)].map((m) => m[1]))]),
    );
    let links = 0;
    const dead = pages.flatMap((page) =>
      [...read(page).matchAll(/(?:href|src)="([^"]+)"/g)].flatMap(([, target]) => {
        if (/^(https?:|mailto:|data:)/.test(target!)) return [];
        links += 1;
        const url = new URL(target!.replaceAll('&amp;', '&'), `http://site/docs/${page === '404.html' ? '' : page}`);
        if (url.pathname === '/openapi.json' || url.pathname === '/llms.txt') return [];
        const file = url.pathname.startsWith('/docs/') ? fileOf(decodeURIComponent(url.pathname.slice(6))) : undefined;
        if (!file) return [`${page}: ${target}`];
        const anchor = decodeURIComponent(url.hash.slice(1));
        return anchor === '' || !file.endsWith('.html') || ids.get(file)?.has(anchor) ? [] : [`${page}: ${target}`];
      }),
    ); // prettier-ignore
    expect(links).toBeGreaterThan(5_000);
    expect([...new Set(dead)]).toEqual([]);
  });

  it('loads nothing from elsewhere, and has no style in its markup', () => {
    const loads = pages.flatMap((page) =>
      [...read(page).matchAll(/<(?:script|link|img|iframe)\b[^>]*(?:src|href)="(?:https?:)?\/\/[^"]*"/g)].map(String),
    );
    expect(loads).toEqual([]);
    expect(pages.filter((page) => /<[a-z][^<>]* style="/.test(read(page)))).toEqual([]);
    const styles = [...files].filter((path) => path.endsWith('.css')).map(read);
    expect(styles.filter((style) => /@import|url\((?!["']?data:)["']?(https?:)?\/\//.test(style))).toEqual([]);
  });

  it('has a Markdown twin of every page, and names each in llms.txt', () => {
    const list = read('llms.txt');
    const all = read('llms-full.txt');
    const twins = pages.filter((page) => page !== '404.html').map((page) => page.replace(/html$/, 'md'));
    expect(twins.filter((twin) => !files.has(twin))).toEqual([]);
    const listed = twins.filter((twin) => twin !== 'index.md');
    expect(listed.filter((twin) => !list.includes(`(/docs/${twin})`))).toEqual([]);
    expect(listed.filter((twin) => !all.includes(read(twin).trim()))).toEqual([]);
    const isPlain = (text: string): boolean => /^# \S/.test(text) && !/<TryIt|^:::|<!-- |^---\n/m.test(text);
    expect(twins.filter((twin) => !isPlain(read(twin)))).toEqual([]);
  });

  it('has every page in its navigation, and a page for each name there', () => {
    const { missing, unplaced } = arrange(staged);
    expect(missing).toEqual([]);
    expect(unplaced).toEqual([]);
  });

  it('has compressed copies of all that is worth it', () => {
    const manifest = JSON.parse(read('manifest.json')) as { files: Record<string, { isCompressed: boolean }> };
    const names = Object.entries(manifest.files);
    expect(names.length).toBeGreaterThan(300);
    const without = names.filter(([path, { isCompressed }]) => isCompressed && !existsSync(join(SITE, `${path}.br`)));
    expect(without).toEqual([]);
  });
});

describe('pages made from the code', () => {
  const textOf = (path: string): string => staged.find((page) => page.path === path)!.markdown;

  it('describe every event type, and list it', () => {
    for (const type of EVENT_TYPES) {
      expect(textOf(`events/${type}`)).toContain(`"event": "${type}"`);
      expect(textOf('webhook-events')).toContain(`events/${type}.md`);
    }
  });

  it('tell every sandbox value that the code acts by', () => {
    const page = textOf('sandbox-values');
    const values = Object.values(listMagic()).flatMap((list) =>
      list.map((row) => ('value' in row ? row.value : row.suffix)),
    );
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter((value) => !page.includes(`\`${value}\``))).toEqual([]);
  });

  it('describe every route of openapi.json', () => {
    const api = JSON.parse(readFileSync(resolve(import.meta.dirname, '../openapi.json'), 'utf8')) as {
      paths: Record<string, Record<string, { tags: string[] }>>;
    };
    const reference = staged.filter(({ path }) => path.startsWith('reference/')).map(({ markdown }) => markdown).join('\n'); // prettier-ignore
    for (const [path, methods] of Object.entries(api.paths)) {
      for (const method of Object.keys(methods)) {
        expect(reference).toContain(`<TryIt method="${method.toUpperCase()}" path="${path}"`);
      }
    }
  });
});
