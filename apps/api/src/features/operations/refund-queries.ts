import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type RefundRow = Selectable<Schema['refunds']>;

const refundsOf = (trx: DatabaseTransaction, owner: Owner) =>
  trx
    .selectFrom('refunds')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment);

export function findRefund(
  trx: DatabaseTransaction,
  owner: Owner,
  operationId: string,
): Promise<RefundRow | undefined> {
  return refundsOf(trx, owner).where('operationId', '=', operationId).executeTakeFirst();
}

export async function findRefundsOf(
  trx: DatabaseTransaction,
  owner: Owner,
  operationIds: string[],
): Promise<Map<string, RefundRow>> {
  if (operationIds.length === 0) return new Map();
  const rows = await refundsOf(trx, owner).where('operationId', 'in', operationIds).execute();
  return new Map(rows.map((row) => [row.operationId, row]));
}

/** Those that are owed, the first due first. */
export function listDueRefunds(trx: DatabaseTransaction, owner: Owner, limit: number): Promise<RefundRow[]> {
  return refundsOf(trx, owner).where('status', '=', 'due').orderBy('dueAt').orderBy('id').limit(limit).execute();
}

export function insertRefund(
  trx: DatabaseTransaction,
  owner: Owner,
  refund: Omit<Insertable<Schema['refunds']>, keyof Owner>,
): Promise<RefundRow> {
  return trx
    .insertInto('refunds')
    .values({ ...owner, ...refund })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function updateRefund(
  trx: DatabaseTransaction,
  owner: Owner,
  operationId: string,
  change: Pick<Updateable<Schema['refunds']>, 'status' | 'paidAt' | 'paidBy' | 'refusedCode'>,
): Promise<RefundRow> {
  return trx
    .updateTable('refunds')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .returningAll()
    .executeTakeFirstOrThrow();
}
