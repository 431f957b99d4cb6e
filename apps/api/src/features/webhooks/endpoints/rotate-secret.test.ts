import { verifyWebhook } from '@m2m/webhook-signature';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../../test/harness.ts';
import { startWebhookReceiver, type ReceivedRequest, type WebhookReceiver } from '../../../../test/receiver.ts';

const PATH = '/partner/webhook-endpoints';

describe('rotating a webhook secret', () => {
  const api = useApi({ worker: true });
  let receiver: WebhookReceiver;
  let users = 0;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());
  beforeEach(() => void (receiver.requests.length = 0));

  const endpoint = async (partner: TestPartner): Promise<{ path: string; secret: string }> => {
    const { endpointId, secret } = (await partner.post(PATH, { url: receiver.url() })).body.data;
    return { path: `${PATH}/${endpointId}/secret`, secret };
  };
  const deliver = async (partner: TestPartner, extra: object = {}): Promise<ReceivedRequest> => {
    const before = receiver.requests.length;
    await partner.post('/partner/links', { referenceId: `user_${(users += 1)}`, ...extra });
    return (await receiver.waitFor(before + 1))[before]!;
  };
  const accepts = (request: ReceivedRequest, secret: string): boolean => {
    try {
      verifyWebhook(request.body, request.headers, secret);
      new Webhook(secret).verify(request.body.toString(), request.headers as Record<string, string>);
      return true;
    } catch {
      return false;
    }
  };

  it('signs with the pending secret beside the current one until it is activated, then with the old one for the overlap', async () => {
    const partner = await api.partner();
    const { path, secret: old } = await endpoint(partner);
    const rotated = (await partner.post(`${path}/rotate`)).body.data;
    expect(rotated).toMatchObject({
      secret: old,
      nextSecret: expect.stringMatching(/^whsec_/),
      nextSecretLapsesAt: expect.any(String),
    });
    const fresh: string = rotated.nextSecret;

    const during = await deliver(partner);
    expect([accepts(during, old), accepts(during, fresh)]).toEqual([true, true]);
    expect(Object.keys(during.headers)).toContain('x-m2m-signature-next');
    expect(String(during.headers['webhook-signature']).split(' ')).toHaveLength(2);

    const activated = (await partner.post(`${path}/activate`, { overlapHours: 2 })).body.data;
    expect(activated).toMatchObject({ secret: fresh, previousSecret: old });
    expect(activated.nextSecret).toBeUndefined();
    const overlap = await deliver(partner);
    expect([accepts(overlap, old), accepts(overlap, fresh)]).toEqual([true, true]);
    expect(overlap.headers['x-m2m-signature-next']).toBeUndefined();
    expect(overlap.headers['x-m2m-signature-previous']).toBeDefined();

    await api.sql(
      `update partner_environments set previous_secret_ends_at = now() - interval '1 second' where partner_id = $1`,
      [partner.partnerId],
    );
    const after = await deliver(partner);
    expect([accepts(after, old), accepts(after, fresh)]).toEqual([false, true]);
    expect((await partner.get(path)).body.data).toEqual({
      endpointId: expect.any(String),
      secret: fresh,
      isDefaultSecret: true,
    });
  });

  it('lets a pending secret lapse', async () => {
    const partner = await api.partner();
    const { path, secret } = await endpoint(partner);
    const { nextSecret } = (await partner.post(`${path}/rotate`)).body.data;
    await api.sql(
      `update partner_environments set next_secret_lapses_at = now() - interval '1 second' where partner_id = $1`,
      [partner.partnerId],
    );
    const request = await deliver(partner);
    expect([accepts(request, secret), accepts(request, nextSecret)]).toEqual([true, false]);
    expect(await partner.post(`${path}/activate`)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  });

  it('swaps at once when regenerated, dropping pending and previous', async () => {
    const partner = await api.partner();
    const { path, secret: old } = await endpoint(partner);
    const { nextSecret: pending } = (await partner.post(`${path}/rotate`)).body.data;
    const { secret: fresh, ...rest } = (await partner.post(`${path}/regenerate`)).body.data;
    expect(rest).toEqual({ endpointId: expect.any(String), isDefaultSecret: true });
    const request = await deliver(partner);
    expect([old, pending, fresh].map((secret) => accepts(request, secret))).toEqual([false, false, true]);
    expect(request.headers['x-m2m-signature-next']).toBeUndefined();
  });

  it('keeps one pending secret at most, and a second rotation ends the overlap', async () => {
    const partner = await api.partner();
    const { path } = await endpoint(partner);
    await partner.post(`${path}/rotate`);
    expect((await partner.post(`${path}/rotate`)).status).toBe(400);
    expect((await partner.post(`${path}/activate`)).body.data.previousSecret).toBeDefined();
    expect((await partner.post(`${path}/rotate`)).body.data.previousSecret).toBeUndefined();
  });

  it('rotates the default secret for callbacks too, and an own secret for its endpoint alone', async () => {
    const partner = await api.partner();
    const { path } = await endpoint(partner);
    const second = (await partner.post(PATH, { url: receiver.url('/second'), eventTypes: ['link.revoked'] })).body.data;
    const { secret } = (await partner.post(`${path}/regenerate`)).body.data;
    const request = await deliver(partner, { callbackUrl: receiver.url('/callback') });
    expect([request.path, accepts(request, secret)]).toEqual(['/callback', true]);
    const own = await partner.post(`${PATH}/${second.endpointId}/secret/regenerate`);
    expect(own.body.data).toMatchObject({ isDefaultSecret: false, secret: expect.not.stringMatching(second.secret) });
    expect((await partner.get(path)).body.data.secret).toBe(secret);
  });

  it('shows a secret to keys with webhooks:write alone', async () => {
    const partner = await api.partner();
    const { path } = await endpoint(partner);
    const reader = await api.key(partner, { scopes: ['webhooks:read'] });
    expect(await reader.get(path)).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
  });

  it('lets a partner that has callbacks only see and rotate the default secret', async () => {
    const partner = await api.partner();
    const secretPath = `${PATH}/default-secret`;
    const callback = { callbackUrl: receiver.url('/callback') };
    const shown = await partner.get(secretPath);
    expect(shown.body.data).toEqual({ secret: expect.stringMatching(/^whsec_/), isDefaultSecret: true });
    const old: string = shown.body.data.secret;
    expect(accepts(await deliver(partner, callback), old)).toBe(true);

    const fresh: string = (await partner.post(`${secretPath}/rotate`)).body.data.nextSecret;
    const during = await deliver(partner, callback);
    expect([accepts(during, old), accepts(during, fresh)]).toEqual([true, true]);
    const activated = (await partner.post(`${secretPath}/activate`, { overlapHours: 0 })).body.data;
    expect(activated).toEqual({ secret: fresh, isDefaultSecret: true });
    const after = await deliver(partner, callback);
    expect([accepts(after, old), accepts(after, fresh)]).toEqual([false, true]);

    const swapped: string = (await partner.post(`${secretPath}/regenerate`)).body.data.secret;
    const last = await deliver(partner, callback);
    expect([accepts(last, fresh), accepts(last, swapped)]).toEqual([false, true]);
    // The first endpoint is made with it.
    expect((await endpoint(partner)).secret).toBe(swapped);

    const { body } = await partner.get('/partner/audit');
    const acts = body.data.items.filter(({ action }: { action: string }) => action.startsWith('secret.'));
    expect(acts.map(({ action }: { action: string }) => action)).toEqual([
      'secret.regenerated',
      'secret.activated',
      'secret.rotated',
      'secret.shown',
    ]);
    for (const { subject } of acts) expect(subject).toEqual({ kind: 'default_secret', id: partner.environment });
  });

  it('keeps the default secret from keys without webhooks:write, and from the other environment', async () => {
    const partner = await api.partner();
    const reader = await api.key(partner, { scopes: ['webhooks:read'] });
    for (const [method, tail] of [
      ['GET', ''],
      ['POST', '/rotate'],
      ['POST', '/activate'],
      ['POST', '/regenerate'],
    ] as const) {
      expect(await reader.request(method, `${PATH}/default-secret${tail}`)).toMatchObject({ status: 403 });
    }
    const live = await api.key(partner, { environment: 'live' });
    const secrets = await Promise.all([partner, live].map((one) => one.get(`${PATH}/default-secret`)));
    expect(new Set(secrets.map(({ body }) => body.data.secret)).size).toBe(2);
  });
});
