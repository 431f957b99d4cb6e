import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type KeyPolicyRow = Selectable<Schema['keyPolicies']>;

export function findPolicy(db: Database | DatabaseTransaction, partnerId: string): Promise<KeyPolicyRow | undefined> {
  return db.selectFrom('keyPolicies').selectAll().where('partnerId', '=', partnerId).executeTakeFirst();
}

export async function upsertPolicy(trx: DatabaseTransaction, policy: KeyPolicyRow): Promise<void> {
  const { partnerId: _, ...set } = policy;
  await trx
    .insertInto('keyPolicies')
    .values(policy)
    .onConflict((conflict) => conflict.column('partnerId').doUpdateSet(set))
    .execute();
}

/** Keys that are neither revoked nor expired. Keys of one owner that are counted are made one after the other. */
export async function countUsableKeys(trx: DatabaseTransaction, owner: Owner, now: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`api_keys/${owner.partnerId}/${owner.environment}`}, 0))`.execute(
    trx,
  );
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from api_keys where partner_id = ${owner.partnerId} and environment = ${owner.environment}
      and revoked_at is null and (expires_at is null or expires_at > ${now})`.execute(trx);
  return rows[0]!.total;
}
