import { sql, type Selectable } from 'kysely';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type OperatorRow = Selectable<Schema['operators']>;

/** One change of the list at a time: who is first, and who is last, must not be two. */
export async function lockOperators(trx: DatabaseTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('operators', 0))`.execute(trx);
}

export function listOperatorRows(db: Database): Promise<OperatorRow[]> {
  return db.selectFrom('operators').selectAll().orderBy('createdAt').orderBy('id').execute();
}

export function findOperator(db: Database, name: string): Promise<OperatorRow | undefined> {
  return db.selectFrom('operators').selectAll().where('name', '=', name).executeTakeFirst();
}

export async function insertOperator(trx: DatabaseTransaction, row: OperatorRow): Promise<void> {
  await trx.insertInto('operators').values(row).execute();
}

export async function updateSecretMac(
  db: Database,
  id: string,
  change: { secretMac: Buffer; keyVersion: number },
): Promise<void> {
  await db.updateTable('operators').set(change).where('id', '=', id).execute();
}

export async function updateDisabled(
  trx: DatabaseTransaction,
  id: string,
  change: { disabledAt: Date; disabledBy: string },
): Promise<void> {
  await trx.updateTable('operators').set(change).where('id', '=', id).execute();
}
