import { describe, expect, it } from 'vitest';
import { buildHttp } from '../src/core/http/server.ts';
import { useApi } from './harness.ts';

const api = useApi();

describe('a route', () => {
  const build = () => buildHttp(api.deps, { authenticate: () => Promise.reject(new Error('unused')), takeRate: () => { throw new Error('unused'); } }); // prettier-ignore
  const handler = async (): Promise<void> => undefined;

  it('with no access stops the boot, and so does one with two', () => {
    const route = { method: 'GET', url: '/x', handler } as const;
    expect(() => build().route(route)).toThrow('GET /x must declare one of scope, anyKey and public');
    expect(() => build().route({ ...route, config: {} })).toThrow('must declare one of');
    expect(() => build().route({ ...route, config: { access: {} as never } })).toThrow('must declare one of');
    expect(() =>
      build().route({ ...route, config: { access: { scope: 'links:read', public: true } as never } }),
    ).toThrow('must declare one of');
    expect(() => build().route({ ...route, config: { access: { public: true } } })).not.toThrow();
  });
});
