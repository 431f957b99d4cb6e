import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type Reply, type TestPartner } from '../../../test/harness.ts';
import { SCOPES } from './index.ts';

const api = useApi();
let partner: TestPartner;
const future = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

beforeAll(async () => {
  partner = await api.partner();
  await api.sql('update partner_environments set request_limit_per_minute = 100000');
});

const make = async (body: object, from = partner) =>
  from.post('/partner/keys', { name: 'made', scopes: ['links:read'], ...body });
const use = async (key: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  (await api.inject({ url: '/partner/links', headers: { 'x-api-key': key, ...headers }, remoteAddress })).statusCode;

describe('POST /partner/keys', () => {
  it('makes a key that works at once and is shown this once', async () => {
    const { status, body, headers } = await make({ name: ' Billing ', note: 'vault: billing/m2m' });
    expect(status).toBe(201);
    const { key, keyId, ...rest } = body.data;
    expect(key).toMatch(/^m2m_test_[0-9a-z]{32}$/);
    expect(rest).toMatchObject({
      name: 'Billing',
      note: 'vault: billing/m2m',
      environment: 'sandbox',
      state: 'active',
      scopes: ['links:read'],
      masked: `${key.slice(0, 13)}...${key.slice(-4)}`,
      createdBy: partner.keyId,
      expiresAt: null,
      lastUsed: null,
      secrets: [{ status: 'active', uses: 0 }],
    });
    expect(await use(key)).toBe(200);
    const shown = await partner.get(`/partner/keys/${keyId}`);
    expect(JSON.stringify(shown.body)).not.toContain(key.slice(13, 37));
    expect(shown.body.data).toMatchObject({ keyId, name: 'Billing' });
    expect(headers['idempotent-replayed']).toBeUndefined();
  });

  it('makes one key for one Idempotency-Key, also when the answer was lost', async () => {
    const headers = { 'idempotency-key': 'make-1' };
    const body = { name: 'once', template: 'reporting' };
    const [first, second] = [
      await partner.post('/partner/keys', body, headers),
      await partner.post('/partner/keys', body, headers),
    ];
    expect(second.body).toEqual(first.body);
    expect(first.body.data).toMatchObject({
      template: 'reporting',
      scopes: ['links:read', 'operations:read', 'logs:read'],
    });
    expect(await api.sql("select 1 from api_keys where name = 'once'")).toHaveLength(1);
    const [kept] = await api.sql<{ hours: number }>(
      'select extract(epoch from expires_at - created_at)::int / 3600 as hours from idempotency_keys order by created_at desc limit 1',
    );
    expect(kept!.hours).toBe(24);
  });

  it.each([
    [{ name: undefined }, 'name', 'is required'],
    [{ name: '' }, 'name', '1 to 80'],
    [{ name: '  ' }, 'name', '1 to 80'],
    [{ name: 'x'.repeat(81) }, 'name', '1 to 80'],
    [{ name: 'a\u0001b' }, 'name', 'control characters'],
    [{ name: 5 }, 'name', '1 to 80'],
    [{ note: 'x'.repeat(501) }, 'note', '500'],
    [{ note: '\u0007' }, 'note', 'control characters'],
    [{ environment: 'live' }, 'environment', 'must be sandbox, the environment of the calling key'],
    [{ environment: 'prod' }, 'environment', 'sandbox or live'],
    [{ scopes: undefined }, 'scopes', 'is required, or template'],
    [{ scopes: [] }, 'scopes', 'at least one scope'],
    [{ scopes: 'links:read' }, 'scopes', 'a list of at least one scope'],
    [{ scopes: ['links:read', 'links:admin'] }, 'scopes[1]', 'one of links:read, links:write'],
    [{ scopes: ['links:read'], template: 'full' }, 'scopes', 'exclude each other'],
    [{ scopes: undefined, template: 'toString' }, 'template', 'one of full, send'],
    [{ ipRules: 'x' }, 'ipRules', 'a list of at most 100'],
    [{ ipRules: Array(101).fill('10.0.0.1') }, 'ipRules', 'at most 100'],
    [{ ipRules: ['10.0.0.1', '203.0.113.7/24'] }, 'ipRules[1]', 'the network is 203.0.113.0/24'],
    [{ ipRules: ['2001:db8::1/32'] }, 'ipRules[0]', 'the network is 2001:db8::/32'],
    [{ ipRules: ['10.0.0.0/33'] }, 'ipRules[0]', 'goes up to /32'],
    [{ ipRules: ['0.0.0.0/0'] }, 'ipRules[0]', 'every address'],
    [{ ipRules: ['::/0'] }, 'ipRules[0]', 'every address'],
    [{ ipRules: ['010.0.0.1'] }, 'ipRules[0]', 'an IP address or a network'],
    [{ ipRules: ['example.com'] }, 'ipRules[0]', 'an IP address or a network'],
    [{ ipRules: ['::ffff:10.0.0.1'] }, 'ipRules[0]', 'write it as IPv4'],
    [{ ipRules: [7] }, 'ipRules[0]', 'a text such as'],
    [{ isIpObserveOnly: 'yes' }, 'isIpObserveOnly', 'true or false'],
    [{ isRotatable: 1 }, 'isRotatable', 'true or false'],
    [{ expiresAt: 'soon' }, 'expiresAt', 'ISO 8601'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt', 'in the future'],
    [{ expiresAt: '2999-01-01T00:00:00Z' }, 'expiresAt', 'ten years'],
    [{ amountCaps: { perDay: -1 } }, 'amountCaps.perDay', 'an amount above 0'],
    [{ amountCaps: { perDay: 1.005 } }, 'amountCaps.perDay', 'two decimals'],
    [{ amountCaps: { perTransfer: 10, perDay: 5 } }, 'amountCaps.perTransfer', 'not be above'],
    [{ amountCaps: { perDay: 10, perMonth: 5 } }, 'amountCaps.perDay', 'above perMonth'],
    [{ amountCaps: { perYear: 1 } }, 'amountCaps.perYear', 'not a known field'],
    [
      { amountCaps: { corridors: { 'USD-MXN': { perDay: 0 } } } },
      'amountCaps.corridors.USD-MXN.perDay',
      'an amount above 0',
    ],
    [{ keyId: 'key_mine' }, 'keyId', 'not a known field'],
  ])('refuses %j and names %s', async (body, path, words) => {
    const { status, body: answer } = await make(body);
    expect(status).toBe(400);
    const detail = answer.error.details.find((one: { path: string }) => one.path === path);
    expect(detail?.message).toContain(words);
    expect(answer.message).not.toMatch(/sql|undefined/i);
  });

  it('takes a whole set of rules and shows them in their usual spelling', async () => {
    const { status, body } = await make({
      ipRules: ['203.0.113.0/24', '198.51.100.7', '2001:DB8::/32', '203.0.113.0/24'],
      isIpObserveOnly: true,
      expiresAt: future(30),
      amountCaps: { perTransfer: 100.1, perDay: 500, corridors: { 'USD-MXN': { perMonth: 1000 } } },
      isRotatable: true,
    });
    expect(status).toBe(201);
    expect(body.data).toMatchObject({
      ipRules: ['203.0.113.0/24', '198.51.100.7/32', '2001:db8::/32'],
      isIpObserveOnly: true,
      isRotatable: true,
      amountCaps: { perTransfer: 100.1, perDay: 500, corridors: { 'USD-MXN': { perMonth: 1000 } } },
    });
    expect((await partner.get(`/partner/keys/${body.data.keyId}`)).body.data.amountCaps).toEqual(body.data.amountCaps);
  });
});

describe('a key never makes one wider than itself', () => {
  const narrow = {
    scopes: ['links:read', 'keys:write', 'keys:read'],
    expiresAt: future(10),
    amountCaps: { perDay: 100 },
  };
  const within = { scopes: ['links:read'], expiresAt: future(5), amountCaps: { perDay: 50, perTransfer: 10 } };
  let own: TestPartner;
  let fenced: TestPartner;

  beforeAll(async () => {
    const asPartner = (key: string, remoteAddress?: string): TestPartner => ({
      ...partner,
      post: async (url, body) => {
        const response = await api.inject({
          method: 'POST',
          url,
          headers: { 'x-api-key': key, 'content-type': 'application/json' },
          payload: JSON.stringify(body),
          ...(remoteAddress ? { remoteAddress } : {}),
        });
        return { status: response.statusCode, body: response.json(), headers: response.headers };
      },
    });
    own = asPartner((await make(narrow)).body.data.key);
    const rules = { scopes: ['links:read', 'keys:write'], ipRules: ['203.0.113.0/24'] };
    fenced = asPartner((await make(rules)).body.data.key, '203.0.113.9');
  });

  it('but one within itself', async () => {
    expect((await make(within, own)).status).toBe(201);
    expect((await make({ ipRules: ['203.0.113.128/25', '203.0.113.7'] }, fenced)).status).toBe(201);
  });

  it('refuses a scope that it lacks with 403 and names it, also by a template', async () => {
    for (const wish of [{ scopes: ['links:read', 'links:write'] }, { scopes: undefined, template: 'send' }]) {
      const { status, body } = await make({ ...within, ...wish }, own);
      expect({ status, code: body.code, scope: body.error.details[0].scope }).toEqual({
        status: 403,
        code: 'INSUFFICIENT_SCOPE',
        scope: 'links:write',
      });
    }
  });

  it.each([
    ['expiresAt', { expiresAt: undefined }],
    ['expiresAt', { expiresAt: null }],
    ['expiresAt', { expiresAt: future(11) }],
    ['amountCaps.perDay', { amountCaps: undefined }],
    ['amountCaps.perDay', { amountCaps: {} }],
    ['amountCaps.perDay', { amountCaps: { perDay: 100.01 } }],
    ['amountCaps.perDay', { amountCaps: { perMonth: 1 } }],
  ])('refuses a wider %s %#', async (path, wish) => {
    const { status, body } = await make({ ...within, ...wish }, own);
    expect({ status, path: body.error.details[0].path }).toEqual({ status: 400, path });
  });

  it.each([
    ['ipRules', {}],
    ['ipRules', { ipRules: [] }],
    ['ipRules', { ipRules: ['203.0.113.0/24', '203.0.112.0/24'] }],
    ['ipRules', { ipRules: ['203.0.112.0/23'] }],
    ['ipRules', { ipRules: ['2001:db8::/32'] }],
    ['isIpObserveOnly', { ipRules: ['203.0.113.7'], isIpObserveOnly: true }],
  ])('refuses wider %s %#', async (path, wish) => {
    const { status, body } = await make(wish, fenced);
    expect({ status, path: body.error.details[0].path }).toEqual({ status: 400, path });
  });

  it('nor widens one, nor gets hold of a wider one by rotating it, but may narrow it', async () => {
    const wide = (await make({ scopes: ['links:read', 'links:write', 'webhooks:read'] })).body.data;
    const patch = (body: object, key: string) =>
      api.inject({ method: 'PATCH', url: `/partner/keys/${wide.keyId}`, headers: { 'x-api-key': key }, payload: body });
    const narrowKey = (await make(narrow)).body.data;
    const widening = await patch(
      { scopes: ['links:read', 'links:write', 'webhooks:read', 'webhooks:write'] },
      narrowKey.key,
    );
    expect(widening.statusCode).toBe(403);
    expect((await patch({ scopes: ['links:read', 'webhooks:read'] }, narrowKey.key)).json().data.scopes).toEqual([
      'links:read',
      'webhooks:read',
    ]);
    const rotate = await api.inject({
      method: 'POST',
      url: `/partner/keys/${wide.keyId}/rotations`,
      headers: { 'x-api-key': narrowKey.key },
      payload: { activation: 'now' },
    });
    expect(rotate.statusCode).toBe(403);
    expect(rotate.json().error.details[0].scope).toBe('webhooks:read');
    const same = (await make({ scopes: ['links:read'] })).body.data;
    const noExpiry = await api.inject({
      method: 'POST',
      url: `/partner/keys/${same.keyId}/rotations`,
      headers: { 'x-api-key': narrowKey.key },
      payload: {},
    });
    expect(noExpiry.json().error.details[0].message).toContain('expiresAt');
  });
});

describe('the life of a key', () => {
  it('is changed, disabled, enabled and revoked, and then stays named with who, when and why', async () => {
    const { key, keyId } = (await make({ scopes: ['links:read', 'links:write'] })).body.data;
    const changed = await partner.request('PATCH', `/partner/keys/${keyId}`, {
      name: 'renamed',
      note: null,
      scopes: ['links:read'],
    });
    expect(changed.body.data).toMatchObject({ name: 'renamed', note: null, scopes: ['links:read'] });
    await expect
      .poll(() =>
        api
          .inject({
            method: 'POST',
            url: '/partner/links',
            headers: { 'x-api-key': key },
            payload: { referenceId: 'x' },
          })
          .then((r) => r.statusCode),
      )
      .toBe(403);
    expect((await partner.request('PATCH', `/partner/keys/${keyId}`, {})).body.message).toContain('nothing to change');

    const disabled = await partner.post(`/partner/keys/${keyId}/disable`);
    expect(disabled.body.data).toMatchObject({
      state: 'disabled',
      disabledBy: partner.keyId,
      effective: { processes: 1 },
    });
    expect(disabled.body.data.effective.allProcessesAt).toMatch(/Z$/);
    expect(await use(key)).toBe(401);
    expect((await partner.post(`/partner/keys/${keyId}/enable`)).body.data.state).toBe('active');
    await expect.poll(() => use(key)).toBe(200);

    const revoked = await partner.post(`/partner/keys/${keyId}/revoke`, { reason: 'left the building' });
    expect(revoked.body.data).toMatchObject({
      state: 'revoked',
      revokedBy: partner.keyId,
      revokeReason: 'left the building',
    });
    expect(await use(key)).toBe(401);
    const again = await partner.post(`/partner/keys/${keyId}/revoke`, { reason: 'other' });
    expect(again.body.data).toMatchObject({
      revokedAt: revoked.body.data.revokedAt,
      revokeReason: 'left the building',
    });
    for (const [method, path, body] of [
      ['PATCH', '', { name: 'x' }],
      ['POST', '/enable', {}],
      ['POST', '/disable', {}],
      ['POST', '/rotations', {}],
    ] as const) {
      const { status, body: answer } = await partner.request(method, `/partner/keys/${keyId}${path}`, body);
      expect({ path, status, code: answer.code }).toEqual({ path, status: 409, code: 'TRANSITION_NOT_ALLOWED' });
    }
    expect(
      (await partner.get('/partner/keys?state=revoked&limit=100')).body.data.items.map(
        ({ keyId: id }: { keyId: string }) => id,
      ),
    ).toContain(keyId);
    expect(
      (await partner.get('/partner/keys?state=active&limit=100')).body.data.items.map(
        ({ keyId: id }: { keyId: string }) => id,
      ),
    ).not.toContain(keyId);
    expect(
      (await partner.post(`/partner/keys/${keyId}/revoke`, { reason: 'x'.repeat(501) })).body.error.details[0].path,
    ).toBe('reason');
    const acts = await api.sql<{ action: string }>(
      'select action from audit_entries where subject_id = $1 order by number',
      [keyId],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'key.created',
      'key.updated',
      'key.disabled',
      'key.enabled',
      'key.revoked',
    ]);
  });

  it('a repeated revoke with one Idempotency-Key gets the first answer with its acknowledgement', async () => {
    const { keyId } = (await make({})).body.data;
    const headers = { 'idempotency-key': `revoke ${keyId}` };
    const [first, second] = [
      await partner.post(`/partner/keys/${keyId}/revoke`, {}, headers),
      await partner.post(`/partner/keys/${keyId}/revoke`, {}, headers),
    ];
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(first.body.data.effective.allProcessesAt).toMatch(/Z$/);
  });

  it('is listed newest first by page and by cursor, with its last use', async () => {
    const lister = await api.partner();
    for (let i = 0; i < 5; i += 1) await make({ name: `k${i}`, scopes: ['links:read'] }, lister);
    const page = await lister.get('/partner/keys?limit=2&page=2');
    expect(page.body.data.items.map(({ name }: { name: string }) => name)).toEqual(['k2', 'k1']);
    expect(page.body.data.pagination).toEqual({ page: 2, limit: 2, total: 6, totalPages: 3 });
    const names: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: Reply = await lister.get(`/partner/keys?limit=4&cursor=${cursor}`);
      names.push(...body.data.items.map(({ name }: { name: string }) => name));
      cursor = body.data.pagination.nextCursor;
    }
    expect(names).toEqual(['k4', 'k3', 'k2', 'k1', 'k0', 'test key']);
    await expect
      .poll(async () => (await lister.get('/partner/keys?limit=100')).body.data.items.at(-1).lastUsed, {
        timeout: 1_500,
      })
      .toMatchObject({
        address: '127.0.0.1',
        network: '127.0.0.0/24',
        route: '/partner/keys',
      });
    expect((await lister.get('/partner/keys?state=gone')).body.error.details[0].path).toBe('state');
  });
});

