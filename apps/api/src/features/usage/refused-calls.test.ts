import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';

const HERE = '10.1.1.1';
const api = useApi();
let partner: TestPartner;
let refused: { keyId: string; key: string };

/** A key for one test, made with the partner's own. */
async function makeKey(fields: object = {}): Promise<{ keyId: string; key: string }> {
  const { status, body } = await partner.post('/partner/keys', { name: 'mine', scopes: ['links:read'], ...fields });
  expect(status).toBe(201);
  return body.data;
}

async function call(key: string, remoteAddress = HERE) {
  const response = await api.inject({ url: '/partner/links', headers: { 'x-api-key': key }, remoteAddress });
  return { status: response.statusCode, code: response.json().code, requestId: response.headers['x-request-id'] };
}

/** The logged call and the usage of its key. */
async function kept(keyId: string, requestId: unknown) {
  return vi.waitFor(
    async () => {
      const logs = await partner.get(`/partner/request-logs?requestId=${String(requestId)}`);
      const usage = await partner.get(`/partner/usage?granularity=minute&groupBy=key,code&keyId=${keyId}`);
      expect([logs.status, usage.status]).toEqual([200, 200]);
      const [item] = logs.body.data.items;
      expect(item).toBeDefined();
      expect(usage.body.data.items).not.toEqual([]);
      return { item, usage: usage.body.data.items as { code: string | null; count: number }[] };
    },
    { timeout: 12_000, interval: 300 },
  );
}

const sourcesOf = (keyId: string) =>
  api.sql<{ address: string }>(
    'select s.address from api_key_sources s join api_key_secrets k on k.id = s.secret_id where k.key_id = $1',
    [keyId],
  );

beforeAll(async () => {
  partner = await api.partner();
});

describe('a call that is refused for its key', () => {
  it('from outside of the IP rules stands in usage and log of the key, and is no use of it', async () => {
    refused = await makeKey({ ipRules: ['198.51.100.0/24'] });
    const { status, code, requestId } = await call(refused.key);
    expect([status, code]).toEqual([403, 'IP_NOT_ALLOWED']);
    const { item, usage } = await kept(refused.keyId, requestId);
    expect(item).toMatchObject({ keyId: refused.keyId, status: 403, code: 'IP_NOT_ALLOWED', address: HERE });
    expect(usage).toMatchObject([{ code: 'IP_NOT_ALLOWED', count: 1 }]);
    expect(await sourcesOf(refused.keyId)).toEqual([]);
    const { body } = await partner.get(`/partner/keys/${refused.keyId}/ip-suggestions`);
    expect(body.data.ipRules).toEqual([]);
  });

  it.each([
    ['disabled', async (keyId: string) => void (await partner.post(`/partner/keys/${keyId}/disable`))],
    ['revoked', async (keyId: string) => void (await partner.post(`/partner/keys/${keyId}/revoke`))],
    [
      'expired',
      async (keyId: string) => {
        await partner.request('PATCH', `/partner/keys/${keyId}`, {
          expiresAt: new Date(api.clock.nowMs() + 1_000).toISOString(),
        });
        await new Promise((resolve) => setTimeout(resolve, 1_100));
      },
    ],
  ])('that is %s stands there too, with the answer that any bad key gets', async (_, end) => {
    const { keyId, key } = await makeKey();
    await end(keyId);
    const answers: Awaited<ReturnType<typeof call>>[] = [];
    await expect.poll(async () => answers.unshift(await call(key)) && answers[0]!.status).toBe(401);
    const { item, usage } = await kept(keyId, answers[0]!.requestId);
    expect(item).toMatchObject({ keyId, status: 401, code: 'INVALID_API_KEY', address: HERE });
    expect(usage.some(({ code, count }) => code === 'INVALID_API_KEY' && count >= 1)).toBe(true);
  });

  it('of nobody stands nowhere', async () => {
    const { status, requestId } = await call(`m2m_test_${'a'.repeat(32)}`);
    expect(status).toBe(401);
    await call(refused.key);
    await kept(refused.keyId, (await call(refused.key)).requestId);
    expect(await api.sql('select 1 from request_logs where id = $1', [requestId])).toEqual([]);
  });

  it('is shown to no other partner', async () => {
    const stranger = await api.partner();
    const { requestId } = await call(refused.key);
    await kept(refused.keyId, requestId);
    const { body } = await stranger.get(`/partner/request-logs?requestId=${String(requestId)}`);
    expect(body.data.items).toEqual([]);
  });
});
