import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema, UnitSource, UserState } from '../../core/db/schema.ts';

export type UserRow = Selectable<Schema['users']>;

export interface UnitRow {
  userId: string;
  unit: string;
  source: UnitSource;
  ciphertext: Buffer;
}

/** The user's row, locked: two merges of one person run one after the other. */
export function findUserForUpdate(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
): Promise<UserRow | undefined> {
  return ofOwner(trx, owner).where('id', '=', userId).forUpdate().executeTakeFirst();
}

export function listUsersByIds(trx: DatabaseTransaction, owner: Owner, userIds: string[]): Promise<UserRow[]> {
  return ofOwner(trx, owner).where('id', 'in', userIds).execute();
}

const ofOwner = (trx: DatabaseTransaction, owner: Owner) =>
  trx
    .selectFrom('users')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment);

/** Ciphertexts of some users; of an id image only that it is there, since it may be megabytes, unless it is asked for. */
export async function listUnits(
  trx: DatabaseTransaction,
  owner: Owner,
  userIds: string[],
  withImages = false,
): Promise<UnitRow[]> {
  const ciphertext = withImages
    ? sql<Buffer>`ciphertext`
    : sql<Buffer>`case when unit = 'idImage' then ''::bytea else ciphertext end`;
  return trx
    .selectFrom('userUnits')
    .select(['userId', 'unit', 'source', ciphertext.as('ciphertext')])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', 'in', userIds)
    .execute();
}

export async function upsertUnits(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  units: { unit: string; source: UnitSource; ciphertext: Buffer; blindIndex: Buffer | null }[],
  now: Date,
): Promise<void> {
  if (units.length === 0) return;
  await trx
    .insertInto('userUnits')
    .values(units.map((unit) => ({ ...owner, ...unit, userId, updatedAt: now })))
    .onConflict((conflict) =>
      conflict.columns(['partnerId', 'environment', 'userId', 'unit']).doUpdateSet(({ ref }) => ({
        source: ref('excluded.source'),
        ciphertext: ref('excluded.ciphertext'),
        blindIndex: ref('excluded.blindIndex'),
        updatedAt: ref('excluded.updatedAt'),
      })),
    )
    .execute();
}

/** Some units whose blind index stands under another key version, with their person's wrapped key, locked. */
export async function listUnitsToReindex(
  trx: DatabaseTransaction,
  owner: Owner,
  version: number,
  limit: number,
): Promise<(UnitRow & { dataKey: Buffer })[]> {
  const { rows } = await sql<UnitRow & { dataKey: Buffer }>`
    select n.user_id, n.unit, n.source, n.ciphertext, u.data_key from user_units n
    join users u on (u.partner_id, u.environment, u.id) = (n.partner_id, n.environment, n.user_id)
    where n.partner_id = ${owner.partnerId} and n.environment = ${owner.environment} and n.blind_index is not null
      and get_byte(n.blind_index, 1) * 256 + get_byte(n.blind_index, 2) <> ${version} and u.data_key is not null
    order by n.user_id, n.unit limit ${limit} for update of n`.execute(trx);
  return rows;
}

export async function updateBlindIndex(
  trx: DatabaseTransaction,
  owner: Owner,
  unit: { userId: string; unit: string; blindIndex: Buffer },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('userUnits')
    .set({ blindIndex: unit.blindIndex })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', unit.userId)
    .where('unit', '=', unit.unit)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('the unit to index anew is not there');
}

export async function updateUser(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  change: { dataKey?: Buffer; state?: UserState; updatedAt: Date },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('users')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', userId)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('the user to update is not there');
}
