import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { SCOPES } from '../src/features/keys/scopes.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The sections of a page by heading, of one level. */
function sectionsOf(page: string, level: number): Map<string, string> {
  const [, ...parts] = `\n${page}`.split(new RegExp(`\\n#{${level}} `));
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end).trim(), part.slice(end)];
    }),
  );
}

/** The variables that the configuration asks for, seen by asking it. */
function variablesRead(): string[] {
  const asked = new Set<string>();
  const spy = (env: Record<string, string>): Record<string, string | undefined> =>
    new Proxy(env, {
      get(target, name) {
        asked.add(String(name));
        return target[String(name)];
      },
    });
  const url = 'postgres://role:password@localhost/m2m';
  const own = {
    DATABASE_URL: url,
    DATABASE_SYSTEM_URL: url,
    M2M_KEY_PEPPER: '11'.repeat(32),
    M2M_ENCRYPTION_KEY: '22'.repeat(32),
  };
  readConfig(spy({}));
  readConfig(spy(own));
  return [...asked].sort();
}

describe('docs/configuration.md', () => {
  const sections = sectionsOf(read('docs/configuration.md'), 3);

  it('documents every variable that the configuration reads, and no other', () => {
    const asked = variablesRead();
    expect(asked).toContain('M2M_ENCRYPTION_KEY_FILE');
    expect([...sections.keys()].sort()).toEqual(asked);
  });

  it('gives each its default, rule and example', () => {
    const incomplete = [...sections].filter(([, text]) =>
      ['Default', 'Rule', 'Example'].some((part) => !text.includes(`- **${part}:** `)),
    );
    expect(incomplete.map(([name]) => name)).toEqual([]);
  });
});

describe('docs/errors.md', () => {
  const table = /const STATUS = \{([^}]*)\}/.exec(read('apps/api/src/core/errors.ts'))![1]!;
  const statuses = new Map(
    [...table.matchAll(/^\s*([A-Z_]+): (\d{3}),/gm)].map(([, code, status]) => [code!, status!]),
  );
  const sections = sectionsOf(read('docs/errors.md'), 2);

  it('has a section for every code of the error table, and no other', () => {
    expect(statuses.size).toBeGreaterThan(15);
    expect([...sections.keys()].sort()).toEqual([...statuses.keys()].sort());
  });

  it('gives each its status, cause and fix', () => {
    const incomplete = [...sections].filter(([code, text]) => {
      const hasStatus = new RegExp(`^HTTP ${statuses.get(code)}\\. \\w`).test(text.trim());
      return !hasStatus || !text.includes('**Fix:**');
    });
    expect(incomplete.map(([code]) => code)).toEqual([]);
  });
});

describe('docs/authentication.md', () => {
  it('names every scope', () => {
    const page = read('docs/authentication.md');
    expect(SCOPES.filter((scope) => !page.includes(`\`${scope}\``))).toEqual([]);
  });
});

function listPages(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(\.|node_modules$|dist$)/.test(entry.name) ? [] : listPages(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const withoutCode = (page: string): string =>
  page.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, (code) => code.slice(1, -1).replace(/[[\]()]/g, ''));

/** The anchors of a page's headings, as they are made by those who show it. */
const anchorsOf = (page: string): string[] =>
  [...withoutCode(page).matchAll(/^#+ (.+)$/gm)].map(([, text]) =>
    text!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

/** What is wrong with a link of a page, or undefined. */
function judgeLink(page: string, target: string): string | undefined {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
  const isInside = !relative(ROOT, file).startsWith('..');
  if (!isInside || !existsSync(file)) return `${page}: ${target} leads nowhere`;
  if (anchor === undefined || statSync(file).isDirectory()) return undefined;
  return anchorsOf(readFileSync(file, 'utf8')).includes(anchor) ? undefined : `${page}: ${target} has no such heading`;
}

describe('pages', () => {
  const pages = listPages();
  const links = pages.flatMap((page) =>
    [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => ({ page, target: target! }))
      .filter(({ target }) => !/^[a-z]+:/.test(target)),
  );

  it('link only to files and headings that are there', () => {
    expect(pages).toContain('README.md');
    expect(links.length).toBeGreaterThan(60);
    expect(links.map(({ page, target }) => judgeLink(page, target)).filter((problem) => problem !== undefined)).toEqual(
      [],
    );
  });

  it('name no path of anybody’s own machine', () => {
    expect(pages.filter((page) => /\/(home|Users|root|work)\/\w/.test(read(page)))).toEqual([]);
  });
});
