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

export interface UserChange {
  dataKey?: Buffer | null;
  state?: UserState;
  residenceState?: string | null;
  maxLevel?: number | null;
  restrictedAt?: Date | null;
  erasedAt?: Date;
  updatedAt: Date;
}

/** Changes a user whose row the caller has locked; the version rises with it. */
export async function updateUser(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  change: UserChange,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('users')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', userId)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('the user to update is not there');
}

/** Another user of the owner whose unit has one of these blind indexes. */
export async function hasUnitOfAnother(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  unit: string,
  indexes: Buffer[],
): Promise<boolean> {
  const row = await trx
    .selectFrom('userUnits')
    .select('userId')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('unit', '=', unit)
    .where('blindIndex', 'in', indexes)
    .where('userId', '!=', userId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Checks that wait for a photo of this person are due now: called where the photo is stored, by whatever way it came. */
export async function wakeChecksForDocument(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<void> {
  await trx
    .updateTable('cipTasks')
    .set({ runAt: sql<Date>`now()` })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .where('waitsFor', '=', 'document')
    .execute();
}

export async function deleteUnits(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<void> {
  await trx
    .deleteFrom('userUnits')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .execute();
}

/** The operator's one row. */
export async function findPolicy(trx: DatabaseTransaction): Promise<Omit<Selectable<Schema['cipPolicy']>, 'id'>> {
  return trx
    .selectFrom('cipPolicy')
    .select(['requiredFields', 'extendedFields', 'extendedFromMinor', 'retentionDays'])
    .executeTakeFirstOrThrow();
}

export async function updatePolicy(
  trx: DatabaseTransaction,
  change: { retentionDays?: number; extendedFromMinor?: number },
): Promise<void> {
  if (Object.keys(change).length > 0) await trx.updateTable('cipPolicy').set(change).execute();
}

/** Deletes the units of one source. */
export async function deleteUnitsOf(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  source: UnitSource,
): Promise<void> {
  await trx
    .deleteFrom('userUnits')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .where('source', '=', source)
    .execute();
}

/** When a person's data last changed, the id image apart; undefined of whom nothing is known. */
export async function findLastChange(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('userUnits')
    .select(({ fn }) => fn.max('updatedAt').as('changedAt'))
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .where('unit', '<>', 'idImage')
    .executeTakeFirst();
  return row?.changedAt ?? undefined;
}
