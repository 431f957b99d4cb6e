import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/receiver.ts';
import { createEndpoint } from './index.ts';

describe('an endpoint that never answers, among fifty', () => {
  const api = useApi({ worker: true });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());

  it('does not hold up the others, whatever is queued for it', async () => {
    receiver.answerWith(({ path }) => (path === '/dead' ? 'hang' : { status: 200 }));
    const dead = await api.partner();
    await createEndpoint(api.deps, { partnerSlug: dead.slug, environment: 'sandbox', url: receiver.url('/dead') });
    const link = await dead.post('/partner/links', { referenceId: 'first' });
    await receiver.waitFor(1);
    await api.sql(
      `insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, event_written_at, created_at)
       select e.partner_id, e.environment, new_delivery_id(), w.id, e.id, e.type, e.written_at, now() - interval '1 hour'
       from events e join webhook_endpoints w using (partner_id, environment) cross join generate_series(1, 2000)
       where e.link_id = $1`,
      [link.body.data.linkId],
    );
    const healthy = await Promise.all(Array.from({ length: 49 }, () => api.partner()));
    for (const { slug } of healthy) {
      await createEndpoint(api.deps, { partnerSlug: slug, environment: 'sandbox', url: receiver.url(`/${slug}`) });
    }
    const waits: number[] = [];
    for (let n = 0; n < 98; n += 1) {
      const partner = healthy[n % healthy.length]!;
      const before = receiver.requests.length;
      await partner.post('/partner/links', { referenceId: `user_${n}` });
      const writtenAtMs = Date.now();
      const arrived = () => receiver.requests.slice(before).find(({ path }) => path === `/${partner.slug}`);
      while (!arrived()) await new Promise((resolve) => setTimeout(resolve, 1));
      waits.push(arrived()!.receivedAtMs - writtenAtMs);
    }
    waits.sort((a, b) => a - b);
    const p95 = waits[Math.floor(waits.length * 0.95)]!;
    process.stdout.write(
      `49 healthy endpoints beside a dead one: p50 ${waits[49]} ms, p95 ${p95} ms, most ${waits.at(-1)} ms\n`,
    );
    // The aim is 100 ms; a busy machine is given more, and is still far from the 30 s of the dead one's answers.
    expect(p95).toBeLessThan(400);
    const toDead = receiver.requests.filter(({ path }) => path === '/dead').length;
    expect(toDead).toBeGreaterThan(0);
    expect(toDead).toBeLessThanOrEqual(8);
  }, 60_000);
});
