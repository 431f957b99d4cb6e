import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi, type Reply, type TestPartner } from '../../../test/harness.ts';
import { signIn, type Visit } from '../console/testing/operator-visit.ts';

const api = useApi();
let partner: TestPartner;
let other: TestPartner;
let ana: Visit;
const REASON = 'Ticket 4711: webhooks do not arrive';

beforeAll(async () => {
  [partner, other] = [await api.partner(), await api.partner()];
  ana = await signIn(api, { operator: 'ana' });
});
beforeEach(async () => {
  const begun = await ana.post(`/partners/${partner.partnerId}/view`, { reason: REASON, minutes: 5 });
  expect(begun.status).toBe(200);
});
afterEach(() => ana.send('DELETE', '/view'));

/** A call of the portal's own with the operator's cookie. */
async function portal(method: string, url: string, body?: unknown): Promise<Reply> {
  const response = await api.inject({
    method: method as 'GET',
    url,
    headers: {
      cookie: ana.cookie,
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}
const askToken = (partnerId: string, environment = 'sandbox') =>
  portal('POST', '/portal/api/token', { partnerId, environment });
async function call(token: string, method: string, url: string): Promise<{ status: number; code: string }> {
  const write = method === 'POST' || method === 'PUT' || method === 'PATCH';
  const response = await api.inject({
    method: method as 'GET',
    url,
    headers: { authorization: `Bearer ${token}`, ...(write ? { 'content-type': 'application/json' } : {}) },
    ...(write ? { payload: '{}' } : {}),
  });
  return { status: response.statusCode, code: response.json().code };
}

/** What the documents say changes something, in the partner's API and in the portal's. */
const declaredWrites = (): { method: string; path: string }[] =>
  ['openapi.json', 'portal-api.json'].flatMap((file) => {
    const { paths } = JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));
    return Object.entries(paths as Record<string, Record<string, { security?: object[] }>>).flatMap(
      ([path, operations]) =>
        Object.entries(operations)
          .filter(([method, { security = [] }]) => method !== 'get' && security.some((one) => 'bearer' in one))
          .map(([method]) => ({ method: method.toUpperCase(), path })),
    );
  });

describe('an operator who views a partner', () => {
  it('sees whose portal it is and until when, in the answer that the banner is made of', async () => {
    const { viewAs } = (await portal('GET', '/portal/api/me')).body.data;
    expect(viewAs).toMatchObject({ partnerId: partner.partnerId, status: 'active' });
    expect(new Date(viewAs.until).getTime() - api.clock.nowMs()).toBeLessThanOrEqual(300_000);
  });

  it('gets scopes of reading alone, and never those that show a person', async () => {
    for (const environment of ['sandbox', 'live']) {
      const { status, body } = await askToken(partner.partnerId, environment);
      expect(status).toBe(201);
      expect(body.data.scopes.length).toBeGreaterThan(5);
      expect(body.data.scopes.filter((scope: string) => !scope.endsWith(':read'))).toEqual([]);
    }
  });

  it('gets no token for another partner', async () => {
    expect((await askToken(other.partnerId)).status).toBe(404);
  });

  it('changes nothing by any route of the partner or the portal', async () => {
    const { token } = (await askToken(partner.partnerId)).body.data;
    const passed: string[] = [];
    const writes = declaredWrites();
    expect(writes.length).toBeGreaterThan(40);
    for (const { method, path } of writes) {
      const { status } = await call(token, method, path.replace(/\{\w+\}/g, 'x_1'));
      // A quote is a question: it moves nothing and needs a scope of reading.
      if (status !== 403 && path !== '/partner/quotes') passed.push(`${method} ${path}: ${status}`);
    }
    expect(passed).toEqual([]);
  });

  it('loses a token that was made in the view when the view ends, by its end or by its time', async () => {
    const first = (await askToken(partner.partnerId)).body.data.token;
    expect((await call(first, 'GET', '/partner/links')).status).toBe(200);
    expect((await ana.send('DELETE', '/view')).status).toBe(200);
    expect((await call(first, 'GET', '/partner/links')).status).toBe(404);
    expect((await askToken(partner.partnerId)).status).toBe(404);

    await ana.post(`/partners/${partner.partnerId}/view`, { reason: REASON, minutes: 1 });
    const second = (await askToken(partner.partnerId)).body.data.token;
    expect((await call(second, 'GET', '/partner/links')).status).toBe(200);
    api.clock.advance(61_000);
    expect((await call(second, 'GET', '/partner/links')).status).toBe(404);
    expect((await portal('GET', '/portal/api/me')).body.data.viewAs).toBeNull();
  });

  it('stands in both chains from beginning to end; the reason is the operators’ alone', async () => {
    await ana.send('DELETE', '/view');
    for (const action of ['view.begun', 'view.ended']) {
      for (const chain of [partner.partnerId, 'operator']) {
        const acts = await api.sql<{ actor_id: string }>(
          `select actor_id, details from audit_entries where partner_id = $1 and action = $2 order by number desc limit 1`,
          [chain, action],
        );
        expect(acts, `${action} in ${chain}`).toMatchObject([{ actor_id: ana.operatorId }]);
        expect(JSON.stringify(acts)).not.toContain('4711');
      }
    }
  });
});
