import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../../test/harness.ts';
import { webhookJobs } from '../jobs.ts';
import { findQueueFacts } from './queue-fact-queries.ts';

describe('the numbers of the queue', () => {
  const api = useApi();
  const queue = async (partner: TestPartner, endpoint: string, runAt: string, rows: number, orderingKey?: string) =>
    api.sql(
      `insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, run_at, ordering_key)
       select $1, 'sandbox', new_delivery_id(), $2, 'evt', 'link.created', now() + $3::interval, $5 from generate_series(1, $4)`,
      [partner.partnerId, endpoint, runAt, rows, orderingKey ?? null],
    );
  const measure = async (): Promise<string> => {
    const jobs = webhookJobs({ ...api.deps, tellOwner: () => Promise.resolve() });
    await jobs.find(({ name }) => name === 'measure the delivery queue')!.run();
    return api.deps.metrics.registry.metrics();
  };
  const numberOf = (text: string, series: string): number =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.slice(series.length + 1),
    );

  it('tell ready, leased and delayed apart, and the ten partners that wait longest', async () => {
    const partners = await Promise.all(Array.from({ length: 12 }, () => api.partner()));
    for (const [n, partner] of partners.entries()) await queue(partner, `ep_${n}`, `-${n + 1} minutes`, 2);
    await queue(partners[0]!, 'ep_ordered', '-1 hour', 1, 'link_1');
    await queue(partners[1]!, 'ep_paused', '-9 hours', 3);
    await api.sql(
      `insert into webhook_endpoint_health (partner_id, environment, endpoint_id, open_count, open_until)
       values ($1, 'sandbox', 'ep_paused', 1, now() + interval '1 minute')`,
      [partners[1]!.partnerId],
    );
    await queue(partners[2]!, 'ep_later', '1 hour', 5);
    await queue(partners[2]!, 'ep_held', '-2 hours', 4);
    await api.sql(`update delivery_queue set lease_until = now() + interval '1 minute' where endpoint_id = 'ep_held'`);
    const text = await measure();
    expect(numberOf(text, 'm2m_delivery_queue_ready')).toBe(28);
    expect(numberOf(text, 'm2m_delivery_queue_delayed')).toBe(5);
    expect(numberOf(text, 'm2m_delivery_queue_leased')).toBe(4);
    expect(numberOf(text, 'm2m_delivery_open_breakers')).toBe(1);
    expect(Math.round(numberOf(text, 'm2m_delivery_oldest_ready_seconds') / 60)).toBe(60);
    const series = (of: TestPartner) =>
      numberOf(text, `m2m_delivery_oldest_ready_partner_seconds{partner="${of.slug}",environment="sandbox"}`);
    expect(partners.map((partner) => Math.round(series(partner) / 60))).toEqual([
      60,
      NaN,
      NaN,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
    ]);
    await api.sql('delete from delivery_queue');
    const after = await measure();
    expect(numberOf(after, 'm2m_delivery_oldest_ready_seconds')).toBe(0);
    expect(after).not.toContain('m2m_delivery_oldest_ready_partner_seconds{');
  });

  it('show the age of a snapshot that another role holds', async () => {
    const holder = new pg.Client({ connectionString: api.url('m2m_app') });
    await holder.connect();
    await holder.query('begin isolation level repeatable read; select 1 from pg_class limit 1');
    const before = (await findQueueFacts(api.deps.system)).oldestXminAge;
    for (let n = 0; n < 50; n += 1) await api.sql('select pg_current_xact_id()');
    expect((await findQueueFacts(api.deps.system)).oldestXminAge).toBeGreaterThanOrEqual(before + 50);
    await holder.end();
  });

  it('are estimated of a long queue from a part of it', async () => {
    const partner = await api.partner();
    await queue(partner, 'ep_long', '-1 minute', 90_000);
    await queue(partner, 'ep_long', '1 hour', 90_000);
    const { ready, delayed } = await findQueueFacts(api.deps.system);
    for (const count of [ready, delayed]) expect(Math.abs(count - 90_000)).toBeLessThan(30_000);
    await api.sql('truncate delivery_queue');
  }, 60_000);
});
