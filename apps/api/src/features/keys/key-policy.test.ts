import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { createKey, setKeyPolicy, showKeyPolicy } from './index.ts';

const api = useApi();
let live: TestPartner;
let sandbox: TestPartner;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const money = { name: 'money', scopes: ['links:write'] };

beforeAll(async () => {
  sandbox = await api.partner();
  live = await api.key(sandbox, { environment: 'live' });
});

const refusal = async (body: object, from = live) => {
  const { status, body: answer } = await from.post('/partner/keys', body);
  return { status, path: answer.error?.details[0]?.path, message: answer.error?.details[0]?.message };
};

describe("a partner's policy", () => {
  it('is off until an operator turns it on, and binds live keys only', async () => {
    expect(await showKeyPolicy(api.deps, live.slug)).toEqual({
      requiresIpRules: false,
      requiresExpiry: false,
      maxLifeDays: null,
      maxLiveKeys: null,
    });
    expect((await live.post('/partner/keys', money)).status).toBe(201);
    await setKeyPolicy(api.deps, live.slug, {
      requiresIpRules: true,
      requiresExpiry: true,
      maxLifeDays: 30,
      maxLiveKeys: 10,
    });
    expect((await sandbox.post('/partner/keys', money)).status).toBe(201);
    expect((await (await api.partner({ environment: 'live' })).post('/partner/keys', money)).status).toBe(201);
    await setKeyPolicy(api.deps, live.slug, {
      requiresIpRules: false,
      requiresExpiry: false,
      maxLifeDays: null,
      maxLiveKeys: null,
    });
    const acts = await api.sql(
      'select details from audit_entries where partner_id = $1 and action = $2 order by number',
      [live.partnerId, 'key_policy.set'],
    );
    expect(acts[0]).toEqual({
      details: { requiresIpRules: true, requiresExpiry: true, maxLifeDays: 30, maxLiveKeys: 10 },
    });
  });

  it('demands IP rules that bind of keys with a money scope, and of no others', async () => {
    await setKeyPolicy(api.deps, live.slug, { requiresIpRules: true });
    expect(await refusal(money)).toMatchObject({
      status: 400,
      path: 'ipRules',
      message: expect.stringContaining('links:write or operations:write'),
    });
    expect(await refusal({ ...money, ipRules: ['203.0.113.7'], isIpObserveOnly: true })).toMatchObject({
      status: 400,
      path: 'ipRules',
    });
    const fenced = await live.post('/partner/keys', { ...money, ipRules: ['203.0.113.7'] });
    expect(fenced.status).toBe(201);
    const reader = await live.post('/partner/keys', { name: 'reader', scopes: ['links:read'] });
    expect(reader.status).toBe(201);
    const patch = (keyId: string, body: object) => live.request('PATCH', `/partner/keys/${keyId}`, body);
    expect((await patch(fenced.body.data.keyId, { ipRules: [] })).body.error.details[0].path).toBe('ipRules');
    expect(
      (await patch(reader.body.data.keyId, { scopes: ['links:read', 'operations:write'] })).body.error.details[0].path,
    ).toBe('ipRules');
    // A key from before the policy goes on, and may be renamed.
    expect((await patch(live.keyId, { name: 'from before' })).status).toBe(200);
    const byOperator = createKey(api.deps, {
      partnerSlug: live.slug,
      environment: 'live',
      name: 'op',
      createdBy: 'operator',
    });
    await expect(byOperator).rejects.toMatchObject({ code: 'INVALID_REQUEST', details: [{ path: 'ipRules' }] });
    await setKeyPolicy(api.deps, live.slug, { requiresIpRules: false });
  });

  it('demands an expiry, and bounds the life of a key from the day on which it was made', async () => {
    const reader = { name: 'reader', scopes: ['links:read'] };
    await setKeyPolicy(api.deps, live.slug, { requiresExpiry: true });
    expect(await refusal(reader)).toMatchObject({ status: 400, path: 'expiresAt' });
    await setKeyPolicy(api.deps, live.slug, { requiresExpiry: false, maxLifeDays: 30 });
    for (const expiresAt of [undefined, null, inDays(31)])
      expect(await refusal({ ...reader, expiresAt })).toMatchObject({
        status: 400,
        path: 'expiresAt',
        message: expect.stringContaining('at most 30 days'),
      });
    const made = await live.post('/partner/keys', { ...reader, expiresAt: inDays(29) });
    expect(made.status).toBe(201);
    await api.sql("update api_keys set created_at = now() - interval '20 days' where id = $1", [made.body.data.keyId]);
    const later = await live.request('PATCH', `/partner/keys/${made.body.data.keyId}`, { expiresAt: inDays(15) });
    expect(later.body.error.details[0].path).toBe('expiresAt');
    expect(
      (await live.request('PATCH', `/partner/keys/${made.body.data.keyId}`, { expiresAt: inDays(9) })).status,
    ).toBe(200);
    await setKeyPolicy(api.deps, live.slug, { maxLifeDays: null });
  });

  it('bounds how many keys there are, also when they are made at once', async () => {
    const other = await api.partner({ environment: 'live' });
    await setKeyPolicy(api.deps, other.slug, { maxLiveKeys: 4 });
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, i) => other.post('/partner/keys', { name: `k${i}`, scopes: ['links:read'] })),
    );
    expect(made.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(made.find(({ status }) => status === 400)!.body.message).toContain('allows 4 live keys');
    await other.post(`/partner/keys/${made.find(({ status }) => status === 201)!.body.data.keyId}/revoke`);
    expect((await other.post('/partner/keys', { name: 'room again', scopes: ['links:read'] })).status).toBe(201);
  });

  it.each([{ maxLifeDays: 0 }, { maxLifeDays: 1.5 }, { maxLifeDays: 4000 }, { maxLiveKeys: 0 }, { maxLiveKeys: 1001 }])(
    'refuses %j and names the rule',
    async (change) => {
      await expect(setKeyPolicy(api.deps, live.slug, change)).rejects.toMatchObject({
        details: [{ path: Object.keys(change)[0] }],
      });
    },
  );
});
