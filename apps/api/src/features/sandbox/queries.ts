import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';

/** Moves the owner's clock; undefined when that would pass the bound. Returns the new offset in milliseconds. */
export async function updateClockOffset(
  trx: DatabaseTransaction,
  owner: Owner,
  byMs: number,
  maxMs: number,
): Promise<number | undefined> {
  const row = await trx
    .updateTable('partnerEnvironments')
    .set({ clockOffsetMs: sql<number>`clock_offset_ms + ${byMs}` })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where(sql<boolean>`clock_offset_ms + ${byMs} <= ${maxMs}`)
    .returning('clockOffsetMs')
    .executeTakeFirst();
  return row?.clockOffsetMs;
}

export async function updateClockReset(trx: DatabaseTransaction, owner: Owner): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('partnerEnvironments')
    .set({ clockOffsetMs: 0 })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('the environment to reset is not there');
}

/** Deliveries that wait are due so much earlier, and breakers try again: the sandbox's hours pass for them too. */
export async function pullDeliveriesForward(trx: DatabaseTransaction, owner: Owner, byMs: number): Promise<void> {
  const { partnerId, environment } = owner;
  const by = sql`make_interval(secs => ${byMs / 1000})`;
  await trx
    .updateTable('deliveryQueue')
    .set({ runAt: sql<Date>`run_at - ${by}` })
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .execute();
  await trx
    .updateTable('webhookEndpointHealth')
    .set({ openUntil: sql<Date>`open_until - ${by}` })
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .where('openUntil', 'is not', null)
    .execute();
}
