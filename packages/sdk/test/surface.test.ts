import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { M2M } from '../src/index.ts';

const KEY = `m2m_test_${'a1'.repeat(16)}`;
const { paths } = JSON.parse(readFileSync(new URL('../../../apps/api/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string }>>;
};

const routes = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId }]) => ({
    operationId,
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, 'some_id')}$`),
  })),
);

describe('the client', () => {
  it('reaches every route of openapi.json by exactly one method, and no other', async () => {
    const called: string[] = [];
    const m2m = new M2M({
      apiKey: KEY,
      baseUrl: 'http://localhost:1',
      fetch: async (url, init) => {
        const { pathname } = new URL(String(url));
        const route = routes.find(({ method, pattern }) => method === init?.method && pattern.test(pathname));
        called.push(route?.operationId ?? `${init?.method} ${pathname}`);
        return Response.json({ success: true, data: { items: [], pagination: { limit: 1, nextCursor: null } } });
      },
    });
    for (const resource of Object.values(m2m) as unknown[]) {
      if (typeof resource !== 'object' || resource === null) continue;
      for (const method of Object.values(resource) as ((...some: unknown[]) => Promise<unknown>)[]) {
        // A method that takes an id is one that refuses to be called without it.
        await Promise.resolve(method({})).catch(() => method('some_id'));
      }
    }
    expect(called.sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
  });

  it('shows its key to nobody who prints it', () => {
    const m2m = new M2M({ apiKey: KEY, baseUrl: 'http://localhost:1' });
    const seen = [inspect(m2m, { depth: Infinity, showHidden: true }), JSON.stringify(m2m), String(m2m)];
    expect(seen[1]).toContain('"environment":"sandbox"');
    expect(seen.join()).not.toContain(KEY.slice(9));
  });
});
