import { describe, expect, it } from 'vitest';
import pg from 'pg';
import { useApi } from '../../../../test/harness.ts';
import { webhookJobs } from '../jobs.ts';
import { findDefaultPartitionBytes, maintainPartitions } from './queries.ts';

describe('the tables by day', () => {
  const api = useApi();
  const PARENTS = ['events', 'deliveries', 'delivery_attempts'];
  const partitions = async (parent: string): Promise<string[]> =>
    (
      await api.sql<{ name: string }>(
        `select inhrelid::regclass::text as name from pg_inherits where inhparent = $1::regclass order by 1`,
        [parent],
      )
    ).map(({ name }) => name);
  const nameOf = (parent: string, daysFromNow: number): string =>
    `${parent}_${new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}`;

  it('are there for today and the coming week, and take what is written', async () => {
    await maintainPartitions(api.deps.system, { ahead: 7, kept: 30 });
    for (const parent of PARENTS) {
      expect(await partitions(parent)).toEqual(
        expect.arrayContaining([0, 1, 2, 3, 4, 5, 6, 7].map((day) => nameOf(parent, day))),
      );
    }
    const partner = await api.partner();
    await partner.post('/partner/links', { referenceId: 'user_1' });
    const [row] = await api.sql<{ table: string }>(
      'select tableoid::regclass::text as table from events where partner_id = $1',
      [partner.partnerId],
    );
    expect(row!.table).toBe(nameOf('events', 0));
    expect(await findDefaultPartitionBytes(api.deps.system)).toBe(0);
  });

  it('are dropped when their time is over, the younger ones are not', async () => {
    const owner = new pg.Client({ connectionString: api.url('m2m_owner') });
    await owner.connect();
    const day = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
    for (const age of [-31, -30]) {
      await owner.query(
        `create table ${nameOf('deliveries', age)} partition of deliveries for values from ('${day(age)}Z') to ('${day(age + 1)}Z')`,
      );
    }
    await owner.end();
    expect(await maintainPartitions(api.deps.system, { ahead: 7, kept: 30 })).toEqual({ made: 0, dropped: 1 });
    const left = await partitions('deliveries');
    expect(left).not.toContain(nameOf('deliveries', -31));
    expect(left).toContain(nameOf('deliveries', -30));
  });

  it('are kept as many days as the configuration says', async () => {
    const owner = new pg.Client({ connectionString: api.url('m2m_owner') });
    await owner.connect();
    const [old, older] = [-60, -61].map((age) => nameOf('events', age));
    for (const [name, age] of [
      [old, -60],
      [older, -61],
    ] as const) {
      const day = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
      await owner.query(
        `create table ${name} partition of events for values from ('${day(age)}Z') to ('${day(age + 1)}Z')`,
      );
    }
    await owner.end();
    const config = { ...api.deps.config, logRetentionDays: 60 };
    const jobs = webhookJobs({ ...api.deps, config, tellOwner: () => Promise.resolve() });
    await jobs.find(({ name }) => name === 'keep webhook partitions')!.run();
    const left = await partitions('events');
    expect([left.includes(old!), left.includes(older!)]).toEqual([true, false]);
  });

  it('raise the alarm when a row had to go into the default one', async () => {
    await api.sql(
      `insert into events (partner_id, environment, id, type, body, created_at, written_at)
       values ('ptn_x', 'sandbox', 'evt_x', 'link.created', '', now(), now() + interval '40 days')`,
    );
    expect(await findDefaultPartitionBytes(api.deps.system)).toBeGreaterThan(0);
    await api.sql(`delete from events where id = 'evt_x'`);
  });

  it('can be kept by the worker alone, and not be read past the rows of the owner', async () => {
    const app = new pg.Client({ connectionString: api.url('m2m_app') });
    await app.connect();
    await expect(app.query('select maintain_webhook_partitions(7, 30)')).rejects.toThrow(/permission denied/);
    await expect(app.query(`select * from ${nameOf('events', 0)}`)).rejects.toThrow(/permission denied/);
    expect((await app.query('select * from events')).rows).toEqual([]);
    await app.end();
  });
});
