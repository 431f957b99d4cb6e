import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type AnotherApi, type TestPartner } from '../../../test/harness.ts';
import { checkKeyMaterial } from '../../key-material.ts';
import { findAdapter, setAdapter } from '../adapters/index.ts';
import { choosePayoutRail, createBatch, exportBatch, releaseBatch } from '../payouts/index.ts';
import { readKeyMaterial, resealAll, retireVersion } from './index.ts';

const api = useApi();
const [P1, P2, E1, E2] = ['11', '33', '22', '44'].map((byte) => byte.repeat(32));
/** The steps of the runbook, as the configuration of a process. */
const standby = { M2M_KEY_PEPPER: `v1:${P1},v2-standby:${P2}`, M2M_ENCRYPTION_KEY: `v1:${E1},v2-standby:${E2}` };
const both = { M2M_KEY_PEPPER: `v1:${P1},v2:${P2}`, M2M_ENCRYPTION_KEY: `v1:${E1},v2:${E2}` };
const onlyNew = { M2M_KEY_PEPPER: `v2:${P2}`, M2M_ENCRYPTION_KEY: `v2:${E2}` };

let partner: TestPartner;
let idle: TestPartner;
let linkId: string;
let waiting: AnotherApi;
let rotated: AnotherApi;

beforeAll(async () => {
  partner = await api.partner();
  idle = await api.key(partner);
  const bankAccount = { country: 'MX', accountNumber: '014027000005555558' };
  const userData = { name: { firstName: 'Ana' }, paymentMethod: { type: 'bank_account', bankAccount } };
  const created = await partner.post('/partner/links', { referenceId: 'ana', metadata: { plan: 'gold' }, userData });
  expect(created.status).toBe(201);
  ({ linkId } = created.body.data);
  await partner.post('/partner/webhook-endpoints', {
    url: 'https://hooks.example.com/a',
    headers: { Authorization: 'Bearer x' },
  });
  await partner.post('/partner/webhook-endpoints', { url: 'https://hooks.example.com/b' });
  await partner.post(`/partner/links/${linkId}/revoke`);
  await connectAdapters();
  await checkKeyMaterial(api.deps.keyring, api.deps.system);
});

const operator = (id: string) => ({ kind: 'operator', id }) as const;
const ROUTE = { country: 'MX', currency: 'MXN', method: 'bank_account' } as const;

/** A service with a secret, and an order by hand with a sealed account. */
async function connectAdapters(): Promise<void> {
  const common = { environment: 'sandbox', settings: {}, actor: operator('opr_a') } as const;
  await setAdapter(api.deps, { ...common, name: 'rates', port: 'rates', kind: 'http', url: 'https://r.example.com', routes: [] }); // prettier-ignore
  await setAdapter(api.deps, { ...common, name: 'desk', port: 'payout', kind: 'manual', routes: ['MX/MXN/bank_account'] }); // prettier-ignore
  const owner = { partnerId: partner.partnerId, environment: 'sandbox' } as const;
  const rail = (await choosePayoutRail(api.deps, owner, ROUTE))!;
  await rail.submit({
    owner,
    operationId: 'op_a_1',
    now: api.clock.now(),
    country: 'MX',
    method: 'bank_account',
    receive: { minor: 100n, currency: 'MXN' },
    accountNumber: '014027000005555558',
    recipientName: 'Ana',
    senderName: 'Luis',
    concept: 'x',
  });
}

const ask = (process: AnotherApi, key: string, url: string, method: 'GET' | 'POST' = 'GET') =>
  process.http.inject({ method, url, headers: { 'x-api-key': key } });
const pepperOf = async (keyId: string): Promise<number> =>
  (await api.sql<{ v: number }>('select pepper_version as v from api_key_secrets where key_id = $1', [keyId]))[0]!.v;

