import { sql } from 'kysely';
import { machineNowMs } from '../../core/clock.ts';
import type { Database } from '../../core/db/connect.ts';

/** Tables with a partner_id on which row-level security is not both enabled and forced. */
export async function countUnprotectedTables(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where a.attname = 'partner_id' and not a.attisdropped and c.relkind in ('r', 'p') and not c.relispartition
      and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Milliseconds that this machine's clock is ahead of the database's. */
export async function compareClock(db: Database): Promise<number> {
  const before = machineNowMs();
  const { rows } = await sql<{ ms: string }>`select extract(epoch from clock_timestamp()) * 1000 as ms`.execute(db);
  return (before + machineNowMs()) / 2 - Number(rows[0]!.ms);
}

export async function readServerVersion(db: Database): Promise<string> {
  const { rows } = await sql<{ serverVersion: string }>`show server_version`.execute(db);
  return rows[0]!.serverVersion;
}
