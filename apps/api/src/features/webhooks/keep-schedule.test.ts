import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/receiver.ts';
import { SCHEDULES, type Schedule } from './delivery/schedule.ts';

/** The sandbox's clock moves what waits; a day of it passes in seconds, with the true engine and queue. */
describe('a day of failures in simulated time', () => {
  const api = useApi({ worker: true });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());

  it('brings every attempt of both schedules at its time: 5 of the documented one, 8 of the long one', async () => {
    receiver.answerWith({ status: 500 });
    const partner = await api.partner();
    const schedules: Schedule[] = ['documented', 'long'];
    for (const schedule of schedules) {
      await partner.post('/partner/webhook-endpoints', { url: receiver.url(`/${schedule}`), schedule });
    }
    let movedMs = 0;
    const startedAtMs = Date.now();
    /** Simulated times of the attempts, by endpoint. */
    const attempts: Record<string, number[]> = { documented: [], long: [] };
    let seen = 0;
    const note = (): void => {
      for (; seen < receiver.requests.length; seen += 1) {
        const { path, receivedAtMs } = receiver.requests[seen]!;
        attempts[path.slice(1)]!.push(receivedAtMs - startedAtMs + movedMs);
      }
    };
    await partner.post('/partner/links', { referenceId: 'user_1' });
    const endMs = 24 * 3_600_000;
    for (;;) {
      const idle = await untilIdle(partner.partnerId);
      note();
      const leftMs = endMs - (Date.now() - startedAtMs + movedMs);
      if (idle.nextInMs === null || idle.nextInMs > leftMs) break;
      const seconds = Math.max(1, Math.ceil(idle.nextInMs / 1000));
      movedMs += seconds * 1000;
      await partner.post('/partner/sandbox/clock/advance', { seconds });
      await receiver.waitFor(seen + 1);
    }
    expect(attempts['documented']).toHaveLength(5);
    expect(attempts['long']).toHaveLength(8);
    for (const schedule of schedules) {
      const times = attempts[schedule]!;
      for (const [n, at] of times.slice(1).entries()) {
        const waitMs = SCHEDULES[schedule][n]!;
        expect(at - times[n]!).toBeGreaterThanOrEqual(waitMs);
        expect(at - times[n]!).toBeLessThanOrEqual(waitMs * 1.1 + 5_000);
      }
    }
    expect(
      await api.sql('select state, reason, attempts from deliveries where partner_id = $1', [partner.partnerId]),
    ).toEqual([{ state: 'failed', reason: 'attempts_exhausted', attempts: 5 }]);
    const [waiting] = await api.sql<{ attempt: number }>('select attempt from delivery_queue where partner_id = $1', [
      partner.partnerId,
    ]);
    expect(waiting).toEqual({ attempt: 8 });
  }, 60_000);

  /** When nothing is due or under way: how long until the next attempt, null when none will come. */
  async function untilIdle(partnerId: string): Promise<{ nextInMs: number | null }> {
    for (let tries = 0; tries < 400; tries += 1) {
      const [row] = await api.sql<{ busy: number; next_in_ms: number | null }>(
        `select count(*) filter (where lease_until is not null or run_at <= now())::int as busy,
           (extract(epoch from min(run_at) - now()) * 1000)::float8 as next_in_ms
         from delivery_queue where partner_id = $1`,
        [partnerId],
      );
      if (row!.busy === 0) return { nextInMs: row!.next_in_ms };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the queue did not come to rest');
  }
});
