import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type SavedViewRow = Selectable<Schema['savedViews']>;

/** Those that everybody sees and the member's own, by name. */
export function listViews(
  trx: DatabaseTransaction,
  owner: Owner,
  memberId: string,
  page: string | undefined,
  limit: number,
): Promise<SavedViewRow[]> {
  let query = trx
    .selectFrom('savedViews')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where(({ or, eb }) => or([eb('memberId', 'is', null), eb('memberId', '=', memberId)]));
  if (page !== undefined) query = query.where('page', '=', page);
  return query.orderBy('name').orderBy('id').limit(limit).execute();
}

/** How many there are: of the member, and of everybody. */
export async function countViews(trx: DatabaseTransaction, owner: Owner, memberId: string | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from saved_views
    where partner_id = ${owner.partnerId} and environment = ${owner.environment}
      and member_id is not distinct from ${memberId}`.execute(trx);
  return rows[0]!.count;
}

export async function insertView(
  trx: DatabaseTransaction,
  owner: Owner,
  view: Omit<SavedViewRow, keyof Owner>,
): Promise<void> {
  await trx
    .insertInto('savedViews')
    .values({ ...owner, ...view })
    .execute();
}

export const findView = (trx: DatabaseTransaction, owner: Owner, id: string): Promise<SavedViewRow | undefined> =>
  trx
    .selectFrom('savedViews')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .executeTakeFirst();

export async function deleteView(trx: DatabaseTransaction, owner: Owner, id: string): Promise<void> {
  await trx
    .deleteFrom('savedViews')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .execute();
}
