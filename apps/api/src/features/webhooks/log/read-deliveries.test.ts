import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../../test/receiver.ts';

const PATH = '/partner/webhook-deliveries';

describe('the delivery log', () => {
  const api = useApi({ worker: true });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.requests.length = 0;
    receiver.answerWith({ status: 200, body: 'thanks' });
  });

  async function partnerWithEndpoint(settings: object = {}) {
    const partner = await api.partner();
    const { endpointId } = (await partner.post('/partner/webhook-endpoints', { url: receiver.url(), ...settings })).body
      .data;
    return { partner, endpointId: endpointId as string };
  }
  async function items(partner: TestPartner, query: string, count: number) {
    for (let tries = 0; tries < 400; tries += 1) {
      const { body } = await partner.get(`${PATH}?${query}`);
      if (body.data.items.length === count) return body.data.items;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the deliveries did not come');
  }

  it('never shows an attempt of which the state knows nothing yet', async () => {
    const { partner, endpointId } = await partnerWithEndpoint();
    for (let round = 0; round < 25; round += 1) {
      const test = await partner.post(`/partner/webhook-endpoints/${endpointId}/test`, { eventType: 'link.created' });
      const path = `${PATH}/${test.body.data.deliveryId}`;
      for (let isOver = false; !isOver;) {
        const seen = await Promise.all(Array.from({ length: 8 }, () => partner.get(path)));
        const states = seen.map(({ body }) => [body.data.state, body.data.attemptLog.length] as const);
        for (const [state, attempts] of states)
          expect([state, attempts]).toEqual([state, state === 'delivered' ? 1 : 0]);
        isOver = states.every(([state]) => state === 'delivered');
      }
    }
  });

  it('shows a delivered one with its attempt, times and answer, and no signature', async () => {
    const { partner, endpointId } = await partnerWithEndpoint({ headers: { 'X-Team': 'canary' } });
    const link = await partner.post('/partner/links', { referenceId: 'user_1' });
    const [item] = await items(partner, 'state=delivered', 1);
    expect(item).toEqual({
      deliveryId: expect.stringMatching(/^dlv_/),
      eventId: expect.stringMatching(/^evt_/),
      eventType: 'link.created',
      endpointId,
      linkId: link.body.data.linkId,
      state: 'delivered',
      attempts: 1,
      sequence: 1,
      createdAt: expect.any(String),
      endedAt: expect.any(String),
    });
    const { body } = await partner.get(`${PATH}/${item.deliveryId}`);
    const { attemptLog, ...rest } = body.data;
    expect(rest).toEqual(item);
    expect(attemptLog).toEqual([
      {
        number: 1,
        startedAt: expect.any(String),
        outcome: 'delivered',
        httpStatus: 200,
        durationMs: expect.any(Number),
        timings: expect.objectContaining({ firstByteMs: expect.any(Number) }),
        remoteAddress: '127.0.0.1',
        isConnectionReused: expect.any(Boolean),
        requestHeaders: expect.objectContaining({
          'X-M2M-Delivery-Id': item.deliveryId,
          'X-M2M-Signature': '[not shown]',
        }),
        responseHead: 'thanks',
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/sha256=|v1,|canary/);
  });

  it('says of an undelivered one what it waits for', async () => {
    const { partner } = await partnerWithEndpoint();
    receiver.answerWith({ status: 500 });
    await partner.post('/partner/links', { referenceId: 'user_2' });
    await receiver.waitFor(1);
    for (;;) {
      const [item] = await items(partner, 'state=undelivered', 1);
      if (item.attempts === 0) continue;
      expect(item).toMatchObject({
        state: 'pending',
        attempts: 1,
        lastOutcome: 'server_error',
        waits: { for: 'its_time', until: item.nextAttemptAt },
      });
      break;
    }
    expect(await items(partner, 'state=delivered', 0)).toEqual([]);
  });

  it('says how many go before one that waits behind a breaker', async () => {
    const { partner, endpointId } = await partnerWithEndpoint();
    receiver.answerWith({ status: 500 });
    for (let n = 0; n < 3; n += 1) await partner.post('/partner/links', { referenceId: `user_3_${n}` });
    await receiver.waitFor(3);
    // The answers are written in batches: later than here they would undo what follows.
    await expect
      .poll(async () =>
        (await items(partner, 'state=pending', 3)).map((item: { waits: { for: string } }) => item.waits.for),
      )
      .toEqual(['its_time', 'its_time', 'its_time']);
    const until = new Date(Date.now() + 60_000);
    await api.sql('update webhook_endpoint_health set open_count = 1, open_until = $2 where endpoint_id = $1', [
      endpointId,
      until,
    ]);
    await api.sql(
      `update delivery_queue set run_at = now() - interval '1 minute', lease_until = null where endpoint_id = $1`,
      [endpointId],
    );
    const waits = (await items(partner, 'state=pending', 3)).map((item: { waits: object }) => item.waits);
    expect(waits).toEqual([2, 1, 0].map((ahead) => ({ for: 'breaker', until: until.toISOString(), ahead })));
    expect((await partner.get(`/partner/webhook-endpoints/${endpointId}`)).body.data.health).toMatchObject({
      state: 'paused',
      pausedUntil: until.toISOString(),
    });
  });

  it('reads on by cursor without a gap or a double, and filters', async () => {
    const { partner, endpointId } = await partnerWithEndpoint();
    const links: string[] = [];
    for (let n = 0; n < 7; n += 1)
      links.push((await partner.post('/partner/links', { referenceId: `user_4_${n}` })).body.data.linkId);
    await items(partner, 'state=delivered', 7);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await partner.get(`${PATH}?limit=3&cursor=${cursor}`);
      seen.push(...body.data.items.map((item: { linkId: string }) => item.linkId));
      cursor = body.data.pagination.nextCursor;
    }
    expect(seen).toEqual(links.toReversed());
    expect(await items(partner, `linkId=${links[2]}`, 1)).toMatchObject([{ linkId: links[2] }]);
    expect(await items(partner, `endpointId=${endpointId}&eventType=link.created&limit=5`, 5)).toHaveLength(5);
    expect(await items(partner, 'eventType=link.revoked', 0)).toEqual([]);
    expect(await items(partner, `to=${new Date(Date.now() - 3_600_000).toISOString()}`, 0)).toEqual([]);
    expect((await partner.get(`${PATH}?state=lost`)).status).toBe(400);
  });

  it('hides deliveries of other partners and environments', async () => {
    const { partner } = await partnerWithEndpoint();
    await partner.post('/partner/links', { referenceId: 'user_5' });
    const [item] = await items(partner, '', 1);
    for (const other of [await api.partner(), await api.key(partner, { environment: 'live' })]) {
      expect((await other.get(`${PATH}/${item.deliveryId}`)).status).toBe(404);
      expect((await other.get(PATH)).body.data.items).toEqual([]);
    }
  });
});
