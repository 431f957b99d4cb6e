import { sql } from 'kysely';
import type { DatabaseTransaction } from '../../core/db/connect.ts';

/** What is younger may still be written by a transaction that has not ended: longer than any of ours lasts. */
const SETTLED_SECONDS = 30;

/** The mark, locked: of two workers one counts. Undefined while the other does. The first time it begins at the oldest delivery. */
export async function lockMark(trx: DatabaseTransaction): Promise<{ from: Date; settled: Date } | undefined> {
  await sql`insert into delivery_hours_mark (counted_until)
    select coalesce((select min(ended_at) from deliveries), now())
    where not exists (select from delivery_hours_mark) on conflict do nothing`.execute(trx);
  const { rows } = await sql<{ from: Date; settled: Date }>`
    select counted_until as "from", now() - make_interval(secs => ${SETTLED_SECONDS}) as settled
    from delivery_hours_mark for update skip locked`.execute(trx);
  return rows[0];
}

/** Adds what ended in [from, to) to its hours and moves the mark: each delivery counts once. */
export async function countDeliveries(trx: DatabaseTransaction, from: Date, to: Date): Promise<void> {
  await sql`
    insert into delivery_hours as h (partner_id, environment, start_at, delivered, failed, skipped)
    select partner_id, environment, date_trunc('hour', ended_at, 'UTC'), count(*) filter (where state = 'delivered'),
      count(*) filter (where state = 'failed'), count(*) filter (where state = 'skipped')
    from deliveries where ended_at >= ${from} and ended_at < ${to}
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (partner_id, environment, start_at) do update set delivered = h.delivered + excluded.delivered,
      failed = h.failed + excluded.failed, skipped = h.skipped + excluded.skipped`.execute(trx);
  await sql`update delivery_hours_mark set counted_until = ${to}`.execute(trx);
}

export async function deleteOldDeliveryHours(trx: DatabaseTransaction, before: Date): Promise<void> {
  await sql`delete from delivery_hours where start_at < ${before}`.execute(trx);
}
