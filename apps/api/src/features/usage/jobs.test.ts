import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { runUsageJobs } from './jobs.ts';

const DAY_MS = 86_400_000;
const HISTOGRAM = `array[1,2${',0'.repeat(22)}]`;

describe('usage jobs', () => {
  const api = useApi();

  const minute = (partnerId: string, at: Date, count: number) =>
    api.sql(
      `insert into usage_minutes values ($1, 'sandbox', $2, 'key_1', 'sec_1', 'GET /partner/me', 2, '', $3, ${HISTOGRAM})
       on conflict (partner_id, environment, start_at, secret_id, route, status_class, code) do update set count = excluded.count`,
      [partnerId, at, count],
    );
  const sums = (table: string, partnerId: string) =>
    api.sql(`select start_at, count::int, latency[1:3] as latency from ${table} where partner_id = $1 order by 1`, [
      partnerId,
    ]);

  it('rolls minutes into hours and hours into days, the same when run again, with late counts', async () => {
    const today = new Date(Math.floor(api.clock.nowMs() / DAY_MS) * DAY_MS);
    const yesterdayAt = (hour: number, minutes: number) =>
      new Date(today.getTime() - DAY_MS + hour * 3_600_000 + minutes * 60_000);
    await minute('roll', yesterdayAt(22, 5), 3);
    await minute('roll', yesterdayAt(22, 6), 3);
    await minute('roll', yesterdayAt(23, 59), 3);
    await minute('roll', today, 3);
    await runUsageJobs(api.deps);
    await minute('roll', today, 4);
    await runUsageJobs(api.deps);
    await runUsageJobs(api.deps);
    expect(await sums('usage_hours', 'roll')).toEqual([
      { start_at: yesterdayAt(22, 0), count: 6, latency: [2, 4, 0] },
      { start_at: yesterdayAt(23, 0), count: 3, latency: [1, 2, 0] },
      { start_at: today, count: 4, latency: [1, 2, 0] },
    ]);
    expect(await sums('usage_days', 'roll')).toEqual([
      { start_at: yesterdayAt(0, 0), count: 9, latency: [3, 6, 0] },
      { start_at: today, count: 4, latency: [1, 2, 0] },
    ]);
  });

  const partitions = async (): Promise<string[]> =>
    (
      await api.sql<{ name: string }>(
        `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'request_logs'::regclass order by 1`,
      )
    ).map(({ name }) => name);
  const partitionOf = (ms: number) => `request_logs_${new Date(ms).toISOString().slice(0, 10).replaceAll('-', '')}`;

  it('makes a week of partitions ahead, drops those past their time, forgets old minutes and keeps their days', async () => {
    const firstDayMs = api.clock.nowMs();
    const log = (at: number) =>
      api.deps.system.db
        .insertInto('requestLogs')
        .values({
          partnerId: 'p',
          environment: 'sandbox',
          createdAt: new Date(at),
          id: `req_${at}`,
          method: 'GET',
          route: '/',
          status: 200,
          code: null,
          durationMs: 1,
          keyId: 'k',
          secretId: 's',
          address: '::1',
          userAgent: '',
          idempotencyKey: null,
          objectId: null,
          isReplay: false,
          errorPaths: [],
          body: null,
        }) // prettier-ignore
        .execute();
    await minute('old', new Date(firstDayMs - 3_600_000), 3);
    await log(firstDayMs);
    await runUsageJobs(api.deps);
    expect(await partitions()).toContain(partitionOf(firstDayMs + 7 * DAY_MS));
    api.clock.advance(7 * DAY_MS);
    await runUsageJobs(api.deps);
    expect(await partitions()).toContain(partitionOf(firstDayMs + 14 * DAY_MS));
    expect(await sums('usage_minutes', 'old')).toEqual([]);
    expect((await sums('usage_hours', 'old')).length).toBe(1);
    expect(await partitions()).toContain(partitionOf(firstDayMs));
    api.clock.advance((api.deps.config.logRetentionDays - 6) * DAY_MS);
    await runUsageJobs(api.deps);
    expect(await partitions()).not.toContain(partitionOf(firstDayMs));
    expect(await api.sql(`select id from request_logs where id = 'req_${firstDayMs}'`)).toEqual([]);
    api.clock.advance(60 * DAY_MS);
    await runUsageJobs(api.deps);
    expect([(await sums('usage_hours', 'old')).length, (await sums('usage_days', 'old')).length]).toEqual([0, 1]);
  });

  it('raises the alarm when rows lie in the default partition, and clears them by retention', async () => {
    const stray = async () => (await api.deps.metrics.requestLogStray.get()).values[0]!.value;
    await runUsageJobs(api.deps);
    expect(await stray()).toBe(0);
    const at = new Date(api.clock.nowMs() + 20 * DAY_MS);
    await api.sql(
      `insert into request_logs values ('p', 'sandbox', $1, 'req_stray', 'GET', '/', 200, null, 1, 'k', 's', '::1', '', null, null, false, '{}', null)`,
      [at],
    );
    await runUsageJobs(api.deps);
    expect(await stray()).toBe(1);
    api.clock.advance(15 * DAY_MS);
    await runUsageJobs(api.deps);
    expect(await partitions()).not.toContain(partitionOf(at.getTime()));
    api.clock.advance((api.deps.config.logRetentionDays + 6) * DAY_MS);
    await runUsageJobs(api.deps);
    await runUsageJobs(api.deps);
    expect(await stray()).toBe(0);
  });

  it('lets the serving role neither make nor drop partitions', async () => {
    const { sql } = await import('kysely');
    await expect(sql`select maintain_request_logs(current_date, 1, 1)`.execute(api.deps.app.statement)).rejects.toThrow(
      /permission denied/,
    );
  });
});
