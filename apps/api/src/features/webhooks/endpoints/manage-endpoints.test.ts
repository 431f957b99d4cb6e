import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../../test/receiver.ts';

const PATH = '/partner/webhook-endpoints';

describe('webhook endpoints by API', () => {
  const api = useApi({ worker: true });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());
  beforeEach(() => void (receiver.requests.length = 0));

  it('makes one with the defaults of the contract and shows its secret once', async () => {
    const partner = await api.partner();
    const { status, body } = await partner.post(PATH, { url: 'https://hooks.example.com/m2m' });
    expect(status).toBe(201);
    expect(body.data).toEqual({
      endpointId: expect.stringMatching(/^ep_[a-z0-9]{20}$/),
      url: 'https://hooks.example.com/m2m',
      description: null,
      eventTypes: ['link.created', 'link.opened', 'user.data_request', 'operation.created', 'operation.cancelled'],
      headerNames: [],
      maxConcurrency: 32,
      maxPerSecond: null,
      ordering: 'none',
      parkAfterAttempts: null,
      schedule: 'documented',
      disableAfterHours: 120,
      status: 'enabled',
      hasDefaultSecret: true,
      health: { state: 'well' },
      lastSequence: 0,
      createdAt: expect.any(String),
      secret: expect.stringMatching(/^whsec_[0-9a-f]{48}$/),
    });
    const { secret: _secret, ...shown } = body.data;
    expect((await partner.get(`${PATH}/${body.data.endpointId}`)).body.data).toEqual(shown);
    expect((await partner.get(PATH)).body.data).toEqual({
      items: [shown],
      pagination: { page: 1, limit: 20, total: 1, totalPages: 1 },
    });
  });

  it('answers a repeated request with the same Idempotency-Key with the first endpoint and its secret', async () => {
    const partner = await api.partner();
    const send = () => partner.post(PATH, { url: 'https://hooks.example.com/a' }, { 'idempotency-key': 'k1' });
    const [first, second] = [await send(), await send()];
    expect(second.body.data).toEqual(first.body.data);
    expect((await partner.get(PATH)).body.data.pagination.total).toBe(1);
  });

  it('gives the first the default secret and every further one a secret of its own, also after the first is deleted', async () => {
    const partner = await api.partner();
    const make = async () => (await partner.post(PATH, { url: 'https://hooks.example.com/m2m' })).body.data;
    const [first, second] = [await make(), await make()];
    expect([first.hasDefaultSecret, second.hasDefaultSecret]).toEqual([true, false]);
    expect(second.secret).not.toBe(first.secret);
    expect((await partner.request('DELETE', `${PATH}/${first.endpointId}`)).status).toBe(200);
    expect((await partner.get(`${PATH}/${first.endpointId}`)).status).toBe(404);
    const third = await make();
    expect([third.hasDefaultSecret, third.secret]).toEqual([true, first.secret]);
  });

  it.each([
    [{ url: 'http://93.184.216.34/' }, 'url'],
    [{ url: 'https://10.1.2.3/' }, 'url'],
    [{ url: 'https://user:pass@hooks.example.com/' }, 'url'],
    [{}, 'url'],
    [{ url: 'https://hooks.example.com/', eventTypes: ['link.exploded'] }, 'eventTypes'],
    [{ url: 'https://hooks.example.com/', maxConcurrency: 0 }, 'maxConcurrency'],
    [{ url: 'https://hooks.example.com/', schedule: 'never' }, 'schedule'],
    [{ url: 'https://hooks.example.com/', headers: { 'X-M2M-Event': 'mine' } }, 'headers'],
    [{ url: 'https://hooks.example.com/', headers: { Host: 'inner' } }, 'headers'],
    [{ url: 'https://hooks.example.com/', headers: { 'X-A': 'a\r\nX-B: b' } }, 'headers.X-A'],
    [{ url: 'https://hooks.example.com/', headers: { 'X-A': 'a', 'x-a': 'b' } }, 'headers'],
    [{ url: 'https://hooks.example.com/', nonsense: 1 }, 'nonsense'],
  ])('refuses %j, naming the field', async (body, path) => {
    const partner = await api.partner();
    const refused = await partner.post(PATH, body);
    expect(refused.status).toBe(400);
    expect(refused.body.error.details[0].path).toBe(path);
  });

  it('changes only what is named, and sends the headers that were set', async () => {
    const partner = await api.partner();
    const { endpointId } = (await partner.post(PATH, { url: receiver.url('/before'), description: 'main' })).body.data;
    const headers = { Authorization: 'Bearer canary-token', 'X-Team': 'payments' };
    const changed = await partner.request('PATCH', `${PATH}/${endpointId}`, {
      url: receiver.url('/after'),
      headers,
      maxPerSecond: 50,
    });
    expect(changed.body.data).toMatchObject({
      description: 'main',
      headerNames: ['Authorization', 'X-Team'],
      maxPerSecond: 50,
    });
    expect(JSON.stringify(changed.body)).not.toContain('canary-token');
    await partner.post('/partner/links', { referenceId: 'user_1' });
    const [request] = await receiver.waitFor(1);
    expect(request!.path).toBe('/after');
    expect(request!.headers).toMatchObject({ authorization: 'Bearer canary-token', 'x-team': 'payments' });
    const cleared = await partner.request('PATCH', `${PATH}/${endpointId}`, {
      headers: {},
      description: null,
      maxPerSecond: null,
    });
    expect(cleared.body.data).toMatchObject({ headerNames: [], description: null, maxPerSecond: null });
  });

  it('skips and records what a disabled endpoint misses, and what was waiting for it', async () => {
    const partner = await api.partner();
    const { endpointId } = (await partner.post(PATH, { url: receiver.url() })).body.data;
    receiver.answerWith({ status: 500 });
    await partner.post('/partner/links', { referenceId: 'waits' });
    await receiver.waitFor(1);
    const disabled = await partner.post(`${PATH}/${endpointId}/disable`);
    expect(disabled.body.data).toMatchObject({ status: 'disabled', disabledReason: 'by_request' });
    await partner.post('/partner/links', { referenceId: 'missed' });
    await partner.post('/partner/sandbox/clock/advance', { seconds: 120 });
    const rows = async () =>
      api.sql('select state, reason, attempts from deliveries where partner_id = $1 order by id', [partner.partnerId]);
    while ((await rows()).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await rows()).toEqual([
      { state: 'skipped', reason: 'endpoint_disabled', attempts: 1 },
      { state: 'skipped', reason: 'endpoint_disabled', attempts: 0 },
    ]);
    receiver.answerWith({ status: 200 });
    const enabled = await partner.post(`${PATH}/${endpointId}/enable`);
    expect(enabled.body.data).toMatchObject({ status: 'enabled', health: { state: 'well' } });
    await partner.post('/partner/links', { referenceId: 'again' });
    await receiver.waitFor(2);
    expect(receiver.requests).toHaveLength(2);
  });

  it('hides endpoints of other partners and environments', async () => {
    const [partner, stranger] = [await api.partner(), await api.partner()];
    const live = await api.key(partner, { environment: 'live' });
    const { endpointId } = (await partner.post(PATH, { url: 'https://hooks.example.com/' })).body.data;
    for (const other of [stranger, live]) {
      for (const [method, path] of [
        ['GET', ''],
        ['GET', '/secret'],
        ['PATCH', ''],
        ['DELETE', ''],
        ['POST', '/disable'],
        ['POST', '/secret/rotate'],
      ] as const) {
        const body = method === 'PATCH' ? { description: 'x' } : undefined;
        expect((await other.request(method, `${PATH}/${endpointId}${path}`, body)).status).toBe(404);
      }
      expect((await other.get(PATH)).body.data.items).toEqual([]);
    }
  });
});
