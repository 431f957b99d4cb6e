import { sql } from 'kysely';
import type { Database } from '../../core/db/connect.ts';

export interface DatabaseFacts {
  serverVersion: string;
  migrations: number;
  lastMigration: string;
  sizeBytes: number;
  maxConnections: number;
  oldestXminAge: number;
  now: Date;
}

export async function readDatabaseFacts(db: Database): Promise<DatabaseFacts> {
  const { rows } = await sql<DatabaseFacts>`
    select current_setting('server_version') as server_version,
      (select count(*) from schema_migrations) as migrations,
      (select max(name) from schema_migrations) as last_migration,
      pg_database_size(current_database()) as size_bytes,
      current_setting('max_connections')::int as max_connections,
      (select coalesce(max(age(xmin)), 0) from (
        select backend_xmin as xmin from pg_stat_activity where pid <> pg_backend_pid() union all
        select transaction from pg_prepared_xacts union all
        select xmin from pg_replication_slots) x)::bigint as oldest_xmin_age,
      clock_timestamp() as now`.execute(db);
  return rows[0]!;
}

/** Open connections to this database, by what they call themselves. */
export async function countConnections(db: Database): Promise<{ name: string; count: number }[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select coalesce(nullif(application_name, ''), 'unnamed') as name, count(*) as count from pg_stat_activity
    where datname = current_database() group by 1 order by 2 desc, 1 limit 20`.execute(db);
  return rows;
}

export interface LaneAge {
  lane: number;
  due: number;
  oldestSeconds: number;
}

/** Due deliveries by lane. Counts end at 10,000 of a lane, so that a backlog costs no more than that. */
export async function measureLanes(db: Database): Promise<LaneAge[]> {
  const { rows } = await sql<LaneAge>`
    select lane, due.count as due, coalesce(due.oldest, 0)::float8 as oldest_seconds from generate_series(0, 2) lane
    cross join lateral (select count(*) as count, max(extract(epoch from now() - run_at)) as oldest from (
      select run_at from delivery_queue q where q.lane = lane.lane and q.lease_until is null and q.run_at <= now()
      limit 10000) sample) due`.execute(db);
  return rows;
}

export interface ProcessRow {
  id: string;
  role: 'api' | 'worker';
  seenAt: Date;
}

/** Processes that gave a sign of life within a minute. */
export async function listProcesses(db: Database): Promise<ProcessRow[]> {
  const { rows } = await sql<ProcessRow>`
    select id, 'api' as role, seen_at from process_heartbeats where seen_at > now() - interval '1 minute' union all
    select id, 'worker', last_seen_at from workers where last_seen_at > now() - interval '1 minute'
    order by 2, 1 limit 200`.execute(db);
  return rows;
}

export interface JobFailureRow {
  name: string;
  error: string;
  failures: number;
  firstFailedAt: Date;
  lastFailedAt: Date;
  recoveredAt: Date | null;
}

export function listJobFailures(db: Database): Promise<JobFailureRow[]> {
  return db.selectFrom('jobFailures').selectAll().orderBy('lastFailedAt', 'desc').limit(100).execute();
}

/** Counts on while a job goes on failing; a new row of failures begins after it worked again. */
export async function upsertJobFailure(
  db: Database,
  { name, error, now }: { name: string; error: string; now: Date },
): Promise<void> {
  await sql`
    insert into job_failures as f (name, error, failures, first_failed_at, last_failed_at)
    values (${name}, ${error}, 1, ${now}, ${now})
    on conflict (name) do update set error = excluded.error, last_failed_at = excluded.last_failed_at,
      failures = case when f.recovered_at is null then f.failures + 1 else 1 end,
      first_failed_at = case when f.recovered_at is null then f.first_failed_at else excluded.first_failed_at end,
      recovered_at = null`.execute(db);
}

export async function updateJobRecovered(db: Database, name: string, now: Date): Promise<void> {
  await db
    .updateTable('jobFailures')
    .set({ recoveredAt: now })
    .where('name', '=', name)
    .where('recoveredAt', 'is', null)
    .execute();
}
