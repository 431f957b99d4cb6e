import { describe, expect, it, vi } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';

const CANARIES = [
  'GALO900515HDFRPN09',
  'Canarita',
  'Pajarez',
  '014027000005555558',
  '1990-05-15',
  'canary@example.com',
];

/** The request log is written every second. */
async function logged(partner: TestPartner, query: string, count = 1) {
  return vi.waitFor(
    async () => {
      const { status, body } = await partner.get(`/partner/request-logs?${query}`);
      expect(status).toBe(200);
      expect(body.data.items.length).toBe(count);
      return body.data.items;
    },
    { timeout: 8_000, interval: 200 },
  );
}

describe('GET /partner/request-logs', () => {
  const api = useApi();

  it('finds a request by link, idempotency key, request id, key, address and answer', async () => {
    const partner = await api.partner();
    const headers = { 'idempotency-key': 'order-1', 'user-agent': 'curl/8.5' };
    const created = await partner.post(
      '/partner/links',
      { referenceId: 'u1', expiresInMinutes: 120, language: 'es' },
      headers,
    );
    const again = await partner.post(
      '/partner/links',
      { referenceId: 'u1', expiresInMinutes: 120, language: 'es' },
      headers,
    );
    const refused = await partner.post('/partner/links', { referenceId: 'u1' });
    const { linkId } = created.body.data;
    await partner.get(`/partner/links/${linkId}`);
    const [seen, made] = await logged(partner, `objectId=${linkId}&method=GET`).then(async ([item]) => [
      item,
      ...(await logged(partner, `requestId=${created.headers['x-request-id']}`)),
    ]);
    expect(seen).toMatchObject({
      route: '/partner/links/{linkId}',
      status: 200,
      code: null,
      objectId: linkId,
      keyId: partner.keyId,
    });
    expect(made).toEqual({
      requestId: created.headers['x-request-id'],
      timestamp: expect.stringMatching(/Z$/),
      method: 'POST',
      route: '/partner/links',
      status: 201,
      code: null,
      durationMs: expect.any(Number),
      keyId: partner.keyId,
      secretId: expect.stringMatching(/^sec_/),
      address: '127.0.0.1',
      userAgent: 'curl/8.5',
      idempotencyKey: 'order-1',
      objectId: linkId,
      isReplay: false,
    });
    const both = await logged(partner, 'idempotencyKey=order-1', 2);
    expect(both.map((item: { isReplay: boolean }) => item.isReplay)).toEqual([true, false]);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const [conflict] = await logged(
      partner,
      'status=409&code=ACTIVE_LINK_EXISTS&address=127.0.0.1&route=/partner/links',
    );
    expect(conflict.requestId).toBe(refused.headers['x-request-id']);
    const detail = await partner.get(`/partner/request-logs/${created.headers['x-request-id']}`);
    expect(detail.body.data).toMatchObject({
      errorPaths: [],
      body: { referenceId: '[masked]', expiresInMinutes: 120, language: 'es' },
    });
  });

  it('keeps no personal datum, wherever the caller puts it', async () => {
    const partner = await api.partner();
    const userData = {
      name: { firstName: CANARIES[1], lastName: CANARIES[2] },
      idNumber: CANARIES[0],
      idType: 'CURP',
      dob: CANARIES[4],
      paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: CANARIES[3] } },
    };
    const good = await partner.post('/partner/links', {
      referenceId: CANARIES[5],
      userData,
      metadata: { [CANARIES[1]!]: CANARIES[0] },
    });
    expect(good.status).toBe(201);
    const bad = await partner.post('/partner/links', {
      referenceId: 'x',
      [CANARIES[1]!]: 1,
      flow: CANARIES[0],
      userData: { [CANARIES[0]!]: CANARIES[2] },
      language: CANARIES[2],
    });
    expect(bad.status).toBe(400);
    await partner.get(`/partner/links/${CANARIES[0]}`);
    await partner.get(`/partner/links?${CANARIES[1]}=${CANARIES[3]}`);
    const revoked = await partner.post(`/partner/links/${good.body.data.linkId}/revoke`, {
      reason: `${CANARIES[1]} asked`,
    });
    expect(revoked.status).toBe(200);
    await logged(partner, 'method=POST', 3);
    await logged(partner, 'method=GET&route=/partner/links&status=400');
    const detail = await partner.get(`/partner/request-logs/${bad.headers['x-request-id']}`);
    expect(detail.body.data).toMatchObject({
      errorPaths: expect.arrayContaining(['[unknown]', 'userData.[unknown]', 'language']),
      body: {
        referenceId: '[masked]',
        flow: '[masked]',
        language: '[masked]',
        userData: { '[unknown]': 1 },
        '[unknown]': 1,
      },
    });
    for (const table of ['request_logs', 'usage_minutes', 'api_key_sources']) {
      const text = JSON.stringify(await api.sql(`select * from ${table}`));
      for (const canary of [...CANARIES, partner.key]) expect(text).not.toContain(canary);
    }
  });

  it('pages by cursor without gap or repeat', async () => {
    const partner = await api.partner();
    for (let i = 0; i < 7; i += 1) await partner.get('/partner/me');
    await logged(partner, 'route=/partner/me', 7);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await partner.get(`/partner/request-logs?route=/partner/me&limit=3&cursor=${cursor}`);
      seen.push(...body.data.items.map((item: { requestId: string }) => item.requestId));
      cursor = body.data.pagination.nextCursor;
    } while (cursor);
    expect(seen.length).toBe(7);
    expect(new Set(seen).size).toBe(7);
  });

  it('shows nothing of the other environment or of another partner, and needs logs:read', async () => {
    const partner = await api.partner();
    const live = await api.key(partner, { environment: 'live' });
    const stranger = await api.partner();
    const reader = await api.key(partner, { scopes: ['links:read'] });
    const { headers } = await partner.get('/partner/me');
    await logged(partner, `requestId=${headers['x-request-id']}`);
    for (const other of [live, stranger]) {
      expect((await other.get(`/partner/request-logs/${headers['x-request-id']}`)).status).toBe(404);
      await logged(other, `requestId=${headers['x-request-id']}`, 0);
    }
    for (const path of [
      '/partner/request-logs',
      '/partner/usage',
      `/partner/request-logs/${headers['x-request-id']}`,
    ]) {
      expect(await reader.get(path)).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
    }
  });

  it('refuses what it does not know, naming the parameter', async () => {
    const partner = await api.partner();
    const path = async (query: string) =>
      (await partner.get(`/partner/request-logs?${query}`)).body.error.details[0].path;
    expect(await path('stauts=1')).toBe('stauts');
    expect(await path('status=9')).toBe('status');
    expect(await path('cursor=zzz')).toBe('cursor');
    expect(await path('from=2026-02-01T00:00:00.000Z&to=2026-01-01T00:00:00.000Z')).toBe('from');
  });
});
