import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { startWebhookReceiver, type ReceivedRequest, type WebhookReceiver } from '../../../test/receiver.ts';

const referenceOf = (request: ReceivedRequest): string => JSON.parse(request.body.toString()).data.referenceId;

describe('order and numbers', () => {
  const api = useApi({ worker: true });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.requests.length = 0;
    receiver.answerWith({ status: 200 });
  });
  async function partnerWithEndpoint(settings: object) {
    const partner = await api.partner();
    const { endpointId } = (await partner.post('/partner/webhook-endpoints', { url: receiver.url(), ...settings })).body
      .data;
    return { partner, endpointId };
  }
  const create = async (partner: TestPartner, referenceId: string): Promise<string> =>
    (await partner.post('/partner/links', { referenceId })).body.data.linkId;

  it('numbers deliveries of an endpoint from 1 without a gap', async () => {
    const { partner } = await partnerWithEndpoint({});
    await Promise.all(Array.from({ length: 30 }, (_, n) => create(partner, `user_${n}`)));
    const numbers = (await receiver.waitFor(30)).map(({ headers }) => Number(headers['x-m2m-sequence']));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  it('fifo per endpoint: one at a time, in the order of writing, the next at once', async () => {
    const { partner } = await partnerWithEndpoint({ ordering: 'endpoint' });
    let underWay = 0;
    let most = 0;
    receiver.answerWith(() => {
      most = Math.max(most, (underWay += 1));
      setTimeout(() => (underWay -= 1), 8);
      return { status: 200, delayMs: 8 };
    });
    const startedAtMs = Date.now();
    for (let n = 0; n < 25; n += 1) await create(partner, `user_${n}`);
    const requests = await receiver.waitFor(25);
    expect(requests.map(referenceOf)).toEqual(Array.from({ length: 25 }, (_, n) => `user_${n}`));
    expect(most).toBe(1);
    // Far from the half second of the poll for each.
    expect(Date.now() - startedAtMs).toBeLessThan(6_000);
  });

  it('fifo per endpoint: a failing head holds up the rest until it is delivered or parked', async () => {
    const { partner } = await partnerWithEndpoint({ ordering: 'endpoint', parkAfterAttempts: 2 });
    receiver.answerWith((request) => ({ status: referenceOf(request) === 'poison' ? 500 : 200 }));
    await create(partner, 'poison');
    await receiver.waitFor(1);
    await create(partner, 'behind_1');
    await create(partner, 'behind_2');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(receiver.requests.map(referenceOf)).toEqual(['poison']);
    await partner.post('/partner/sandbox/clock/advance', { seconds: 70 });
    await receiver.waitFor(4);
    expect(receiver.requests.map(referenceOf)).toEqual(['poison', 'poison', 'behind_1', 'behind_2']);
    const { items } = (await partner.get('/partner/webhook-deliveries?state=failed')).body.data;
    expect(items).toMatchObject([{ state: 'failed', reason: 'parked', attempts: 2 }]);
  });

  it('fifo per link: links do not wait for each other, events of one link do', async () => {
    const { partner } = await partnerWithEndpoint({ ordering: 'link' });
    receiver.answerWith((request) => ({
      status: referenceOf(request) === 'slow' && receiver.requests.length < 4 ? 500 : 200,
    }));
    const slow = await create(partner, 'slow');
    await receiver.waitFor(1);
    await partner.post(`/partner/sandbox/links/${slow}/open`);
    await create(partner, 'other');
    await receiver.waitFor(2);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(receiver.requests.map(referenceOf)).toEqual(['slow', 'other']);
    receiver.answerWith({ status: 200 });
    await partner.post('/partner/sandbox/clock/advance', { seconds: 70 });
    const rest = (await receiver.waitFor(5)).slice(2);
    expect(rest.map(({ headers }) => headers['x-m2m-event'])).toEqual([
      'link.created',
      'link.opened',
      'user.data_request',
    ]);
  });
});
