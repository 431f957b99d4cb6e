import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/receiver.ts';
import { createEndpoint } from './index.ts';

const api = useApi({ worker: true });
let receiver: WebhookReceiver;
beforeAll(async () => void (receiver = await startWebhookReceiver()));
afterAll(() => receiver.close());
beforeEach(() => void (receiver.requests.length = 0));

async function linkOf(referenceId: string, environment: 'sandbox' | 'live' = 'sandbox') {
  const partner = await api.partner({ environment });
  await createEndpoint(api.deps, { partnerSlug: partner.slug, environment, url: receiver.url() });
  const { linkId } = (await partner.post('/partner/links', { referenceId })).body.data;
  const advance = (seconds: number) => partner.post('/partner/sandbox/clock/advance', { seconds });
  return { partner, linkId, advance };
}
const heard = () => receiver.requests.map(({ headers }) => headers['x-m2m-event']);
/** Waits until the receiver has heard so much, and a moment more for what should not come. */
const hears = async (count: number) => {
  await vi.waitFor(() => expect(receiver.requests.length).toBeGreaterThanOrEqual(count), { timeout: 8_000 });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(receiver.requests.length).toBe(count);
};

it('-wh500: three attempts count as failed, the fourth arrives for good; all bodies are equal', async () => {
  const { partner, advance } = await linkOf('a-wh500');
  await hears(1);
  for (const [seconds, count] of [
    [70, 2],
    [340, 3],
    [2_000, 4],
  ] as const) {
    await advance(seconds);
    await hears(count);
  }
  await advance(10_000);
  await hears(4);
  expect(new Set(receiver.requests.map(({ body }) => body.toString())).size).toBe(1);
  await vi.waitFor(async () =>
    expect(
      await api.sql('select state, attempts::int from deliveries where partner_id = $1', [partner.partnerId]),
    ).toEqual([{ state: 'delivered', attempts: 4 }]),
  );
});

it('-whdup: two deliveries of one event', async () => {
  await linkOf('a-whdup');
  await hears(2);
  const ids = (name: string) => new Set(receiver.requests.map(({ headers }) => headers[name]));
  expect([ids('webhook-id').size, ids('x-m2m-delivery-id').size]).toEqual([1, 2]);
});

it('-whooo: what comes first arrives last', async () => {
  const { partner, linkId, advance } = await linkOf('a-whooo');
  await partner.post(`/partner/sandbox/links/${linkId}/open`);
  await hears(1);
  expect(heard()).toEqual(['link.opened']);
  await advance(5);
  await hears(3);
  expect(heard().slice(1).toSorted()).toEqual(['link.created', 'user.data_request']);
});

it('-whslow: twenty seconds late', async () => {
  const { advance } = await linkOf('a-whslow');
  await hears(0);
  await advance(10);
  await hears(0);
  await advance(10);
  await hears(1);
});

it('means nothing elsewhere in a referenceId, nor in live', async () => {
  await linkOf('-whslow-a');
  await linkOf('b-whslow', 'live');
  await linkOf('c-wh500', 'live');
  await hears(3);
});
