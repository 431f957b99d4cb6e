import { sql, type RawBuilder } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { SealedColumns } from './sealed-columns.ts';

export interface VersionCount {
  version: number;
  count: number;
}

/** Sealed bytes name their key's version in bytes 2 and 3. */
const versionIn = (column: string): RawBuilder<number> =>
  sql<number>`(get_byte(${sql.ref(column)}, 1) * 256 + get_byte(${sql.ref(column)}, 2))`;

const ofOwner = ({ partnerId, environment }: Owner) => sql`partner_id = ${partnerId} and environment = ${environment}`;

export function listOwners(db: Database): Promise<Owner[]> {
  return db
    .selectFrom('partnerEnvironments')
    .select(['partnerId', 'environment'])
    .orderBy('partnerId')
    .orderBy('environment')
    .execute();
}

export async function countVersions(
  trx: Database | DatabaseTransaction,
  owner: Owner,
  table: string,
  column: string,
): Promise<VersionCount[]> {
  const { rows } = await sql<VersionCount>`
    select ${versionIn(column)} as version, count(*) as count from ${sql.table(table)}
    where ${ofOwner(owner)} and ${sql.ref(column)} is not null group by 1`.execute(trx);
  return rows;
}

export interface SealedRow {
  id: string;
  values: (Buffer | null)[];
}

/** Some rows that have a value under another version than the given one, locked. */
export async function findOtherVersions(
  trx: DatabaseTransaction,
  owner: Owner,
  { table, columns, id }: SealedColumns,
  version: number,
  limit: number,
): Promise<SealedRow[]> {
  const isOther = sql.join(
    columns.map((column) => sql`${versionIn(column)} <> ${version}`),
    sql` or `,
  );
  const { rows } = await sql<SealedRow>`
    select ${sql.ref(id)} as id, array[${sql.join(columns.map((column) => sql.ref(column)))}]::bytea[] as "values"
    from ${sql.table(table)} where ${ofOwner(owner)} and (${isOther}) order by 1 limit ${limit} for update`.execute(
    trx,
  );
  return rows;
}

export async function updateSealed(
  trx: DatabaseTransaction,
  owner: Owner,
  { table, columns, id }: SealedColumns,
  row: SealedRow,
): Promise<void> {
  const set = sql.join(columns.map((column, at) => sql`${sql.ref(column)} = ${row.values[at] ?? null}`));
  await sql`update ${sql.table(table)} set ${set} where ${ofOwner(owner)} and ${sql.ref(id)} = ${row.id}`.execute(trx);
}

/** Links that have ended need the version of their token for nothing but showing their dead URL. */
export async function updateEndedTokens(
  trx: DatabaseTransaction,
  owner: Owner,
  version: number,
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update links set token_key_version = ${version}
    where ${ofOwner(owner)} and token_key_version <> ${version} and (status = 'revoked' or expires_at <= ${now})`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0);
}

export async function countTokens(trx: DatabaseTransaction, owner: Owner): Promise<VersionCount[]> {
  const { rows } = await sql<VersionCount>`
    select token_key_version::int as version, count(*) as count from links where ${ofOwner(owner)} group by 1`.execute(
    trx,
  );
  return rows;
}

/** API keys by the version of their pepper, but for secrets that are revoked. */
export async function countPeppers(db: Database): Promise<VersionCount[]> {
  const { rows } = await sql<VersionCount>`
    select pepper_version::int as version, count(*) as count from api_key_secrets where status <> 'revoked' group by 1`.execute(
    db,
  );
  return rows;
}

/** A few of the keys that were not used since the pepper was rotated. */
export async function listKeysUnderPepper(db: Database, version: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct key_id as id from api_key_secrets where status <> 'revoked' and pepper_version = ${version} order by 1 limit ${limit}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Operators' secrets by the version of their MAC's key, but for operators that are disabled. */
export async function countOperatorSecrets(db: Database): Promise<VersionCount[]> {
  const { rows } = await sql<VersionCount>`
    select key_version::int as version, count(*) as count from operators where disabled_at is null group by 1`.execute(
    db,
  );
  return rows;
}

export async function countAuditEntries(db: Database): Promise<VersionCount[]> {
  const { rows } =
    await sql<VersionCount>`select key_version::int as version, count(*) as count from audit_entries group by 1`.execute(
      db,
    );
  return rows;
}

export async function findMaterial(
  db: Database,
): Promise<{ name: string; version: number; createdAt: Date; retiredAt: Date | null }[]> {
  return db
    .selectFrom('keyMaterial')
    .select(['name', 'version', 'createdAt', 'retiredAt'])
    .orderBy('name')
    .orderBy('version')
    .execute();
}

export async function updateMaterialRetired(
  trx: DatabaseTransaction,
  name: string,
  version: number,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('keyMaterial')
    .set({ retiredAt: now })
    .where('name', '=', name)
    .where('version', '=', version)
    .execute();
}
