import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/receiver.ts';
import { startWorkerChild, type WorkerChild } from '../../../test/worker-child.ts';
import { createEndpoint } from './index.ts';

describe('worker processes', () => {
  const api = useApi();
  let receiver: WebhookReceiver;
  const children: WorkerChild[] = [];
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill('SIGKILL')));
    receiver.requests.length = 0;
  });
  const worker = async (): Promise<WorkerChild> => {
    const child = await startWorkerChild(api);
    children.push(child);
    return child;
  };

  async function writeEvents(count: number) {
    const partner = await api.partner();
    await api.sql('update partner_environments set create_limit_per_minute = 10000, request_limit_per_minute = 10000');
    await createEndpoint(api.deps, {
      partnerSlug: partner.slug,
      environment: 'sandbox',
      url: receiver.url(),
      eventTypes: ['link.created'],
    });
    for (let n = 0; n < count; n += 1) await partner.post('/partner/links', { referenceId: `user_${n}` });
    return partner;
  }
  const ids = () => receiver.requests.map(({ headers }) => String(headers['webhook-id']));

  it('send every event once when two share one queue', async () => {
    receiver.answerWith({ status: 200, delayMs: 5 });
    await Promise.all([worker(), worker()]);
    await writeEvents(60);
    await receiver.waitFor(60);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(receiver.requests).toHaveLength(60);
    expect(new Set(ids()).size).toBe(60);
    const workers = await api.sql<{ worker_id: string }>('select distinct worker_id from delivery_attempts');
    expect(workers.length).toBe(2);
  });

  it('send again within 15 s, byte for byte, what a killed one held', async () => {
    receiver.answerWith('hang');
    const first = await worker();
    await writeEvents(5);
    const held = await receiver.waitFor(5);
    await worker();
    receiver.answerWith({ status: 200 });
    await first.kill('SIGKILL');
    const killedAtMs = Date.now();
    await receiver.waitFor(10, 20_000);
    const again = receiver.requests.slice(5);
    expect(Math.max(...again.map(({ receivedAtMs }) => receivedAtMs)) - killedAtMs).toBeLessThan(15_000);
    for (const request of again) {
      const before = held.find(({ headers }) => headers['webhook-id'] === request.headers['webhook-id']);
      expect(request.body.equals(before!.body)).toBe(true);
      expect(request.headers['x-m2m-delivery-id']).toBe(before!.headers['x-m2m-delivery-id']);
      expect(request.headers['x-m2m-attempt']).toBe('1');
    }
  });

  it('finish what they send when told to end, and hold nothing afterwards', async () => {
    receiver.answerWith({ status: 200, delayMs: 700 });
    const child = await worker();
    const partner = await writeEvents(3);
    await receiver.waitFor(3);
    expect(await child.kill('SIGTERM')).toBe(0);
    expect(await api.sql('select state from deliveries where partner_id = $1', [partner.partnerId])).toEqual(
      Array.from({ length: 3 }, () => ({ state: 'delivered' })),
    );
    expect(await api.sql('select 1 from delivery_queue where partner_id = $1', [partner.partnerId])).toEqual([]);
  });
});
