import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Arrangement } from './arrange.ts';
import { summaryOf, titleOf, type Page } from './page.ts';

/** What the server needs to know of the site; it serves no file that is not in it. */
export interface Manifest {
  /** By path below `/docs/`. */
  files: Record<string, { type: string; isImmutable: boolean; isCompressed: boolean; bytes: number; tag: string }>;
  /** CSP sources of the inline scripts that every page has. */
  scriptHashes: string[];
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Adds Markdown twins, `llms.txt`, compressed copies and the manifest to a built site. */
export function finishSite(input: { site: string; pages: Page[]; sections: Arrangement['sections'] }): void {
  const { site, pages, sections } = input;
  for (const page of pages) write(join(site, `${page.path}.md`), twinOf(page));
  write(join(site, 'llms.txt'), llmsText(sections));
  write(join(site, 'llms-full.txt'), sections.flatMap((section) => section.pages.map(twinOf)).join('\n\n---\n\n'));

  const manifest: Manifest = { files: {}, scriptHashes: [] };
  const hashes = new Set<string>();
  for (const path of listFiles(site)) {
    const type = TYPES[extname(path)];
    if (!type || path === 'hashmap.json') continue;
    let bytes: Buffer = readFileSync(join(site, path));
    if (path.endsWith('.html')) {
      const html = withoutStyleAttributes(bytes.toString());
      bytes = Buffer.from(path === '404.html' ? html.replace('<div id="app"></div>', `$&${NOT_FOUND}`) : html);
      writeFileSync(join(site, path), bytes);
      for (const hash of inlineScriptHashes(bytes.toString())) hashes.add(hash);
    }
    const isCompressed = bytes.length > 1_000 && extname(path) !== '.png';
    if (isCompressed) compress(join(site, path), bytes);
    const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
    manifest.files[path] = { type, isImmutable: path.startsWith('assets/'), isCompressed, bytes: bytes.length, tag };
  }
  manifest.scriptHashes = [...hashes].sort();
  writeFileSync(join(site, 'manifest.json'), JSON.stringify(manifest));
}

/** The page as plain Markdown: what only the site can show is taken out. */
export function twinOf({ markdown }: Page): string {
  return `${markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^<TryIt .*\/>\n?/gm, '')
    .replace(
      /^<p class="call">.*<code v-pre>(.*)<\/code><\/p>$/gm,
      (line) => `\`${line.replace(/<[^>]+>/g, '').trim()}\``,
    )
    .replace(/^<\/?details>(<summary>.*<\/summary>)?\n?/gm, '')
    .replace(/^::: code-group\n\n|^:::\n/gm, '')
    .replace(/^(#+ .*?) \{#[\w-]+\}$/gm, '$1')
    .trim()}\n`;
}

function llmsText(sections: Arrangement['sections']): string {
  const parts = sections.map(({ text, about, pages }) =>
    [
      `## ${text}`,
      about,
      pages.map((page) => `- [${titleOf(page)}](/docs/${page.path}.md): ${summaryOf(page)}`).join('\n'),
    ].join('\n\n'),
  );
  return `${[
    '# M2M',
    '> A self-hosted platform through which companies (partners) let their users send money to an account of their own abroad: a partner’s server makes a magic link over an HTTP API, a person opens it, and signed webhooks tell the partner what happens.',
    'Every page is there as Markdown: its address with `.md`. All in one: [/docs/llms-full.txt](/docs/llms-full.txt). The API as OpenAPI 3.1: [/openapi.json](/openapi.json).',
    ...parts,
  ].join('\n\n')}\n`;
}

/** VitePress makes this page by script alone. */
const NOT_FOUND =
  '<noscript><h1>There is no such page</h1><p><a href="/docs/">Start of the documentation</a></p></noscript>';

/** VitePress sets them again from its script, which a strict policy allows; in the markup it does not. */
const withoutStyleAttributes = (html: string): string => html.replace(/(<[a-z][^<>]*?) style="[^"]*"/g, '$1');

function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
  );
}

function compress(path: string, bytes: Buffer): void {
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

function listFiles(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    return entry.isDirectory() ? listFiles(folder, path) : [path];
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
