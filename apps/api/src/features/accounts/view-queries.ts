import type { Insertable } from 'kysely';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export async function insertView(trx: DatabaseTransaction, row: Insertable<Schema['authViews']>): Promise<void> {
  await trx.insertInto('authViews').values(row).execute();
}

export async function endViews(trx: DatabaseTransaction, sessionId: string, now: Date): Promise<void> {
  await trx
    .updateTable('authViews')
    .set({ endedAt: now })
    .where('sessionId', '=', sessionId)
    .where('endedAt', 'is', null)
    .execute();
}
