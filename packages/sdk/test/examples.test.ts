import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useApi, type TestPartner } from '../../../apps/api/test/harness.ts';
import { startWebhookReceiver } from '../../../apps/api/test/receiver.ts';
import { answer } from '../examples/answer-data-request.ts';
import { createLink } from '../examples/create-link.ts';
import { linkOf } from '../examples/handle-errors.ts';
import { countOpened, secondPage } from '../examples/iterate.ts';
import { linkOfOrder } from '../examples/retries.ts';
import { handleDelivery } from '../examples/verify-webhook.ts';
import { M2M, webhooks, type EventOf } from '@m2m/sdk';

/** The samples of docs/sdk.md, run as they stand, on the built package. */
describe('the samples', () => {
  const api = useApi({ worker: true });
  let baseUrl: string;
  let partner: TestPartner;
  let m2m: M2M;

  beforeAll(async () => {
    baseUrl = await api.listen();
    partner = await api.partner();
    m2m = new M2M({ apiKey: partner.key, baseUrl });
  });
  afterAll(() => vi.restoreAllMocks());

  it('create a link, and find the one there is', async () => {
    const url = await createLink(partner.key, baseUrl);
    expect(url).toMatch(/\/link_\w+\/m2m-basic#[\w-]{43}$/);
    expect(await linkOf(m2m, 'user_1')).toBe(url);
    expect(await linkOf(m2m, 'user_new')).not.toBe(url);
    await expect(linkOf(m2m, ' ')).rejects.toThrow(/^referenceId: /);
  });

  it('give the same link for the same order', async () => {
    const order = { id: 'ORD-7', userId: 'user_7' };
    const first = await linkOfOrder(m2m, order);
    expect(await linkOfOrder(m2m, order)).toEqual(first);
  });

  it('walk through lists', async () => {
    const other = await api.partner();
    const own = new M2M({ apiKey: other.key, baseUrl });
    for (let count = 0; count < 12; count += 1) {
      const { linkId } = await own.links.create({ referenceId: `walk_${count}` });
      if (count < 5) await own.sandbox.openLink(linkId);
    }
    expect(await countOpened(own)).toBe(5);
    expect(await secondPage(own)).toHaveLength(2);
  });

  it('verify deliveries, and answer a data request', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const refused = vi.spyOn(console, 'error').mockReturnValue();
    const receiver = await startWebhookReceiver();
    const { secret, endpointId } = await m2m.webhookEndpoints.create({ url: receiver.url() });
    const link = await m2m.links.create({ referenceId: 'user_asked' });
    await m2m.sandbox.openLink(link.linkId);
    await m2m.webhookEndpoints.test(endpointId, { eventType: 'operation.completed' });
    const deliveries = await receiver.waitFor(4);
    let request: EventOf<'user.data_request'> | undefined;
    for (const { body, headers } of [...deliveries, deliveries[0]!]) {
      expect(await handleDelivery(body, new Headers(headers as Record<string, string>), secret)).toBe(204);
      const event = await webhooks.verify(body, headers, secret);
      if (event.event === 'user.data_request') request = event;
    }
    expect(log.mock.calls.flat().sort()).toEqual([
      expect.stringMatching(/^\d.* MXN arrived$/),
      expect.stringMatching(/^send name\.firstName.* of user_asked$/),
    ]);
    const { body, headers } = deliveries[0]!;
    const forged = Buffer.concat([body, Buffer.from(' ')]);
    expect(await handleDelivery(forged, new Headers(headers as Record<string, string>), secret)).toBe(400);
    expect(refused).toHaveBeenCalledOnce();
    expect(await answer(m2m, request!)).toMatch(/./);
    expect((await m2m.cip.readiness(link.linkId)).missingFields).toEqual([]);
    await receiver.close();
  });

  it('receive webhooks with node:http', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const other = await api.partner();
    const own = new M2M({ apiKey: other.key, baseUrl });
    vi.stubEnv('M2M_WEBHOOK_SECRET', (await own.webhookEndpoints.defaultSecret()).secret);
    const { server } = await import('../examples/node-server.ts');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await own.webhookEndpoints.create({ url: `http://127.0.0.1:${port}/hooks/m2m` });
    await own.links.create({ referenceId: 'user_node' });
    await expect.poll(() => log.mock.calls.flat()).toContain('link.created');
    await expect.poll(async () => (await own.webhookDeliveries.list()).items[0]?.state).toBe('delivered');
    server.close();
    vi.unstubAllEnvs();
  });
});
