import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const API = 'apps/api/src/';

interface Source {
  path: string;
  text: string;
  /** Text without comments, so that prose breaks no rule. */
  code: string;
  /** Files of ours that it names, statically or dynamically, types too. */
  imports: { path: string; isTypeOnly: boolean }[];
  packages: string[];
}

const sources = ['apps', 'packages', 'bench', 'scripts'].flatMap(listFiles).map(readSource);
const serverSources = sources.filter(({ path }) => path.startsWith(API) && !isTest(path));

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist', 'results'].includes(entry.name) ? [] : listFiles(path);
    return /\.(ts|tsx|mts|mjs|js)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{(,])\/\/.*$/gm, '$1');
  const found = [
    ...code.matchAll(/\b(import|export)\s+(type\s+)?[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/\b(import)(\s+)['"]([^'"]+)['"]/g),
    ...code.matchAll(/\b(import|require)\s*(\()\s*['"`]([^'"`]+)['"`]/g),
  ].map(([, , kind, target]) => ({ target: target!, isTypeOnly: /^type\s/.test(kind ?? '') }));
  const isRelative = ({ target }: { target: string }): boolean => target.startsWith('.');
  return {
    path,
    text,
    code,
    imports: found
      .filter(isRelative)
      .map(({ target, isTypeOnly }) => ({ path: relative(ROOT, resolve(ROOT, dirname(path), target)), isTypeOnly })),
    packages: found.filter((one) => !isRelative(one)).map(({ target }) => target),
  };
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/test\/|\/testing\//.test(path);
}

const featureOf = (path: string): string | undefined => /^apps\/api\/src\/features\/([^/]+)\//.exec(path)?.[1];
const isCore = (path: string): boolean => path.startsWith(`${API}core/`);
const arrows = (of: Source[], isWrong: (from: string, to: string, isTypeOnly: boolean) => boolean): string[] =>
  of.flatMap(({ path, imports }) =>
    imports.filter((to) => isWrong(path, to.path, to.isTypeOnly)).map((to) => `${path} → ${to.path}`),
  );

describe('the reader of imports', () => {
  it('sees static, dynamic, type and re-exporting ones', () => {
    expect(serverSources.length).toBeGreaterThan(80);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
    const app = serverSources.find(({ path }) => path === `${API}app.ts`)!;
    expect(app.imports).toContainEqual({ path: `${API}platform.ts`, isTypeOnly: true });
    expect(app.imports).toContainEqual({ path: `${API}core/http/server.ts`, isTypeOnly: false });
    const door = serverSources.find(({ path }) => path === `${API}features/keys/index.ts`)!;
    expect(door.imports).toContainEqual({ path: `${API}features/keys/service.ts`, isTypeOnly: false });
  });

  it('finds no dynamic import whose target it cannot read', () => {
    const unreadable = serverSources
      .filter(({ code }) => /\bimport\s*\(\s*[^'"`\s]/.test(code))
      .map(({ path }) => path);
    expect(unreadable).toEqual([]);
  });
});

