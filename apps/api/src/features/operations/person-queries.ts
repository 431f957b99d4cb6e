import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';

const DAY_MS = 86_400_000;

interface SumRow {
  day: string;
  month: string;
  halfYear: string;
}

/**
 * What a person has sent in the windows that end at `now`, inclusive, over all links; what failed or was cancelled does
 * not count. What is there already counts even when its clock was ahead of `now`: two confirms at once would each look
 * past the other. Minor units of `source`.
 */
export async function sumSentByUser(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  source: string,
  now: Date,
): Promise<{ day: bigint; month: bigint; halfYear: bigint }> {
  const { rows } = await sql<SumRow>`
    select coalesce(sum(send) filter (where created_at >= ${ago(now, 1)}), 0)::text as day,
      coalesce(sum(send) filter (where created_at >= ${ago(now, 30)}), 0)::text as month,
      coalesce(sum(send), 0)::text as half_year
    from operations
    where partner_id = ${owner.partnerId} and environment = ${owner.environment} and user_id = ${userId}
      and source = ${source} and status not in ('failed', 'cancelled') and created_at >= ${ago(now, 180)}`.execute(trx);
  const { day, month, halfYear } = rows[0]!;
  return { day: BigInt(day), month: BigInt(month), halfYear: BigInt(halfYear) };
}

/** The same over all links that one key made, for the caps of that key. */
export async function sumSentByKey(
  trx: DatabaseTransaction,
  owner: Owner,
  keyId: string,
  corridor: { source: string; destination: string },
  now: Date,
): Promise<{ day: bigint; month: bigint; corridorDay: bigint; corridorMonth: bigint }> {
  const { source, destination } = corridor;
  const { rows } = await sql<{ day: string; month: string; corridorDay: string; corridorMonth: string }>`
    select coalesce(sum(o.send) filter (where o.created_at >= ${ago(now, 1)}), 0)::text as day,
      coalesce(sum(o.send), 0)::text as month,
      coalesce(sum(o.send) filter (where o.created_at >= ${ago(now, 1)} and o.destination = ${destination}), 0)::text as corridor_day,
      coalesce(sum(o.send) filter (where o.destination = ${destination}), 0)::text as corridor_month
    from operations o
    join links l on (l.partner_id, l.environment, l.id) = (o.partner_id, o.environment, o.link_id)
    where o.partner_id = ${owner.partnerId} and o.environment = ${owner.environment} and l.created_by = ${keyId}
      and o.source = ${source} and o.status not in ('failed', 'cancelled') and o.created_at >= ${ago(now, 30)}`.execute(
    trx,
  );
  const { day, month, corridorDay, corridorMonth } = rows[0]!;
  return {
    day: BigInt(day),
    month: BigInt(month),
    corridorDay: BigInt(corridorDay),
    corridorMonth: BigInt(corridorMonth),
  };
}

const ago = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** Transfers of one key are counted one after the other, so that two at once cannot both fit under a cap. */
export async function lockKeySums(trx: DatabaseTransaction, owner: Owner, keyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${owner.partnerId}/${owner.environment}/${keyId}`}, 4022318))`.execute(
    trx,
  );
}

/** True while the partner may make transfers, and the time of its sandbox. */
export async function findPartnerState(
  trx: DatabaseTransaction,
  owner: Owner,
): Promise<{ status: string; slug: string; clockOffsetMs: number }> {
  const { rows } = await sql<{ status: string; slug: string; clockOffsetMs: number }>`
    select p.status, p.slug, e.clock_offset_ms from partner_environments e join partners p on p.id = e.partner_id
    where e.partner_id = ${owner.partnerId} and e.environment = ${owner.environment}`.execute(trx);
  if (!rows[0]) throw new Error('the owner of an operation is not there');
  return rows[0];
}
