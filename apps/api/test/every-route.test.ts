import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SCOPES } from '../src/features/keys/index.ts';
import { useApi, type Reply, type TestPartner } from './harness.ts';
import { makeTransfer } from './transfers.ts';

const api = useApi();

interface Route {
  method: string;
  path: string;
  scope: string | undefined;
  statuses: number[];
  isSandboxOnly: boolean;
  parameters: string[];
}

type Operation = { responses: Record<string, unknown>; description?: string; security?: unknown[] };

/** Everything below runs over what the running system declares, so that a route added later is covered. */
let routes: Route[];
let partner: TestPartner;
let stranger: TestPartner;
let live: TestPartner;
/** An existing object of `partner` for each path parameter there is; one of a new kind must be added here. */
let own: Record<string, string>;

const nothing = (kind: string): string => `${kind}_nobody_0123456789abcdef01234567`;
const KIND: Record<string, string> = {
  linkId: 'link',
  dataRequestId: 'dr',
  userId: 'user',
  operationId: 'op',
  id: 'rev',
  keyId: 'key',
  endpointId: 'ep',
  deliveryId: 'dlv',
  replayId: 'rpl',
  requestId: 'req',
  noticeId: 'ntc',
  muteId: 'mute',
};
const missing = (): Record<string, string> =>
  Object.fromEntries(Object.entries(KIND).map(([name, kind]) => [name, nothing(kind)]));

const fill = (path: string, values: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `no-sample-for-${name}`);

/** A body that passes the schema of a write, so that what is refused is refused for the object. */
const BODIES: Record<string, unknown> = {
  'POST /partner/links': { referenceId: 'every-route' },
  'PUT /partner/data-requests/{dataRequestId}': { referenceId: 'with-request', userData: { dob: '1990-05-15' } },
  'POST /partner/quotes': { send: 20, currency: { source: 'USD', destination: 'MXN' } },
  'POST /partner/sandbox/clock/advance': { seconds: 1 },
  'POST /partner/sandbox/operations/{operationId}/transition': { to: 'completed' },
  'POST /partner/keys': { name: 'every route', scopes: ['links:read'] },
  'PATCH /partner/keys/{keyId}': { name: 'every route' },
  'POST /partner/notices/mutes': { rule: 'idle' },
  'PATCH /partner/webhook-endpoints/{endpointId}': { description: 'every route' },
};

function call(route: Route, headers: Record<string, string>, values: Record<string, string>): Promise<Reply> {
  const body = BODIES[`${route.method} ${route.path}`] ?? {};
  return request(
    route.method,
    fill(route.path, values),
    headers,
    route.method === 'GET' || route.method === 'DELETE' ? undefined : body,
  );
}

