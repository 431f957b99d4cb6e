import type { Insertable, Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type SandboxPayoutRow = Selectable<Schema['sandboxPayouts']>;

/** Writes the order once: a repeated one finds the first one's row. */
export async function insertSandboxPayout(
  trx: DatabaseTransaction,
  owner: Owner,
  payout: Omit<Insertable<Schema['sandboxPayouts']>, keyof Owner>,
): Promise<void> {
  await trx
    .insertInto('sandboxPayouts')
    .values({ ...owner, ...payout })
    .onConflict((conflict) => conflict.columns(['partnerId', 'environment', 'operationId']).doNothing())
    .execute();
}

export function findSandboxPayout(
  trx: DatabaseTransaction,
  owner: Owner,
  operationId: string,
): Promise<SandboxPayoutRow | undefined> {
  return trx
    .selectFrom('sandboxPayouts')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .forUpdate()
    .executeTakeFirst();
}

export type SandboxPayoutChange = Partial<
  Pick<SandboxPayoutRow, 'submittedAt' | 'recallAskedAt' | 'recalledAt' | 'pushedTo' | 'pushedAt'>
>;

export async function updateSandboxPayout(
  trx: DatabaseTransaction,
  owner: Owner,
  operationId: string,
  change: SandboxPayoutChange,
): Promise<void> {
  await trx
    .updateTable('sandboxPayouts')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .execute();
}
