import type { Insertable, Selectable } from 'kysely';
import type { Environment } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type AdapterRow = Selectable<Schema['adapters']>;
export type AdapterPort = AdapterRow['port'];

export function listAdapterRows(db: Database | DatabaseTransaction): Promise<AdapterRow[]> {
  return db.selectFrom('adapters').selectAll().orderBy('environment').orderBy('port').orderBy('name').execute();
}

export function findAdapterRow(db: Database | DatabaseTransaction, name: string): Promise<AdapterRow | undefined> {
  return db.selectFrom('adapters').selectAll().where('name', '=', name).executeTakeFirst();
}

export function listAdapterRowsOf(
  db: Database | DatabaseTransaction,
  environment: Environment,
  port: AdapterPort,
): Promise<AdapterRow[]> {
  return db
    .selectFrom('adapters')
    .selectAll()
    .where('environment', '=', environment)
    .where('port', '=', port)
    .orderBy('name')
    .execute();
}

/** Inserts, or replaces what may change of an adapter of the same name, environment and port. */
export async function upsertAdapter(trx: DatabaseTransaction, row: Insertable<Schema['adapters']>): Promise<void> {
  const { kind, url, secret, routes, settings, updatedAt } = row;
  await trx
    .insertInto('adapters')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ kind, url: url ?? null, secret: secret ?? null, routes, settings, updatedAt }),
    )
    .execute();
}

export async function deleteAdapter(trx: DatabaseTransaction, name: string): Promise<void> {
  await trx.deleteFrom('adapters').where('name', '=', name).execute();
}

export async function updateAdapterSecret(trx: DatabaseTransaction, name: string, secret: Buffer): Promise<void> {
  await trx.updateTable('adapters').set({ secret }).where('name', '=', name).execute();
}
