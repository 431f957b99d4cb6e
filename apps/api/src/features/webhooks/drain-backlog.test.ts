import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/receiver.ts';
import { startWorker } from '../../worker.ts';
import { createEndpoint } from './index.ts';

const QUEUED = 600;

describe('a backlog', () => {
  const api = useApi();
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());

  /** Queues the event of one link many times over for each partner's endpoint. */
  async function queue(partners: TestPartner[]): Promise<void> {
    for (const partner of partners) {
      await createEndpoint(api.deps, { partnerSlug: partner.slug, environment: 'sandbox', url: receiver.url() });
      await partner.post('/partner/links', { referenceId: 'backlog' });
      await api.sql(
        `insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, event_written_at)
         select e.partner_id, e.environment, new_delivery_id(), w.id, e.id, e.type, e.written_at
         from events e join webhook_endpoints w using (partner_id, environment) cross join generate_series(2, $2)
         where e.partner_id = $1`,
        [partner.partnerId, QUEUED / partners.length],
      );
    }
  }

  /** Milliseconds that a worker takes for all that is queued. */
  async function drain(): Promise<number> {
    const before = receiver.requests.length;
    const startedAt = performance.now();
    const worker = await startWorker(api.platform);
    await receiver.waitFor(before + QUEUED, 60_000);
    const tookMs = performance.now() - startedAt;
    await worker.drain();
    return tookMs;
  }

  it('of one endpoint is taken as its places become free, not poll by poll', async () => {
    await queue(await Promise.all(Array.from({ length: 30 }, () => api.partner())));
    const spreadMs = await drain();
    await queue([await api.partner()]);
    const singleMs = await drain();
    process.stdout.write(
      `${QUEUED} deliveries: thirty endpoints ${Math.round(spreadMs)} ms, one ${Math.round(singleMs)} ms\n`,
    );
    // Side by side: poll by poll the first places alone would take fifteen times as long.
    expect(singleMs / Math.max(spreadMs, 300)).toBeLessThan(5);
  }, 90_000);
});