async function request(method: string, url: string, headers: Record<string, string>, body?: unknown): Promise<Reply> {
  const response = await api.inject({
    method: method as 'GET',
    url,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

const withoutId = ({ requestId, ...body }: Record<string, unknown>): unknown => (
  expect(requestId).toMatch(/^req_/),
  body
);
const name = ({ method, path }: Route): string => `${method} ${path}`;

beforeAll(async () => {
  const document = (await api.inject({ url: '/openapi.json' })).json();
  routes = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      scope: /Scope: `([^`]+)`/.exec(operation.description ?? '')?.[1],
      statuses: Object.keys(operation.responses).map(Number),
      isSandboxOnly: path.startsWith('/partner/sandbox/'),
      parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter!),
    })),
  );
  [partner, stranger] = [await api.partner(), await api.partner()];
  live = await api.key(partner, { environment: 'live' });
  await api.sql('update partner_environments set create_limit_per_minute = 10000, request_limit_per_minute = 10000');
  const created = await partner.post('/partner/links', { referenceId: 'with-request' });
  const { linkId } = created.body.data;
  await partner.post(`/partner/sandbox/links/${linkId}/open`);
  const [dataRequest] = await api.sql<{ id: string }>('select id from data_requests where link_id = $1', [linkId]);
  const [user] = await api.sql<{ id: string }>("select id from users where reference_id = 'with-request'");
  // A key of its own: some calls end it.
  const { keyId } = await api.key(partner);
  own = {
    linkId,
    dataRequestId: dataRequest!.id,
    userId: user!.id,
    operationId: (await makeTransfer(api, partner)).operationId,
    id: linkId,
    keyId,
    ...(await makeWebhookObjects()),
    ...(await findRequest()),
    ...(await makeNotice(keyId)),
  };
});

const isDeclared = (path: string): boolean => routes.some((route) => route.path === path);

async function makeWebhookObjects(): Promise<Record<string, string>> {
  if (!isDeclared('/partner/webhook-endpoints')) return {};
  const { endpointId } = (await partner.post('/partner/webhook-endpoints', { url: 'https://hooks.example.com/m2m' }))
    .body.data;
  await partner.post('/partner/links', { referenceId: 'with-delivery' });
  const [delivery] = await api.sql<{ id: string }>(
    'select delivery_id as id from delivery_queue where endpoint_id = $1',
    [endpointId],
  );
  if (!isDeclared('/partner/webhook-replays')) return { endpointId, deliveryId: delivery!.id };
  const replay = await partner.post('/partner/webhook-replays', { endpointId, from: '2026-01-01T00:00:00.000Z' });
  return { endpointId, deliveryId: delivery!.id, replayId: replay.body.data.replayId };
}

async function makeNotice(keyId: string): Promise<Record<string, string>> {
  const values = [partner.partnerId, 'ntc_0123456789abcdefghij', keyId];
  await api.sql(
    `insert into notices values ($1, 'sandbox', $2, 'idle', 'info', $3, 'x', 'x', '{}', false, now())`,
    values,
  );
  const { muteId } = (await partner.post('/partner/notices/mutes', { rule: 'idle' })).body.data;
  return { noticeId: values[1]!, muteId };
}

async function findRequest(): Promise<Record<string, string>> {
  if (!isDeclared('/partner/request-logs')) return {};
  // The log is written some seconds after the request.
  const read = async (): Promise<string> => {
    const requestId = (await partner.get('/partner/request-logs')).body.data.items[0]?.requestId;
    expect(requestId).toMatch(/^req_/);
    return requestId;
  };
  return { requestId: await vi.waitFor(read, { timeout: 15_000, interval: 250 }) };
}

describe('every route', () => {
  it('names a scope that exists, or takes any key', () => {
    for (const { scope } of routes) if (scope !== undefined) expect(SCOPES).toContain(scope);
    const anyKey = routes.filter(({ scope }) => scope === undefined).map(({ path }) => path);
    expect(
      anyKey.every((path) => path === '/partner/me' || path === '/partner/scopes' || path.includes('event-types')),
    ).toBe(true);
  });

  it('has a sample for each of its parameters here', () => {
    for (const parameter of routes.flatMap(({ parameters }) => parameters)) {
      expect(Object.keys(KIND)).toContain(parameter);
      expect(Object.keys(own)).toContain(parameter);
    }
  });

  it('answers 401 without a key, before it looks at anything else', async () => {
    for (const route of routes) {
      for (const headers of [
        {},
        { authorization: 'Basic eDp5' },
        { 'x-api-key': '' },
        { authorization: 'Bearer ' },
      ] as Record<string, string>[]) {
        const { status, body, headers: sent } = await call(route, headers, own);
        expect({ route: name(route), status, body: withoutId(body) }).toEqual({
          route: name(route),
          status: 401,
          body: {
            success: false,
            code: 'UNAUTHORIZED',
            message: 'Missing authentication. Provide X-API-Key or Bearer token.',
            error: {
              code: 'UNAUTHORIZED',
              message: 'Missing authentication. Provide X-API-Key or Bearer token.',
              details: [],
            },
          },
        });
        expect(sent['ratelimit']).toBeUndefined();
      }
    }
  });

  it('answers 401 alike to a malformed, an unknown, a revoked, an expired and a disabled key', async () => {
    const [revoked, expired, disabled, secretGone] = [
      await api.key(partner),
      await api.key(partner),
      await api.key(partner),
      await api.key(partner),
    ];
    await api.sql('update api_keys set revoked_at = now() where id = $1', [revoked.keyId]);
    await api.sql("update api_keys set expires_at = now() - interval '1 second' where id = $1", [expired.keyId]);
    await api.sql('update api_keys set disabled_at = now() where id = $1', [disabled.keyId]);
    await api.sql("update api_key_secrets set status = 'revoked' where key_id = $1", [secretGone.keyId]);
    const unknown = 'm2m_test_07elsz6dkry5cjqx4bipw3aho05z64ts';
    const bad = [
      'x',
      'm2m_test_short',
      `${partner.key}x`,
      partner.key.replace('test', 'live'),
      unknown,
      revoked.key,
      expired.key,
      disabled.key,
      secretGone.key,
    ];
    for (const route of routes) {
      for (const headers of bad.flatMap((key): Record<string, string>[] => [
        { 'x-api-key': key },
        { authorization: `Bearer ${key}` },
      ])) {
        const { status, body } = await call(route, headers, own);
        expect({ route: name(route), status, body: withoutId(body) }).toEqual({
          route: name(route),
          status: 401,
          body: {
            success: false,
            code: 'INVALID_API_KEY',
            message: 'Invalid or revoked API key',
            error: { code: 'INVALID_API_KEY', message: 'Invalid or revoked API key', details: [] },
          },
        });
      }
    }
  });

  it('answers 403 and names the scope to a key that has all the others', async () => {
    for (const scope of new Set(routes.flatMap((route) => route.scope ?? []))) {
      const lacking = await api.key(partner, { scopes: SCOPES.filter((other) => other !== scope) });
      for (const route of routes.filter((route) => route.scope === scope)) {
        const { status, body } = await call(route, { 'x-api-key': lacking.key }, own);
        expect({ route: name(route), status, code: body.code }).toEqual({
          route: name(route),
          status: 403,
          code: 'INSUFFICIENT_SCOPE',
        });
        expect(body.message).toContain(scope);
        expect(body.error.details[0].scope).toBe(scope);
      }
    }
  });

  it("answers for another partner's and another environment's object as for none at all, and leaves it as it was", async () => {
    const snapshot = () =>
      api.sql(
        'select l.*, u.state, d.status as request from links l join users u on u.id = l.user_id left join data_requests d on d.link_id = l.id',
      );
    const before = await snapshot();
    for (const route of routes.filter(({ parameters }) => parameters.length > 0)) {
      const strangers = [stranger, ...(route.isSandboxOnly ? [] : [live])];
      for (const { key } of strangers) {
        const foreign = await call(route, { 'x-api-key': key }, own);
        const none = await call(route, { 'x-api-key': key }, missing());
        expect({ route: name(route), status: foreign.status }).toEqual({ route: name(route), status: 404 });
        expect(withoutId(foreign.body)).toEqual(withoutId(none.body));
        const shown = ({ headers }: Reply) => Object.keys(headers).sort();
        expect(shown(foreign)).toEqual(shown(none));
      }
    }
    expect(await snapshot()).toEqual(before);
  });

  it('takes as long for a foreign object as for none', async () => {
    const median = async (id: string): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 150; i += 1) {
        const startedAt = performance.now();
        await stranger.get(`/partner/links/${id}`);
        times.push(performance.now() - startedAt);
      }
      return times.sort((a, b) => a - b)[75]!;
    };
    await median(nothing('link'));
    expect(Math.abs((await median(own['linkId']!)) - (await median(nothing('link'))))).toBeLessThan(5);
  });

  it('of the sandbox is not there for a live key', async () => {
    const sandbox = routes.filter(({ isSandboxOnly }) => isSandboxOnly);
    expect(sandbox.length).toBeGreaterThanOrEqual(5);
    for (const route of sandbox) {
      const { status, body } = await call(route, { 'x-api-key': live.key }, own);
      expect({ route: name(route), status, code: body.code }).toEqual({
        route: name(route),
        status: 404,
        code: 'RESOURCE_NOT_FOUND',
      });
    }
  });

  it('gives only statuses that it declares, with the rate-limit headers on each authenticated answer', async () => {
    for (const route of routes) {
      const lacking = await api.key(partner, { scopes: [route.scope === 'links:read' ? 'cip:read' : 'links:read'] });
      const answers: Reply[] = [];
      for (const values of [
        own,
        missing(),
        Object.fromEntries(Object.keys(KIND).map((parameter) => [parameter, 'x'])),
      ]) {
        answers.push(await call(route, { 'x-api-key': partner.key }, values));
        answers.push(
          await request(
            route.method,
            `${fill(route.path, values)}?unknown=1`,
            { 'x-api-key': partner.key },
            route.method === 'GET' ? undefined : {},
          ),
        );
        if (route.method !== 'GET') {
          answers.push(
            await request(route.method, fill(route.path, values), { 'x-api-key': partner.key }, { unknown: 1 }),
          );
          answers.push(
            await request(route.method, fill(route.path, values), { 'x-api-key': partner.key }, 'a'.repeat(9_000_000)),
          );
        }
      }
      answers.push(await call(route, { 'x-api-key': lacking.key }, own));
      for (const { status, headers } of answers) {
        expect({ route: name(route), isDeclared: route.statuses.includes(status) ? true : status }).toEqual({
          route: name(route),
          isDeclared: true,
        });
        const bucket = name(route) === 'POST /partner/links' ? 'create' : 'default';
        expect(headers['ratelimit-policy']).toBe(`"${bucket}";q=${headers['ratelimit-limit']};w=60`);
        expect(headers['ratelimit']).toBe(
          `"${bucket}";r=${headers['ratelimit-remaining']};t=${headers['ratelimit-reset']}`,
        );
        for (const part of ['limit', 'remaining', 'reset'])
          expect(headers[`x-ratelimit-${part}`]).toBe(headers[`ratelimit-${part}`]);
        expect(Number(headers['ratelimit-reset'])).toBeGreaterThanOrEqual(1);
        expect(Number(headers['ratelimit-reset'])).toBeLessThanOrEqual(60);
      }
      const unauthenticated = await call(route, {}, own);
      expect(route.statuses).toContain(unauthenticated.status);
    }
  });

  it('that writes takes an Idempotency-Key: the second time the first answer, for another body 422', async () => {
    for (const route of routes.filter(({ method }) => method === 'POST' || method === 'PUT')) {
      const headers = { 'x-api-key': partner.key, 'idempotency-key': randomUUID() };
      const first = await call(route, headers, own);
      if (first.status >= 300) continue;
      const second = await call(route, headers, own);
      expect({ route: name(route), status: second.status, replayed: second.headers['idempotent-replayed'] }).toEqual({
        route: name(route),
        status: first.status,
        replayed: 'true',
      });
      expect(second.body).toEqual(first.body);
      expect(first.headers['idempotent-replayed']).toBeUndefined();
    }
  });
});
