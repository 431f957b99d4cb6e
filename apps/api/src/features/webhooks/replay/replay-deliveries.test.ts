import { verifyWebhook } from '@m2m/webhook-signature';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../../test/receiver.ts';

const ENDPOINTS = '/partner/webhook-endpoints';
const LONG_AGO = '2020-01-01T00:00:00.000Z';

describe('replay', () => {
  const api = useApi({ worker: true });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.requests.length = 0;
    receiver.answerWith({ status: 200 });
  });

  const endpoint = async (partner: TestPartner, settings: object = {}) =>
    (await partner.post(ENDPOINTS, { url: receiver.url(), ...settings })).body.data as {
      endpointId: string;
      secret: string;
    };
  const ended = async (partner: TestPartner, state: string, count: number) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const { items } = (await partner.get(`/partner/webhook-deliveries?state=${state}&limit=100`)).body.data;
      if (items.length === count) return items;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`${state} did not become ${count}`);
  };
  const done = async (partner: TestPartner, replayId: string) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const { data } = (await partner.get(`/partner/webhook-replays/${replayId}`)).body;
      if (data.status === 'done') return data;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the replay did not end');
  };

  it('sends one again as a new delivery under the same event id, number and bytes', async () => {
    const partner = await api.partner();
    await endpoint(partner);
    await partner.post('/partner/links', { referenceId: 'user_1' });
    const [first] = await ended(partner, 'delivered', 1);
    const { status, body } = await partner.post(`/partner/webhook-deliveries/${first.deliveryId}/replay`);
    expect(status).toBe(202);
    expect(body.data).toEqual({
      deliveryId: expect.stringMatching(/^dlv_/),
      eventId: first.eventId,
      replayOf: first.deliveryId,
    });
    const [one, two] = await receiver.waitFor(2);
    expect(two!.body.equals(one!.body)).toBe(true);
    expect(two!.headers['webhook-id']).toBe(one!.headers['webhook-id']);
    expect(two!.headers['x-m2m-sequence']).toBe(one!.headers['x-m2m-sequence']);
    expect(two!.headers['x-m2m-delivery-id']).toBe(body.data.deliveryId);
    expect((await ended(partner, 'delivered', 2))[0]).toMatchObject({
      deliveryId: body.data.deliveryId,
      replayOf: first.deliveryId,
    });
  });

  it('refuses one that is still being delivered, and one whose endpoint is disabled', async () => {
    const partner = await api.partner();
    const { endpointId } = await endpoint(partner);
    receiver.answerWith({ status: 500 });
    await partner.post('/partner/links', { referenceId: 'user_2' });
    const attempted = async () => {
      for (;;) {
        const [found] = await ended(partner, 'pending', 1);
        if (found.attempts === 1) return found;
      }
    };
    const pending = await attempted();
    expect((await partner.post(`/partner/webhook-deliveries/${pending.deliveryId}/replay`)).status).toBe(400);
    await partner.post(`${ENDPOINTS}/${endpointId}/disable`);
    await partner.post('/partner/links', { referenceId: 'user_3' });
    const [skipped] = await ended(partner, 'skipped', 1);
    const refused = await partner.post(`/partner/webhook-deliveries/${skipped.deliveryId}/replay`);
    expect(refused.body.error.details).toEqual([
      { path: 'deliveryId', message: 'the endpoint is disabled; enable it first.' },
    ]);
  });

  it('counts what an endpoint missed, then replays exactly that', async () => {
    const partner = await api.partner();
    const { endpointId } = await endpoint(partner);
    await partner.post('/partner/links', { referenceId: 'arrived' });
    await ended(partner, 'delivered', 1);
    await partner.post(`${ENDPOINTS}/${endpointId}/disable`);
    for (let n = 0; n < 5; n += 1) await partner.post('/partner/links', { referenceId: `missed_${n}` });
    await partner.post(`${ENDPOINTS}/${endpointId}/enable`);
    const wanted = { endpointId, from: LONG_AGO };
    expect((await partner.post('/partner/webhook-replays', { ...wanted, dryRun: true })).body.data).toEqual({
      matched: 5,
      isDryRun: true,
    });
    expect(receiver.requests).toHaveLength(1);
    const { status, body } = await partner.post('/partner/webhook-replays', wanted);
    expect([status, body.data]).toEqual([
      201,
      expect.objectContaining({ status: 'running', matched: 5, queued: 0, what: 'undelivered' }),
    ]);
    expect(await done(partner, body.data.replayId)).toMatchObject({ queued: 5, matched: 5 });
    await receiver.waitFor(6);
    await ended(partner, 'delivered', 6);
    const references = receiver.requests
      .slice(1)
      .map((request) => JSON.parse(request.body.toString()).data.referenceId);
    expect(references.sort()).toEqual(['missed_0', 'missed_1', 'missed_2', 'missed_3', 'missed_4']);
  });

  it('fills a new endpoint with everything since a time, of the types it wants', async () => {
    const partner = await api.partner();
    await endpoint(partner);
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'old_1' })).body.data;
    await partner.post('/partner/links', { referenceId: 'old_2' });
    await partner.post(`/partner/links/${linkId}/revoke`);
    await receiver.waitFor(2);
    const fresh = await endpoint(partner, { url: receiver.url('/fresh'), eventTypes: ['link.created'] });
    const { body } = await partner.post('/partner/webhook-replays', {
      endpointId: fresh.endpointId,
      what: 'everything',
      from: LONG_AGO,
    });
    expect(body.data).toMatchObject({ matched: 2, eventTypes: ['link.created'] });
    const got = (await receiver.waitFor(4)).filter(({ path }) => path === '/fresh');
    expect(
      got.map((request) => verifyWebhook(request.body, request.headers, fresh.secret).data['referenceId']).sort(),
    ).toEqual(['old_1', 'old_2']);
  });

  it('goes on where it stood when it was paused or the worker died in between', async () => {
    const partner = await api.partner();
    const { endpointId } = await endpoint(partner);
    await partner.post(`${ENDPOINTS}/${endpointId}/disable`);
    await partner.post('/partner/links', { referenceId: 'seed' });
    await api.sql(
      `insert into deliveries (partner_id, environment, id, event_id, event_type, event_written_at, endpoint_id, state, reason, created_at)
       select partner_id, environment, new_delivery_id(), event_id, event_type, event_written_at, endpoint_id, 'skipped', 'endpoint_disabled', created_at
       from deliveries cross join generate_series(1, 1199) where endpoint_id = $1`,
      [endpointId],
    );
    await partner.post(`${ENDPOINTS}/${endpointId}/enable`);
    const { replayId } = (await partner.post('/partner/webhook-replays', { endpointId, from: LONG_AGO })).body.data;
    const read = async () => (await partner.get(`/partner/webhook-replays/${replayId}`)).body.data;
    while ((await read()).queued === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const paused = (await partner.post(`/partner/webhook-replays/${replayId}/pause`)).body.data;
    expect(paused.status).toBe('paused');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect((await read()).queued).toBe(paused.queued);
    expect(paused.queued).toBeLessThan(1_200);
    await partner.post(`/partner/webhook-replays/${replayId}/resume`);
    expect(await done(partner, replayId)).toMatchObject({ queued: 1_200, matched: 1_200 });
    await receiver.waitFor(1_200, 20_000);
    expect(new Set(receiver.requests.map(({ headers }) => headers['x-m2m-delivery-id'])).size).toBe(1_200);
    const tooLate = await partner.post(`/partner/webhook-replays/${replayId}/cancel`);
    expect(tooLate).toMatchObject({ status: 409, body: { code: 'TRANSITION_NOT_ALLOWED' } });
    expect(tooLate.body.message).toBe('This replay is done; only one that is running or paused can do that.');
  });

  it('sends a marked, signed example of any type as a test', async () => {
    const partner = await api.partner();
    const { endpointId, secret } = await endpoint(partner);
    const { status, body } = await partner.post(`${ENDPOINTS}/${endpointId}/test`, { eventType: 'operation.created' });
    expect(status).toBe(202);
    const [request] = await receiver.waitFor(1);
    expect(request!.headers).toMatchObject({
      'x-m2m-test': 'true',
      'webhook-id': body.data.eventId,
      'x-m2m-delivery-id': body.data.deliveryId,
    });
    expect(verifyWebhook(request!.body, request!.headers, secret)).toMatchObject({
      event: 'operation.created',
      data: { status: 'created' },
    });
    expect((await partner.post(`${ENDPOINTS}/${endpointId}/test`, { eventType: 'link.exploded' })).status).toBe(400);
    expect(
      (await partner.post('/partner/webhook-replays', { endpointId, what: 'everything', from: LONG_AGO, dryRun: true }))
        .body.data.matched,
    ).toBe(0);
  });
});
