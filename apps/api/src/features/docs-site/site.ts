import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of the built site. `docs/build/finish.ts` writes these. */
export interface SiteFile {
  type: string;
  /** Its name has a hash of what is in it. */
  isImmutable: boolean;
  /** There are `.br` and `.gz` beside it. */
  isCompressed: boolean;
  bytes: number;
  /** Changes with the content. */
  tag: string;
}

export interface Site {
  folder: string;
  files: ReadonlyMap<string, SiteFile>;
  policy: string;
}

const FOLDER = join(import.meta.dirname, '../../../../../docs/.vitepress/dist');

/** The list of the site's files; undefined when it was not built. */
export async function openSite(folder = FOLDER): Promise<Site | undefined> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest = JSON.parse(text) as { files: Record<string, SiteFile>; scriptHashes: string[] };
  return { folder, files: new Map(Object.entries(manifest.files)), policy: policyOf(manifest.scriptHashes) };
}

/** Everything from here, and of scripts in the page those alone that the build knows. */
const policyOf = (scriptHashes: string[]): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${scriptHashes.join(' ')}`.trim(),
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export type Found = { file: string } | { moveTo: string } | undefined;

/** The file of a path below `/docs/`: its name, with `.html`, or `index.html` of a folder. */
export function findFile(site: Pick<Site, 'files'>, path: string, wantsMarkdown = false): Found {
  const page = path === '' || path.endsWith('/') ? `${path}index` : path;
  if (wantsMarkdown && site.files.has(`${page}.md`)) return { file: `${page}.md` };
  if (site.files.has(path) && !path.endsWith('.html')) return { file: path };
  if (site.files.has(`${page}.html`)) return { file: `${page}.html` };
  const plain = path.replace(/(\/index)?(\.html|\/)$/, '');
  if (plain !== path && site.files.has(`${plain}.html`)) return { moveTo: plain };
  return site.files.has(`${path}/index.html`) ? { moveTo: `${path}/` } : undefined;
}
