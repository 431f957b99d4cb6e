import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { makePerson, openPortalBrowser, signIn, type PortalBrowser } from './testing/portal-browser.ts';

const api = useApi();
const ana = { email: 'ana@example.com', password: 'three brown horses' };
let browser: PortalBrowser;
let routes: { method: string; path: string }[];

beforeAll(async () => {
  await makePerson(api.deps, ana);
  browser = openPortalBrowser((request) => api.inject(request));
  await signIn(browser, ana);
  const { describeApi } = await import('../../describe-api.ts');
  const { portal } = await describeApi();
  const paths = JSON.parse(portal).paths as Record<string, Record<string, { security?: Record<string, unknown>[] }>>;
  routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { security }]) => !security?.some((one) => 'bearer' in one))
      .map(([method]) => ({ method: method.toUpperCase(), path: path.replace(/\{\w+\}/g, 'x') })),
  );
});

describe('every call that a cookie opens', () => {
  const attacks: [string, Record<string, string>][] = [
    ['another site’s page', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sibling host', { 'sec-fetch-site': 'same-site', origin: 'http://evil.localhost' }],
    ['another origin, the rest forged', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    ['a page without origin', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ];

  it.each(attacks)('is refused to %s', async (_, headers) => {
    expect(routes.length).toBeGreaterThan(25);
    for (const { method, path } of routes) {
      const reply = await browser.request(
        method,
        path,
        method === 'GET' || method === 'DELETE' ? undefined : {},
        headers,
      );
      expect({ method, path, status: reply.status, code: reply.body.code }).toEqual({
        method,
        path,
        status: 403,
        code: 'CROSS_SITE_REQUEST',
      });
    }
    expect((await browser.get('/portal/api/me')).status).toBe(200);
  });

  it('that changes something is refused when nothing says where it comes from', async () => {
    for (const { method, path } of routes.filter((route) => route.method !== 'GET')) {
      const reply = await browser.request(method, path, method === 'DELETE' ? undefined : {}, { 'sec-fetch-site': '' });
      expect({ method, path, status: reply.status }).toEqual({ method, path, status: 403 });
    }
  });

  it('takes no form: not its types, and no GET in the place of a POST', async () => {
    for (const { path } of routes.filter(({ method }) => method === 'POST')) {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        const reply = await browser.request('POST', path, '{"email":"a@b.example"}', { 'content-type': type });
        expect({ path, type, status: [401, 404, 415].includes(reply.status) ? 'refused' : reply.status }).toEqual({
          path,
          type,
          status: 'refused',
        });
      }
      if (routes.some((route) => route.method === 'GET' && route.path === path)) continue;
      expect([404, 405]).toContain((await browser.get(path)).status);
    }
    expect((await browser.get('/portal/api/me')).status).toBe(200);
  });

  it('answers 401 without a session, and 404 of the console to whoever is no operator', async () => {
    const nobody = openPortalBrowser((request) => api.inject(request));
    const own = routes.filter(({ path }) => !path.startsWith('/portal/auth/') && path.startsWith('/portal/api'));
    for (const { method, path } of own) {
      const reply = await nobody.request(method, path, method === 'GET' || method === 'DELETE' ? undefined : {});
      expect({ method, path, code: reply.body.code }).toEqual({ method, path, code: 'UNAUTHORIZED' });
    }
    for (const { method, path } of routes.filter((route) => route.path.startsWith('/operator'))) {
      const reply = await browser.request(method, path, method === 'GET' || method === 'DELETE' ? undefined : {});
      expect({ method, path, code: reply.body.code }).toEqual({ method, path, code: 'RESOURCE_NOT_FOUND' });
    }
  });
});