describe('a rotation of pepper and encryption key', () => {
  it('begins with a version on standby, which opens and makes nothing', async () => {
    waiting = await api.openAnother({ env: standby });
    await checkKeyMaterial(waiting.platform.deps.keyring, waiting.platform.deps.system);
    expect(waiting.platform.deps.keyring.currentPepper.version).toBe(1);
    expect((await ask(waiting, partner.key, '/partner/me')).statusCode).toBe(200);
    expect(await pepperOf(partner.keyId)).toBe(1);
  });

  it('goes on beside processes that still wait: each accepts what the other made', async () => {
    rotated = await api.openAnother({ env: both });
    await checkKeyMaterial(rotated.platform.deps.keyring, rotated.platform.deps.system);
    expect((await ask(rotated, partner.key, '/partner/me')).statusCode).toBe(200);
    await expect.poll(() => pepperOf(partner.keyId)).toBe(2);
    expect(await pepperOf(idle.keyId)).toBe(1);
    const made = await rotated.http.inject({
      method: 'POST',
      url: '/partner/keys',
      headers: { 'x-api-key': partner.key },
      payload: { name: 'new', scopes: ['links:read'] },
    });
    for (const process of [waiting, rotated]) {
      expect((await ask(process, partner.key, '/partner/me')).statusCode).toBe(200);
      expect((await ask(process, made.json().data.key, '/partner/links')).statusCode).toBe(200);
      expect((await ask(process, partner.key, `/partner/links/${linkId}`)).json().data.metadata).toEqual({
        plan: 'gold',
      });
    }
  });

  it('reports what is left under the old versions, and refuses to retire what is needed', async () => {
    const { deps } = rotated.platform;
    const statuses = await readKeyMaterial(deps);
    const find = (name: string, version: number) =>
      statuses.find((one) => one.name === name && one.version === version)!;
    expect(find('pepper', 1)).toMatchObject({
      isCurrent: false,
      mayBeRetired: false,
      needs: [{ what: 'API key secrets', how: expect.stringContaining(idle.keyId) }],
    });
    expect(find('pepper', 2)).toMatchObject({ isCurrent: true, mayBeRetired: false });
    expect(find('encryption', 1).needs.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'partner_environments.default_secret',
        'webhook_endpoints.secret',
        'webhook_endpoints.headers',
        'links.metadata',
        'users.data_key',
        'events.body',
        'link tokens',
        'user_units.blind_index',
        'audit entries',
      ]),
    );
    await expect(retireVersion(deps, 'pepper', 1)).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      message: expect.stringContaining('API key secrets'),
    });
    await expect(retireVersion(deps, 'pepper', 2)).rejects.toThrow('in use');
    await expect(retireVersion(deps, 'pepper', 9)).rejects.toThrow('no version 9');
    await expect(retireVersion(deps, 'encryption', 1, { withoutAuditProof: true })).rejects.toThrow(
      'key-material rewrap',
    );
  });

  it('seals anew whatever lasts, once', async () => {
    const { deps } = rotated.platform;
    const { resealed } = await resealAll(deps);
    expect(resealed).toMatchObject({
      'partner_environments.default_secret': 2,
      'webhook_endpoints.secret': 1,
      'webhook_endpoints.headers': 1,
      'links.metadata': 1,
      'users.data_key': 1,
      'links.token': 1,
      'adapters.secret': 1,
      'manual_payout_details.details': 1,
    });
    const { id: batchId } = await createBatch(deps, { environment: 'sandbox', actor: operator('opr_a') });
    await releaseBatch(deps, { batchId, actor: operator('opr_b') });
    const file = await exportBatch(deps, { batchId, format: 'csv', actor: operator('opr_b') });
    expect(file).toContain('014027000005555558');
    expect(await findAdapter(deps, 'rates')).toMatchObject({ secret: expect.stringMatching(/^whsec_/) });
    expect(Object.values((await resealAll(deps)).resealed).every((count) => count === 0)).toBe(true);
    const left = (await readKeyMaterial(deps)).find(
      ({ name, version }) => name === 'encryption' && version === 1,
    )!.needs;
    // The rest ages out.
    expect(left.map(({ what }) => what).sort()).toEqual(['audit entries', 'events.body']);
    expect((await ask(waiting, partner.key, `/partner/links/${linkId}`)).json().data.metadata).toEqual({
      plan: 'gold',
    });
  });

  it('leaves everything readable with the new versions alone', async () => {
    const alone = await api.openAnother({ env: onlyNew });
    const link = (await ask(alone, partner.key, `/partner/links/${linkId}`)).json().data;
    expect(link).toMatchObject({ metadata: { plan: 'gold' }, userData: { name: { firstName: 'Ana' } } });
    const endpoints = (await ask(alone, partner.key, '/partner/webhook-endpoints')).json().data.items;
    expect(endpoints.map(({ headerNames }: { headerNames: string[] }) => headerNames)).toContainEqual([
      'Authorization',
    ]);
    for (const { endpointId } of endpoints) {
      const secret = await ask(alone, partner.key, `/partner/webhook-endpoints/${endpointId}/secret`);
      expect(secret.json().data.secret).toMatch(/^whsec_/);
    }
    // The key that was not used since is the one that would be lost.
    expect((await ask(alone, idle.key, '/partner/me')).statusCode).toBe(401);
  });

  it('refuses the boot when a version is left out too early, and lets it go when it was retired', async () => {
    const { deps } = rotated.platform;
    const alone = await api.openAnother({ env: { ...both, M2M_KEY_PEPPER: onlyNew.M2M_KEY_PEPPER } });
    const boot = () => checkKeyMaterial(alone.platform.deps.keyring, deps.system);
    await expect(boot()).rejects.toThrow('M2M_KEY_PEPPER: version 1 is missing, and was not retired');
    const wrong = await api.openAnother({ env: { ...both, M2M_KEY_PEPPER: `v1:${P2},v2:${P1}` } });
    await expect(checkKeyMaterial(wrong.platform.deps.keyring, deps.system)).rejects.toThrow(
      'version 1 is not the one',
    );

    await ask(rotated, idle.key, '/partner/me');
    await expect.poll(() => pepperOf(idle.keyId)).toBe(2);
    // Keys of this partner that were never used again: the operator ends them.
    await api.sql(
      "update api_key_secrets set status = 'revoked', revoked_at = now() where pepper_version = 1 and status <> 'revoked'",
    );
    await retireVersion(deps, 'pepper', 1);
    await boot();
    expect((await ask(alone, idle.key, '/partner/me')).statusCode).toBe(200);
    const acts = await api.sql<{ action: string }>(
      "select action from audit_entries where partner_id = 'operator' and action like 'key_material%' order by number",
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'key_material.rewrapped',
      'key_material.rewrapped',
      'key_material.retired',
    ]);
  });
});
