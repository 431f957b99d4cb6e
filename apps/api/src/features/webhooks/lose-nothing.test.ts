import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { startWebhookReceiver, type ReceiverAnswer, type WebhookReceiver } from '../../../test/receiver.ts';
import { startWorker, type Worker } from '../../worker.ts';

const ANSWERS: Record<string, ReceiverAnswer> = {
  ok: { status: 200 },
  slow: { status: 200, delayMs: 30 },
  error: { status: 500 },
  refusal: { status: 404 },
  busy: { status: 429, headers: { 'retry-after': '90' } },
  redirect: { status: 302, headers: { location: '/elsewhere' } },
  gone: { status: 410 },
};

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('create' as const), count: fc.integer({ min: 1, max: 4 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      path: fc.constantFrom('/a', '/b'),
      answer: fc.constantFrom(...Object.keys(ANSWERS)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), seconds: fc.constantFrom(70, 400, 2_100, 8_000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('toggle' as const, 'restart' as const, 'forget' as const, 'replay' as const),
    }),
  },
);

describe('whatever happens to receivers, workers and endpoints', () => {
  const api = useApi();
  let receiver: WebhookReceiver;
  let worker: Worker;
  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    worker = await startWorker(api.platform);
  });
  afterAll(async () => {
    await worker.drain();
    await receiver.close();
  });

  it('accepted = delivered + pending + exhausted + skipped, and what counts as delivered arrived', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
        receiver.requests.length = 0;
        const partner = await api.partner();
        const answers: Record<string, ReceiverAnswer> = { '/a': { status: 200 }, '/b': { status: 200 } };
        const arrived = new Set<string>();
        receiver.answerWith(({ path, headers }) => {
          const answer = answers[path] ?? { status: 200 };
          if (answer !== 'hang' && answer.status < 300) arrived.add(String(headers['x-m2m-delivery-id']));
          return answer;
        });
        const endpoints: string[] = [];
        for (const path of ['/a', '/b']) {
          endpoints.push(
            (await partner.post('/partner/webhook-endpoints', { url: receiver.url(path) })).body.data.endpointId,
          );
        }
        let [accepted, users, isOff] = [0, 0, false];
        for (const act of steps) {
          if (act.kind === 'create') {
            for (let n = 0; n < act.count; n += 1) {
              const created = await partner.post('/partner/links', { referenceId: `user_${(users += 1)}` });
              expect(created.status).toBe(201);
              accepted += 2;
            }
          } else if (act.kind === 'answer') answers[act.path] = ANSWERS[act.answer]!;
          else if (act.kind === 'advance')
            await partner.post('/partner/sandbox/clock/advance', { seconds: act.seconds });
          else if (act.kind === 'toggle') {
            isOff = !isOff;
            await partner.post(`/partner/webhook-endpoints/${endpoints[0]}/${isOff ? 'disable' : 'enable'}`);
          } else if (act.kind === 'replay') {
            const { items } = (await partner.get('/partner/webhook-deliveries?state=delivered&limit=1')).body.data;
            const again = items[0] && (await partner.post(`/partner/webhook-deliveries/${items[0].deliveryId}/replay`));
            if (again?.status === 202) accepted += 1;
          } else if (act.kind === 'restart') {
            await worker.drain();
            worker = await startWorker(api.platform);
          } else
            await api.sql(
              'update delivery_queue set lease_until = null, claim_id = null, worker_id = null where lease_until is not null',
            );
          await new Promise((resolve) => setTimeout(resolve, 15));
        }
        const counts = async () =>
          (
            await api.sql<{ ended: number; waiting: number; leased: number }>(
              `select (select count(*) from deliveries where partner_id = $1)::int as ended,
               (select count(*) from delivery_queue where partner_id = $1)::int as waiting,
               (select count(*) from delivery_queue where partner_id = $1 and lease_until is not null)::int as leased`,
              [partner.partnerId],
            )
          )[0]!;
        for (let tries = 0; tries < 200 && (await counts()).leased > 0; tries += 1)
          await new Promise((resolve) => setTimeout(resolve, 20));
        const { ended, waiting } = await counts();
        expect(ended + waiting).toBe(accepted);
        const delivered = await api.sql<{ id: string }>(
          `select id from deliveries where partner_id = $1 and state = 'delivered'`,
          [partner.partnerId],
        );
        expect(delivered.filter(({ id }) => !arrived.has(id))).toEqual([]);
        const numbers = await api.sql<{ n: number; distinct: number }>(
          `select count(*)::int as n, count(distinct (endpoint_id, sequence))::int as distinct from (
             select endpoint_id, sequence, replay_of from deliveries where partner_id = $1 union all
             select endpoint_id, sequence, replay_of from delivery_queue where partner_id = $1) d
           where sequence is not null and replay_of is null`,
          [partner.partnerId],
        );
        expect(numbers[0]!.n).toBe(numbers[0]!.distinct);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  }, 180_000);
});
