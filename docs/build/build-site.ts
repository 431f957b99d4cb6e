import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { arrange } from './arrange.ts';
import { whileAlone } from './build-lock.ts';
import { finishSite } from './finish.ts';
import type { Page } from './page.ts';
import { stagePages } from './stage.ts';

const DOCS = join(import.meta.dirname, '..');
const STAGED = join(DOCS, 'dist/pages');
const SITE = join(DOCS, '.vitepress/dist');
const FRESH = join(DOCS, 'dist/site');
const OLD = join(DOCS, 'dist/site-before');
const MARK_NAME = 'inputs.sha256';
const MARK = join(SITE, MARK_NAME);

/** Builds the site into `docs/.vitepress/dist`, unless it was built from the very same inputs. */
export async function buildSite(): Promise<void> {
  const pages = stagePages();
  if (isFresh(pages)) return;
  await whileAlone(join(DOCS, 'dist/build.lock'), async () => {
    if (!isFresh(pages)) await buildPages(pages);
  });
}

async function buildPages(pages: Page[]): Promise<void> {
  const arrangement = arrange(pages);
  const { missing, unplaced } = arrangement;
  for (const name of missing) process.stderr.write(`docs: the navigation names ${name}, which has no page\n`);
  for (const path of unplaced) process.stderr.write(`docs: the navigation does not name ${path}\n`);

  rmSync(STAGED, { recursive: true, force: true });
  for (const { path, markdown } of pages) write(join(STAGED, `${path}.md`), markdown);
  write(join(DOCS, 'dist/arrangement.json'), JSON.stringify(arrangement.sidebar));

  const { build } = await import('vitepress');
  await quietly(() => build(DOCS, { outDir: FRESH }));
  finishSite({ site: FRESH, pages, sections: arrangement.sections });
  writeFileSync(join(FRESH, MARK_NAME), hashInputs(pages));
  putInPlace();
}

/** A running server sees the whole old site or the whole new one, but for the moment between two renames. */
function putInPlace(): void {
  rmSync(OLD, { recursive: true, force: true });
  if (existsSync(SITE)) renameSync(SITE, OLD);
  renameSync(FRESH, SITE);
  rmSync(OLD, { recursive: true, force: true });
}

/** Was the site built from these pages, shown in this way? */
export const isFresh = (pages: Page[]): boolean => existsSync(MARK) && readFileSync(MARK, 'utf8') === hashInputs(pages);

/** What the site follows from: its pages, how they are shown and by which version. */
function hashInputs(pages: Page[]): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(packageFile()));
  for (const folder of ['build', '.vitepress', '.vitepress/theme', 'public', '.']) {
    for (const entry of readdirSync(join(DOCS, folder), { withFileTypes: true })) {
      if (!entry.isFile() || entry.name.endsWith('.md')) continue;
      hash.update(`\0${folder}/${entry.name}\0`).update(readFileSync(join(DOCS, folder, entry.name)));
    }
  }
  for (const { path, markdown } of pages) hash.update(`\0${path}\0${markdown}`);
  return hash.digest('hex');
}

const packageFile = (): string => join(DOCS, '../node_modules/vitepress/package.json');

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** VitePress reports its steps to the terminal; what went wrong it throws. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  const { log, info } = console;
  const { write: say } = process.stderr;
  Object.assign(console, { log: () => undefined, info: () => undefined });
  process.stderr.write = () => true;
  try {
    await work();
  } finally {
    Object.assign(console, { log, info });
    process.stderr.write = say;
  }
}