describe('arrows', () => {
  it('core knows no feature and no composition root', () => {
    const roots = /^apps\/api\/src\/(app|worker|platform|database|key-material|main|operator|banner)\b/;
    expect(
      arrows(serverSources, (from, to) => isCore(from) && (featureOf(to) !== undefined || roots.test(to))),
    ).toEqual([]);
  });

  it('core knows the configuration as a type only', () => {
    expect(
      arrows(serverSources, (from, to, isTypeOnly) => isCore(from) && to === `${API}config.ts` && !isTypeOnly),
    ).toEqual([]);
  });

  it('a feature knows core, its own files, and other features through their index.ts', () => {
    const wrong = (from: string, to: string): boolean => {
      const feature = featureOf(from);
      if (feature === undefined || featureOf(to) === feature || isCore(to)) return false;
      return featureOf(to) === undefined || basename(to) !== 'index.ts';
    };
    expect(arrows(serverSources, wrong)).toEqual([]);
  });

  it('what is outside of features and core enters them by the door too', () => {
    const isDeep = (from: string, to: string): boolean =>
      featureOf(from) === undefined && featureOf(to) !== undefined && basename(to) !== 'index.ts';
    expect(arrows(serverSources, isDeep)).toEqual([]);
  });

  it('features form no circle, types included', () => {
    const edges = new Map<string, Set<string>>();
    for (const { path, imports } of serverSources) {
      const from = featureOf(path);
      for (const to of imports.flatMap((target) => featureOf(target.path) ?? [])) {
        if (from !== undefined && from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
      }
    }
    expect(findCircles(edges)).toEqual([]);
  });

  it('files form no circle at run time', () => {
    const edges = new Map(
      sources.map(({ path, imports }) => [
        path,
        new Set(imports.filter(({ isTypeOnly }) => !isTypeOnly).map((to) => to.path)),
      ]),
    );
    expect(findCircles(edges)).toEqual([]);
  });

  it('routes and jobs call services; services call queries; nothing points back', () => {
    const level = (path: string): number =>
      ['queries', 'service', 'routes'].findIndex(
        (role) => basename(path) === `${role}.ts` || (role === 'service' && path.includes('/service/')),
      );
    const wrong = (from: string, to: string, isTypeOnly: boolean): boolean =>
      featureOf(from) !== undefined &&
      featureOf(from) === featureOf(to) &&
      !isTypeOnly &&
      level(from) >= 0 &&
      level(to) > level(from);
    expect(arrows(serverSources, wrong)).toEqual([]);
    expect(
      arrows(
        serverSources,
        (from, to, isTypeOnly) =>
          basename(from) === 'routes.ts' &&
          basename(to) === 'queries.ts' &&
          !isTypeOnly &&
          featureOf(from) !== 'health',
      ),
    ).toEqual([]);
    expect(
      arrows(
        serverSources,
        (from, to, isTypeOnly) =>
          basename(from) === 'schema.ts' && !isTypeOnly && (basename(to) === 'queries.ts' || to.includes('/core/db/')),
      ),
    ).toEqual([]);
  });

  it('a door gives away no queries but to the worker', () => {
    const doors = serverSources.filter(({ path }) => basename(path) === 'index.ts' && featureOf(path) !== undefined);
    const given = doors.flatMap(({ path, code }) =>
      [...code.matchAll(/export\s*\{([^}]*)\}\s*from\s*'\.\/queries\.ts'/g)].flatMap(([, names]) =>
        names!.split(',').map((one) => `${featureOf(path)}: ${one.trim()}`),
      ),
    );
    // Retention jobs, each one statement without a rule.
    expect(given.filter((one) => !/: (type \w+|delete\w+|)$/.test(one))).toEqual([]);
  });

  it('nothing imports from the API, and packages import from no app', () => {
    expect(
      arrows(
        sources,
        (from, to) =>
          !from.startsWith('apps/api/') &&
          !from.startsWith('bench/') &&
          // Tests of those who call the API run on its harness.
          !/^(apps\/portal|packages\/\w+)\/test\//.test(from) &&
          !from.startsWith('scripts/') &&
          to.startsWith('apps/api/'),
      ),
    ).toEqual([]);
    const isPublished = (path: string): boolean => path.startsWith('packages/') && !/^packages\/\w+\/test\//.test(path);
    expect(arrows(sources, (from, to) => isPublished(from) && to.startsWith('apps/'))).toEqual([]);
    expect(
      sources.filter(
        ({ path, packages }) =>
          path.startsWith('packages/') &&
          packages.some((name) => name.startsWith('@m2m/api') || name.startsWith('@m2m/widget')),
      ),
    ).toEqual([]);
  });

  it('outside calls go through core/outbound only', () => {
    const isCaller = /^(undici|node:https|node:http2)$/;
    const callers = serverSources.filter(
      ({ path, packages, code }) =>
        !path.startsWith(`${API}core/outbound/`) &&
        (packages.some((name) => isCaller.test(name)) || /\bfetch\(/.test(code)),
    );
    expect(callers.map(({ path }) => path)).toEqual([]);
  });
});

describe('places', () => {
  /** Core files whose subject is the database itself. */
  const SQL_FILES =
    /(^|\/)(queries|[a-z-]+-queries)\.ts$|\/core\/(db|backup|embedded-postgres)\/|\/core\/(changes|idempotency|rate-exchange)\.ts$|\/src\/key-material\.ts$/;

  it('SQL stands in queries.ts, core/db and a few named core files', () => {
    const isSql =
      /\bsql\s*(<[^`]*>)?\s*`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\.query\(\s*[`'"](?!listen )/;
    expect(
      serverSources.filter(({ path, code }) => isSql.test(code) && !SQL_FILES.test(path)).map(({ path }) => path),
    ).toEqual([]);
    expect(serverSources.filter(({ path, code }) => isSql.test(code) && SQL_FILES.test(path)).length).toBeGreaterThan(
      8,
    );
  });

  it('process.env is read by config.ts alone', () => {
    // The operator's command line hands the environment to readConfig; the backup gives PATH to PostgreSQL's programs.
    const allowed = [`${API}config.ts`, `${API}operator.ts`, `${API}core/backup/archive-external.ts`];
    expect(
      serverSources
        .filter(({ path, code }) => /process\.env|import\.meta\.env/.test(code) && !allowed.includes(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('time comes from the clock', () => {
    const isOutsideTime = /\bDate\.now\(|new Date\(\)/;
    const allowed = /\/core\/(clock|log|backup\/|embedded-postgres\/)|\/(operator|banner)/;
    expect(
      serverSources.filter(({ path, code }) => isOutsideTime.test(code) && !allowed.test(path)).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('files', () => {
  it('are named by subject, in kebab-case, with no drawer for the rest', () => {
    const drawers = /^(utils?|helpers?|common|misc|types|shared|lib)\.[jt]sx?$/;
    expect(sources.filter(({ path }) => drawers.test(basename(path))).map(({ path }) => path)).toEqual([]);
    expect(
      sources
        .filter(({ path }) => path.split('/').some((part) => /^(utils?|helpers?|common|misc|types)$/.test(part)))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(
      sources
        .filter(({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.(ts|tsx|mts|mjs|js)$/.test(basename(path)))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('export names, except where a tool wants a default', () => {
    const tools = /\.config\.ts$|^apps\/api\/test\/postgres\.ts$|^packages\/sdk\/examples\/frameworks\/worker\.mjs$/;
    expect(
      sources
        .filter(({ path, code }) => /^export default\b|\bas default\b/m.test(code) && !tools.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('have fewer than 300 lines, tests a little more', () => {
    // The list of all tables and the generated types are read by looking up, not from top to bottom.
    const isList = (path: string): boolean => [`${API}core/db/schema.ts`, 'packages/sdk/src/openapi.ts'].includes(path);
    const tooLong = sources
      .filter(({ path, text }) => !isList(path) && text.split('\n').length > (isTest(path) ? 400 : 300))
      .map(({ path, text }) => `${path}: ${text.split('\n').length}`);
    expect(tooLong).toEqual([]);
  });

  it('leave no test skipped, alone or unwritten, and no work announced', () => {
    const marks = new RegExp(
      `\\b(it|test|describe)\\.(${['skip', 'only', 'todo', 'fails'].join('|')})\\b(?!If)|\\b(T[O]DO|F[I]XME)\\b`,
    );
    expect(sources.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

/** Each circle once, as the path that leads back to its beginning. */
function findCircles(edges: Map<string, Set<string>>): string[] {
  const circles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (node: string, path: string[]): void => {
    if (state.get(node) === 'open') circles.push([...path.slice(path.indexOf(node)), node].join(' → '));
    if (state.has(node)) return;
    state.set(node, 'open');
    for (const next of edges.get(node) ?? []) visit(next, [...path, node]);
    state.set(node, 'done');
  };
  for (const node of edges.keys()) visit(node, []);
  return circles;
}
