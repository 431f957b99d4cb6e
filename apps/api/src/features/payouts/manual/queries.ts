import type { Insertable, Selectable } from 'kysely';
import type { Environment, Owner } from '../../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../../core/db/connect.ts';
import type { Schema } from '../../../core/db/schema.ts';

export type ManualPayoutRow = Selectable<Schema['manualPayouts']>;
export type PayoutBatchRow = Selectable<Schema['payoutBatches']>;

/** Most orders of one batch: one file that a bank takes and a person can look through. */
export const MAX_BATCH = 1_000;

const KEY = ['partnerId', 'environment', 'operationId'] as const;

/** Queues an order once; a repeated one changes nothing. */
export async function insertManualPayout(
  trx: DatabaseTransaction,
  owner: Owner,
  payout: Omit<Insertable<Schema['manualPayouts']>, keyof Owner>,
  details: Buffer,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('manualPayouts')
    .values({ ...owner, ...payout })
    .onConflict((conflict) => conflict.columns(KEY).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return;
  await trx
    .insertInto('manualPayoutDetails')
    .values({ ...owner, operationId: payout.operationId, details })
    .execute();
}

export function findManualPayout(
  trx: DatabaseTransaction,
  owner: Owner,
  operationId: string,
): Promise<ManualPayoutRow | undefined> {
  return trx
    .selectFrom('manualPayouts')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateManualPayout(
  trx: DatabaseTransaction,
  owner: Owner,
  operationId: string,
  change: Partial<Omit<ManualPayoutRow, keyof Owner | 'operationId'>>,
): Promise<void> {
  await trx
    .updateTable('manualPayouts')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .execute();
}

export async function findDetails(
  trx: DatabaseTransaction,
  owner: Owner,
  operationIds: readonly string[],
): Promise<{ operationId: string; details: Buffer }[]> {
  return trx
    .selectFrom('manualPayoutDetails')
    .select(['operationId', 'details'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', 'in', operationIds)
    .execute();
}

export async function deleteDetails(trx: DatabaseTransaction, owner: Owner, operationId: string): Promise<void> {
  await trx
    .deleteFrom('manualPayoutDetails')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .execute();
}

export async function insertBatch(trx: DatabaseTransaction, batch: Insertable<Schema['payoutBatches']>): Promise<void> {
  await trx.insertInto('payoutBatches').values(batch).execute();
}

export interface BatchScope {
  batchId: string;
  environment: Environment;
  adapter: string;
  partnerId?: string | undefined;
}

/** Puts the oldest queued orders of an adapter, of one partner or of all and in one currency, into a batch. */
export async function takeIntoBatch(
  trx: DatabaseTransaction,
  { batchId, environment, adapter, partnerId }: BatchScope,
): Promise<ManualPayoutRow[]> {
  const queued = await trx
    .selectFrom('manualPayouts')
    .select(['operationId', 'currency'])
    .where('environment', '=', environment)
    .where('adapter', '=', adapter)
    .where('status', '=', 'queued')
    .$if(partnerId !== undefined, (query) => query.where('partnerId', '=', partnerId!))
    .orderBy('submittedAt')
    .orderBy('operationId')
    .limit(MAX_BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  const first = queued[0];
  if (!first) return [];
  const ids = queued.filter(({ currency }) => currency === first.currency).map(({ operationId }) => operationId);
  return trx
    .updateTable('manualPayouts')
    .set({ status: 'batched', batchId })
    .where('environment', '=', environment)
    .where('operationId', 'in', ids)
    .where('status', '=', 'queued')
    .returningAll()
    .execute();
}

export function findBatch(
  trx: Database | DatabaseTransaction,
  id: string,
  { isLocked = false } = {},
): Promise<PayoutBatchRow | undefined> {
  return trx
    .selectFrom('payoutBatches')
    .selectAll()
    .where('id', '=', id)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** Newest first; at most 200. */
export function listBatchRows(db: Database, environment: Environment): Promise<PayoutBatchRow[]> {
  return db
    .selectFrom('payoutBatches')
    .selectAll()
    .where('environment', '=', environment)
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute();
}

/** In an order that never changes, so that a file written again is the same file. */
export function listOrdersOf(trx: Database | DatabaseTransaction, batchId: string): Promise<ManualPayoutRow[]> {
  return trx
    .selectFrom('manualPayouts')
    .selectAll()
    .where('batchId', '=', batchId)
    .orderBy('submittedAt')
    .orderBy('operationId')
    .execute();
}

export async function updateReleased(
  trx: DatabaseTransaction,
  id: string,
  { releasedBy, releasedAt }: { releasedBy: string; releasedAt: Date },
): Promise<void> {
  await trx.updateTable('payoutBatches').set({ releasedBy, releasedAt }).where('id', '=', id).execute();
  await trx
    .updateTable('manualPayouts')
    .set({ status: 'released' })
    .where('batchId', '=', id)
    .where('status', '=', 'batched')
    .execute();
}

/** Orders by operation id or end-to-end id, whosever they are; locked. */
export function findOrdersForUpdate(trx: DatabaseTransaction, ids: readonly string[]): Promise<ManualPayoutRow[]> {
  return trx
    .selectFrom('manualPayouts')
    .selectAll()
    .where((where) => where.or([where('operationId', 'in', ids), where('endToEndId', 'in', ids)]))
    .orderBy('operationId')
    .forUpdate()
    .execute();
}
