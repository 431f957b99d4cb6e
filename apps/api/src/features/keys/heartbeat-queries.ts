import { sql } from 'kysely';
import type { Database } from '../../core/db/connect.ts';

/** A process that was silent for longer is gone, or has no database and so no cached key either. */
const SILENT_SECONDS = 3;

export async function upsertHeartbeat(db: Database, processId: string, appliedSeq: number): Promise<void> {
  await sql`
    insert into process_heartbeats (id, applied_seq, seen_at) values (${processId}, ${appliedSeq}, clock_timestamp())
    on conflict (id) do update set applied_seq = excluded.applied_seq, seen_at = excluded.seen_at`.execute(db);
}

export async function deleteHeartbeats(db: Database, processId: string): Promise<void> {
  await sql`delete from process_heartbeats where id = ${processId} or seen_at < now() - interval '1 hour'`.execute(db);
}

/** How many processes are alive, how many of them have not applied a change (default: the newest) yet, and the database's time. */
export async function countBehind(
  db: Database,
  seq: number | undefined,
): Promise<{ processes: number; behind: number; now: Date }> {
  const { rows } = await sql<{ processes: number; behind: number; now: Date }>`
    select count(*) as processes, count(*) filter (where applied_seq < coalesce(${seq ?? null}::bigint, newest.seq)) as behind, clock_timestamp() as now
    from process_heartbeats, (select coalesce(max(seq), 0) as seq from changes) newest where seen_at > now() - make_interval(secs => ${SILENT_SECONDS})`.execute(
    db,
  );
  return rows[0]!;
}
