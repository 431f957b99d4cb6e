import { verifyWebhook } from '@m2m/webhook-signature';
import { Webhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/receiver.ts';
import { createEndpoint } from './index.ts';

describe('delivering an event', () => {
  const api = useApi({ worker: true });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.requests.length = 0;
    receiver.answerWith({ status: 200, body: 'thanks' });
  });

  async function partnerWithEndpoint(eventTypes?: string[]) {
    const partner = await api.partner();
    const endpoint = await createEndpoint(api.deps, {
      partnerSlug: partner.slug,
      environment: 'sandbox',
      url: receiver.url(),
      ...(eventTypes ? { eventTypes } : {}),
    });
    return { partner, ...endpoint };
  }
  const deliveries = (partnerId: string) =>
    api.sql<{ id: string; state: string; reason: string | null; attempts: number; sequence: number }>(
      'select id, state, reason, attempts, sequence::int from deliveries where partner_id = $1 order by id',
      [partnerId],
    );
  const settled = async (partnerId: string, count: number) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const rows = await deliveries(partnerId);
      if (rows.length >= count) return rows;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the deliveries did not end in time');
  };
  const queue = (partnerId: string) =>
    api.sql<{ attempt: number; in_seconds: number; lane: number }>(
      'select attempt, lane, extract(epoch from run_at - now())::float as in_seconds from delivery_queue where partner_id = $1',
      [partnerId],
    );

  it('sends link.created signed so that ours, standardwebhooks and svix accept it with the default secret', async () => {
    const { partner, secret } = await partnerWithEndpoint();
    const { body } = await partner.post('/partner/links', { referenceId: 'user_1', metadata: { orderId: 'ORD-1 ñ' } });
    const [request] = await receiver.waitFor(1);
    const event = verifyWebhook(request!.body, request!.headers, secret);
    const { token: _token, ...shown } = body.data;
    expect(event).toEqual({
      event: 'link.created',
      timestamp: shown.createdAt,
      data: { ...shown, metadata: { orderId: 'ORD-1 ñ' } },
    });
    expect(new Webhook(secret).verify(request!.body.toString(), request!.headers as Record<string, string>)).toEqual(
      event,
    );
    const svix = new SvixWebhook(secret);
    const headers = request!.headers as Record<string, string>;
    expect(() => svix.verify(request!.body.toString(), headers)).not.toThrow();
    expect(() => svix.verify(request!.body.toString().replace('user_1', 'user_2'), headers)).toThrow();
    expect(request!.headers).toMatchObject({
      'content-type': 'application/json',
      'x-m2m-event': 'link.created',
      'x-m2m-delivery-id': expect.stringMatching(/^dlv_[0-9a-f]{34}$/),
      'x-m2m-sequence': '1',
      'x-m2m-attempt': '1',
    });
    const [row] = await settled(partner.partnerId, 1);
    expect(row).toEqual({
      id: request!.headers['x-m2m-delivery-id'],
      state: 'delivered',
      reason: null,
      attempts: 1,
      sequence: 1,
    });
    expect(await queue(partner.partnerId)).toEqual([]);
    const attempts = await api.sql(
      'select outcome, http_status, response_head from delivery_attempts where partner_id = $1',
      [partner.partnerId],
    );
    expect(attempts).toEqual([{ outcome: 'delivered', http_status: 200, response_head: Buffer.from('thanks') }]);
  });

  it('retries by the documented schedule with the same id and the same bytes, then fails the delivery', async () => {
    const { partner, secret } = await partnerWithEndpoint(['link.created']);
    receiver.answerWith({ status: 500 });
    await partner.post('/partner/links', { referenceId: 'user_2' });
    await receiver.waitFor(1);
    for (const [attempt, waitSeconds] of [60, 300, 1800, 7200].entries()) {
      const [row] = await until(
        () => queue(partner.partnerId),
        ([found]) => found?.attempt === attempt + 1 && found.in_seconds > 0,
      );
      expect(row!.in_seconds).toBeGreaterThan(waitSeconds - 10);
      expect(row!.in_seconds).toBeLessThanOrEqual(waitSeconds * 1.1);
      await partner.post('/partner/sandbox/clock/advance', { seconds: Math.ceil(waitSeconds * 1.1) + 1 });
      await receiver.waitFor(attempt + 2);
    }
    expect(await settled(partner.partnerId, 1)).toMatchObject([
      { state: 'failed', reason: 'attempts_exhausted', attempts: 5 },
    ]);
    const { requests } = receiver;
    expect(requests).toHaveLength(5);
    expect(new Set(requests.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(requests.map(({ headers }) => headers['x-m2m-delivery-id'])).size).toBe(1);
    expect(requests.map(({ headers }) => headers['x-m2m-attempt'])).toEqual(['1', '2', '3', '4', '5']);
    for (const request of requests) {
      expect(request.body.equals(requests[0]!.body)).toBe(true);
      verifyWebhook(request.body, request.headers, secret);
    }
  });

  it('waits as long as Retry-After of a 503 asks', async () => {
    const { partner } = await partnerWithEndpoint();
    receiver.answerWith({ status: 503, headers: { 'retry-after': '4000' } });
    await partner.post('/partner/links', { referenceId: 'user_3' });
    const [row] = await until(
      () => queue(partner.partnerId),
      ([found]) => found?.attempt === 1,
    );
    expect(row!.in_seconds).toBeGreaterThan(3990);
    // The worker's clock follows the database's to within a round trip.
    expect(row!.in_seconds).toBeLessThan(4001);
  });

  it('does not follow a redirect and counts it as a failure', async () => {
    const { partner } = await partnerWithEndpoint();
    receiver.answerWith(({ path }) =>
      path === '/hook' ? { status: 307, headers: { location: receiver.url('/moved') } } : { status: 200 },
    );
    await partner.post('/partner/links', { referenceId: 'user_4' });
    await until(
      () => queue(partner.partnerId),
      ([found]) => found?.attempt === 1,
    );
    expect(receiver.requests.map(({ path }) => path)).toEqual(['/hook']);
  });

  it('disables the endpoint that answers 410 and records what it misses from then on', async () => {
    const { partner, endpointId } = await partnerWithEndpoint();
    receiver.answerWith({ status: 410 });
    await partner.post('/partner/links', { referenceId: 'user_5' });
    expect(await settled(partner.partnerId, 1)).toMatchObject([{ state: 'failed', reason: 'gone', attempts: 1 }]);
    expect(await api.sql('select status, disabled_reason from webhook_endpoints where id = $1', [endpointId])).toEqual([
      { status: 'disabled', disabled_reason: 'gone' },
    ]);
    expect((await partner.get('/partner/notices')).body.data.items).toMatchObject([
      { rule: 'endpoint_disabled', endpointId, details: { reason: 'gone' } },
    ]);
    await partner.post('/partner/links', { referenceId: 'user_6' });
    expect(await settled(partner.partnerId, 2)).toMatchObject([
      {},
      { state: 'skipped', reason: 'endpoint_disabled', attempts: 0 },
    ]);
    expect(receiver.requests).toHaveLength(1);
  });

  it('sends the events of a link with a callback there alone, signed with the default secret', async () => {
    const { partner, secret } = await partnerWithEndpoint();
    const { body } = await partner.post('/partner/links', {
      referenceId: 'user_7',
      callbackUrl: receiver.url('/callback'),
    });
    await partner.post(`/partner/sandbox/links/${body.data.linkId}/open`);
    const requests = await receiver.waitFor(3);
    expect(requests.map(({ path }) => path)).toEqual(['/callback', '/callback', '/callback']);
    const events = requests.map((request) => verifyWebhook(request.body, request.headers, secret).event);
    expect(events.sort()).toEqual(['link.created', 'link.opened', 'user.data_request']);
  });

  it('sends a callback the documented events only: more is for endpoints whose filter asks for it', async () => {
    const { partner } = await partnerWithEndpoint(['link.revoked']);
    const withCallback = await partner.post('/partner/links', {
      referenceId: 'user_7b',
      callbackUrl: receiver.url('/callback'),
    });
    const without = await partner.post('/partner/links', { referenceId: 'user_7c' });
    for (const { body } of [withCallback, without]) {
      expect((await partner.post(`/partner/links/${body.data.linkId}/revoke`, { reason: 'test' })).status).toBe(200);
    }
    const rows = await settled(partner.partnerId, 2);
    expect(rows).toHaveLength(2);
    expect(await queue(partner.partnerId)).toEqual([]);
    expect(receiver.requests.map(({ path, headers }) => `${path} ${headers['x-m2m-event']}`).sort()).toEqual([
      '/callback link.created',
      '/hook link.revoked',
    ]);
    const events = await api.sql<{ type: string }>('select type from events where partner_id = $1', [
      partner.partnerId,
    ]);
    expect(events.filter(({ type }) => type === 'link.revoked')).toHaveLength(2);
  });

  it('ends only the deliveries of its own link when a callback answers 410', async () => {
    const { partner } = await partnerWithEndpoint();
    receiver.answerWith(({ path }) => ({ status: path === '/gone' ? 410 : 200 }));
    const gone = await partner.post('/partner/links', { referenceId: 'user_8', callbackUrl: receiver.url('/gone') });
    await settled(partner.partnerId, 1);
    const other = await partner.post('/partner/links', { referenceId: 'user_9', callbackUrl: receiver.url('/here') });
    await partner.post(`/partner/sandbox/links/${gone.body.data.linkId}/open`);
    await partner.post(`/partner/sandbox/links/${other.body.data.linkId}/open`);
    const rows = await settled(partner.partnerId, 6);
    expect(rows.map(({ state, reason }) => `${state} ${reason}`).sort()).toEqual([
      'delivered null',
      'delivered null',
      'delivered null',
      'failed gone',
      'skipped callback_gone',
      'skipped callback_gone',
    ]);
    expect(receiver.requests.filter(({ path }) => path === '/gone')).toHaveLength(1);
  });

  it('gives every further endpoint a secret of its own and only what its filter names', async () => {
    const { partner, secret } = await partnerWithEndpoint();
    const second = await createEndpoint(api.deps, {
      partnerSlug: partner.slug,
      environment: 'sandbox',
      url: receiver.url('/second'),
      eventTypes: ['link.revoked'],
    });
    expect(second.secret).not.toBe(secret);
    const { body } = await partner.post('/partner/links', { referenceId: 'user_10' });
    await partner.post(`/partner/links/${body.data.linkId}/revoke`, { reason: 'test' });
    const requests = await receiver.waitFor(2);
    const byPath = Object.fromEntries(requests.map((request) => [request.path, request]));
    expect(verifyWebhook(byPath['/hook']!.body, byPath['/hook']!.headers, secret).event).toBe('link.created');
    expect(verifyWebhook(byPath['/second']!.body, byPath['/second']!.headers, second.secret).event).toBe(
      'link.revoked',
    );
    expect(() => verifyWebhook(byPath['/second']!.body, byPath['/second']!.headers, secret)).toThrow(
      /No signature matches/,
    );
  });

  it('keeps delivering while the partner is suspended', async () => {
    const { partner } = await partnerWithEndpoint();
    receiver.answerWith({ status: 500 });
    await partner.post('/partner/links', { referenceId: 'user_11' });
    await until(
      () => queue(partner.partnerId),
      ([found]) => found?.attempt === 1,
    );
    await api.sql(`update partners set status = 'suspended' where id = $1`, [partner.partnerId]);
    receiver.answerWith({ status: 200 });
    await api.sql('update delivery_queue set run_at = now() where partner_id = $1', [partner.partnerId]);
    expect(await settled(partner.partnerId, 1)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it('refuses an endpoint whose URL must not be called, naming the field', async () => {
    const partner = await api.partner();
    const refused = createEndpoint(api.deps, {
      partnerSlug: partner.slug,
      environment: 'sandbox',
      url: 'https://10.0.0.1/hook',
    });
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: [{ path: 'url', reason: 'address_denied' }],
    });
  });

  it('writes one log line per attempt, without URL, secret or body', async () => {
    const { partner, secret } = await partnerWithEndpoint();
    await partner.post('/partner/links', { referenceId: 'user_log_canary' });
    await settled(partner.partnerId, 1);
    const lines = api.logLines.filter((line) => line.includes('delivery attempt') && line.includes(partner.slug));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      event: 'link.created',
      outcome: 'delivered',
      httpStatus: 200,
      attempt: 1,
    });
    for (const canary of [secret, 'user_log_canary', '/hook']) expect(api.logLines.join('')).not.toContain(canary);
  });
});

async function until<T>(read: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 400; tries += 1) {
    const value = await read();
    if (isDone(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`not reached: ${JSON.stringify(await read())}`);
}
