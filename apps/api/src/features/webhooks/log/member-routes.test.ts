import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../../test/harness.ts';
import { signInMember } from '../../../../test/members.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../../test/receiver.ts';

describe('what the portal shows of deliveries', () => {
  const api = useApi({ worker: true });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());

  it('tells the day of every endpoint by hour, and the body that was sent, to the owner of both alone', async () => {
    const partner = await api.partner();
    const member = await signInMember(api, partner);
    const stranger = await signInMember(api, await api.partner());
    const made = await partner.post('/partner/webhook-endpoints', { url: receiver.url() });
    const { endpointId } = made.body.data;
    const waiting = await partner.post('/partner/webhook-endpoints', {
      url: receiver.url('/slow'),
      ordering: 'endpoint',
    });
    receiver.answerWith(({ path }) => (path === '/slow' ? { status: 503 } : { status: 200 }));
    await partner.post('/partner/links', { referenceId: 'user_1' });
    await receiver.waitFor(2);
    const read = async () => (await member.get('/portal/api/webhook-endpoints/health')).body.data;
    await expect
      .poll(
        async () =>
          (await read()).items.find((one: { endpointId: string }) => one.endpointId === endpointId).hours.at(-1)
            .delivered,
      )
      .toBe(1);
    const { items } = await read();
    expect(items).toHaveLength(2);
    expect(items.find((one: { endpointId: string }) => one.endpointId === endpointId)).toMatchObject({
      waiting: 0,
      isComplete: true,
    });
    expect(items.find((one: { endpointId: string }) => one.endpointId !== endpointId)).toMatchObject({
      endpointId: waiting.body.data.endpointId,
      waiting: 1,
    });
    expect(items[0].hours).toHaveLength(24);
    expect((await stranger.get('/portal/api/webhook-endpoints/health')).body.data.items).toEqual([]);

    const deliveries = (await partner.get(`/partner/webhook-deliveries`)).body.data.items;
    expect(deliveries).toHaveLength(2);
    for (const { deliveryId, eventId, endpointId: to } of deliveries) {
      const path = `/portal/api/webhook-deliveries/${deliveryId}/payload`;
      const sent = receiver.requests.find(({ path: at }) => (at === '/slow') !== (to === endpointId))!;
      expect((await member.get(path)).body.data).toEqual({
        eventId,
        eventType: 'link.created',
        isTest: false,
        body: sent.body.toString(),
      });
      expect((await stranger.get(path)).status).toBe(404);
    }
  });
});
