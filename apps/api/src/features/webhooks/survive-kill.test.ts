import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/receiver.ts';
import { startWorkerChild, type WorkerChild } from '../../../test/worker-child.ts';
import { createEndpoint } from './index.ts';

/** `M2M_WORKER_KILLS=100 npm test -- survive-kill` for the long run, of about 20 minutes. */
const KILLS = Number(process.env['M2M_WORKER_KILLS'] ?? 1);

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
    // Slow enough that one worker's places for the endpoint are full and the other gets its share.
    receiver.answerWith({ status: 200, delayMs: 150 });
    await Promise.all([worker(), worker()]);
    await writeEvents(60);
    await receiver.waitFor(60);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(receiver.requests).toHaveLength(60);
    expect(new Set(ids()).size).toBe(60);
    const workers = await api.sql<{ worker_id: string }>('select distinct worker_id from delivery_attempts');
    expect(workers.length).toBe(2);
  });

  it(
    `send again within 15 s, byte for byte, what a killed one held, and lose nothing in ${KILLS} kills`,
    async () => {
      let holder = await worker();
      const partner = await writeEvents(0);
      const slowest: number[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        receiver.requests.length = 0;
        receiver.answerWith('hang');
        for (let n = 0; n < 5; n += 1) await partner.post('/partner/links', { referenceId: `user_${kill}_${n}` });
        const held = await receiver.waitFor(5);
        const next = await worker();
        receiver.answerWith({ status: 200 });
        await holder.kill('SIGKILL');
        const killedAtMs = Date.now();
        await receiver.waitFor(10, 20_000);
        const again = receiver.requests.slice(5);
        slowest.push(Math.max(...again.map(({ receivedAtMs }) => receivedAtMs)) - killedAtMs);
        expect(new Set(again.map(({ headers }) => headers['webhook-id'])).size).toBe(5);
        for (const request of again) {
          const before = held.find(({ headers }) => headers['webhook-id'] === request.headers['webhook-id']);
          expect(request.body.equals(before!.body)).toBe(true);
          expect(request.headers['x-m2m-delivery-id']).toBe(before!.headers['x-m2m-delivery-id']);
          expect(request.headers['x-m2m-attempt']).toBe('1');
        }
        holder = next;
      }
      expect(await holder.kill('SIGTERM')).toBe(0);
      const ended = await api.sql<{ state: string; n: number }>(
        'select state, count(*)::int as n from deliveries where partner_id = $1 group by 1',
        [partner.partnerId],
      );
      expect(ended).toEqual([{ state: 'delivered', n: 5 * KILLS }]);
      expect(await api.sql('select 1 from delivery_queue where partner_id = $1', [partner.partnerId])).toEqual([]);
      process.stdout.write(`${KILLS} kills: lost 0, all sent again after at most ${Math.max(...slowest)} ms\n`);
      expect(Math.max(...slowest)).toBeLessThan(15_000);
    },
    60_000 + KILLS * 25_000,
  );

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
