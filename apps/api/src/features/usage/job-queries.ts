import { sql } from 'kysely';
import type { Database } from '../../core/db/connect.ts';
import { BUCKETS } from './latency-histogram.ts';

const buckets = Array.from({ length: BUCKETS }, (_, i) => i + 1);
const summedLatency = sql.raw(`array[${buckets.map((i) => `sum(latency[${i}])::integer`).join(', ')}]`);

const TABLES = {
  hour: { from: sql.table('usage_minutes'), to: sql.table('usage_hours') },
  day: { from: sql.table('usage_hours'), to: sql.table('usage_days') },
};

/** Works one hour or day out from the finer grain, replacing what was worked out before: doing it twice is harmless. */
export async function rollUp(db: Database, grain: 'hour' | 'day', start: Date, end: Date): Promise<void> {
  const { from, to } = TABLES[grain];
  await sql`
    insert into ${to} (partner_id, environment, start_at, key_id, secret_id, route, status_class, code, count, latency)
    select partner_id, environment, ${start}::timestamptz, max(key_id), secret_id, route, status_class, code, sum(count), ${summedLatency}
    from ${from} where start_at >= ${start} and start_at < ${end}
    group by partner_id, environment, secret_id, route, status_class, code
    order by partner_id, environment, secret_id, route, status_class, code
    on conflict (partner_id, environment, start_at, secret_id, route, status_class, code)
    do update set count = excluded.count, latency = excluded.latency`.execute(db);
}

/**
 * The hours or days to work out again, oldest first: from the one before the newest on, since counts of a past minute
 * may still arrive, but nothing before `edge`, where the finer grain is no longer whole.
 */
export async function listStartsToRoll(
  db: Database,
  grain: 'hour' | 'day',
  edge: Date,
  limit: number,
): Promise<Date[]> {
  const { from, to } = TABLES[grain];
  const step = sql.raw(`interval '1 ${grain}'`);
  const { rows } = await sql<{ start: Date }>`
    select distinct date_trunc(${grain}, start_at, 'UTC') as start from ${from}
    where start_at >= greatest(${edge}::timestamptz, (select max(start_at) - ${step} from ${to}))
    order by 1 limit ${limit}`.execute(db);
  return rows.map(({ start }) => start);
}

const KEPT = {
  usage_minutes: 'start_at',
  usage_hours: 'start_at',
  usage_days: 'start_at',
  usage_drops: 'start_at',
  api_key_sources: 'day',
  request_logs_default: 'created_at',
} as const;
export type KeptTable = keyof typeof KEPT;

/** Deletes at most `limit` rows from before a time; returns how many. */
export async function deleteBefore(db: Database, table: KeptTable, before: Date, limit: number): Promise<number> {
  const name = sql.table(table);
  const { numAffectedRows } = await sql`
    delete from ${name} where ctid = any(array(select ctid from ${name} where ${sql.ref(KEPT[table])} < ${before} limit ${limit}))`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}

/** Makes the days ahead and drops those past their time. */
export async function maintainRequestLogs(
  db: Database,
  today: string,
  daysAhead: number,
  daysKept: number,
): Promise<{ made: number; dropped: number }> {
  const { rows } = await sql<{ made: number; dropped: number }>`
    select * from maintain_request_logs(${today}::date, ${daysAhead}, ${daysKept})`.execute(db);
  return rows[0]!;
}

/** Rows that no day was made for, counted up to 1000. */
export async function countStrayRequestLogs(db: Database): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from (select from request_logs_default limit 1000) d`.execute(db);
  return rows[0]!.count;
}
