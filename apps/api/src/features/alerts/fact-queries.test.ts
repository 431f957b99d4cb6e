import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { listBusyKeys, listScopeUse, sumKeyUse } from './fact-queries.ts';

describe('what alerts take for the use of a key', () => {
  const api = useApi();

  it('are its answered calls, not those that were refused for the key, which are counted apart', async () => {
    const partner = await api.partner();
    const { partnerId, environment } = partner;
    const { keyId, key } = (
      await partner.post('/partner/keys', { name: 'fenced', scopes: ['links:read'], ipRules: ['198.51.100.0/24'] })
    ).body.data;
    const call = async (remoteAddress: string) =>
      (await api.inject({ url: '/partner/links', headers: { 'x-api-key': key }, remoteAddress })).statusCode;
    expect([await call('198.51.100.7'), await call('10.1.1.1'), await call('10.1.1.1')]).toEqual([200, 403, 403]);

    const { db } = api.deps.system;
    const since = new Date(api.clock.nowMs() - 120_000);
    await expect
      .poll(() => api.sql('select 1 from usage_minutes where key_id = $1', [keyId]), { timeout: 12_000 })
      .toHaveLength(2);
    const own = <T extends { keyId: string }>(rows: T[]): T[] => rows.filter((row) => row.keyId === keyId);
    expect(own(await sumKeyUse(db, since))).toMatchObject([{ calls: 1, denied: 0, limited: 0 }]);
    expect(own(await listBusyKeys(db, since, 1))).toMatchObject([{ calls: 1 }]);
    await api.sql('insert into usage_days select * from usage_minutes where key_id = $1 and code <> $2', [keyId, '']);
    expect(own(await listScopeUse(db, [{ partnerId, environment, keyId }], since))).toEqual([]);
  });
});