describe('GET /partner/scopes', () => {
  it('tells for each scope exactly the calls that openapi.json says it unlocks', async () => {
    const document = (await api.inject({ url: '/openapi.json' })).json();
    const documented = Object.entries(
      document.paths as Record<string, Record<string, { description?: string; summary: string }>>,
    ).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { description, summary }]) => ({
        method: method.toUpperCase(),
        path,
        summary,
        scope: /Scope: `([^`]+)`/.exec(description ?? '')?.[1],
      })),
    );
    const reader = await api.key(partner, { scopes: ['cip:read'] });
    const { status, body } = await reader.get('/partner/scopes');
    expect(status).toBe(200);
    const byPath = (calls: { method: string; path: string }[]) =>
      calls.map(({ method, path }) => `${method} ${path}`).sort();
    expect(body.data.scopes.map(({ scope }: { scope: string }) => scope)).toEqual(SCOPES);
    for (const { scope, calls, isHeld } of body.data.scopes) {
      expect({ scope, calls: byPath(calls) }).toEqual({
        scope,
        calls: byPath(documented.filter((one) => one.scope === scope)),
      });
      expect(isHeld).toBe(scope === 'cip:read');
    }
    expect(documented.filter(({ scope }) => scope).length).toBeGreaterThan(20);
    const { EVENT_TYPES } = await import('../webhooks/index.ts');
    const events = body.data.scopes.flatMap(({ events: list }: { events: string[] }) => list);
    expect(events.sort()).toEqual([...EVENT_TYPES].sort());
  });
});
