import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { SecretRow } from './queries.ts';

export type RotationRow = Selectable<Schema['apiKeyRotations']>;
export type NewRotation = Omit<Insertable<Schema['apiKeyRotations']>, 'partnerId' | 'environment'>;

export async function insertRotation(trx: DatabaseTransaction, owner: Owner, rotation: NewRotation): Promise<void> {
  await trx
    .insertInto('apiKeyRotations')
    .values({ ...owner, ...rotation })
    .execute();
}

export async function updateRotation(
  trx: DatabaseTransaction,
  owner: Owner,
  rotationId: string,
  change: Pick<RotationRow, 'state' | 'endedAt' | 'endedBy'>,
): Promise<void> {
  await trx
    .updateTable('apiKeyRotations')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', rotationId)
    .execute();
}

/** A rotation with the name of its key and the ends of its old secret. */
export type RotationFacts = RotationRow & {
  keyName: string;
  expiresAt: Date | null;
  oldRevokedAt: Date | null;
  oldLatestAt: Date | null;
};

export function findRotationFacts(trx: DatabaseTransaction, owner: Owner, rotationId: string): Promise<RotationFacts> {
  return trx
    .selectFrom('apiKeyRotations as r')
    .innerJoin('apiKeys as k', (join) =>
      join
        .onRef('k.partnerId', '=', 'r.partnerId')
        .onRef('k.environment', '=', 'r.environment')
        .onRef('k.id', '=', 'r.keyId'),
    )
    .innerJoin('apiKeySecrets as s', (join) =>
      join
        .onRef('s.partnerId', '=', 'r.partnerId')
        .onRef('s.environment', '=', 'r.environment')
        .onRef('s.id', '=', 'r.oldSecretId'),
    )
    .selectAll('r')
    .select(['k.name as keyName', 's.expiresAt', 's.revokedAt as oldRevokedAt', 's.latestAt as oldLatestAt'])
    .where('r.partnerId', '=', owner.partnerId)
    .where('r.environment', '=', owner.environment)
    .where('r.id', '=', rotationId)
    .executeTakeFirstOrThrow();
}

const ENDED_AT_ONCE = 100;

/** Rotations in their overlap whose old secret has ended by time, of all owners. */
export async function listEndedOverlaps(
  db: Database,
  now: Date,
): Promise<(Owner & { keyId: string; rotationId: string; endedAt: Date })[]> {
  const { rows } = await sql<Owner & { keyId: string; rotationId: string; endedAt: Date }>`
    select r.partner_id, r.environment, r.key_id, r.id as rotation_id, least(s.expires_at, s.latest_at) as ended_at
    from api_key_rotations r join api_key_secrets s
      on s.partner_id = r.partner_id and s.environment = r.environment and s.id = r.old_secret_id
    where r.state = 'overlap' and least(s.expires_at, s.latest_at) <= ${now} limit ${ENDED_AT_ONCE}`.execute(db);
  return rows;
}

/** The newest rotation of a key, open or not. */
export function findLastRotation(
  trx: DatabaseTransaction,
  owner: Owner,
  keyId: string,
): Promise<RotationRow | undefined> {
  return trx
    .selectFrom('apiKeyRotations')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('keyId', '=', keyId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Secrets of a key that are not revoked: three at most. */
export function listLiveSecrets(trx: DatabaseTransaction, owner: Owner, keyId: string): Promise<SecretRow[]> {
  return trx
    .selectFrom('apiKeySecrets')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('keyId', '=', keyId)
    .where('status', '!=', 'revoked')
    .execute();
}

export async function updateSecret(
  trx: DatabaseTransaction,
  owner: Owner,
  secretId: string,
  change: Updateable<Pick<Schema['apiKeySecrets'], 'status' | 'revokedAt' | 'expiresAt' | 'latestAt'>>,
): Promise<void> {
  await trx
    .updateTable('apiKeySecrets')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', secretId)
    .execute();
}

/** A secret as it is shown, with its use. */
export interface SecretUse {
  keyId: string;
  id: string;
  start4: string;
  end4: string;
  status: SecretRow['status'];
  createdAt: Date;
  activatedAt: Date | null;
  expiresAt: Date | null;
  latestAt: Date | null;
  revokedAt: Date | null;
  firstUsedAt: Date | null;
  lastUsedAt: Date | null;
  lastAddress: string | null;
  lastUserAgent: string | null;
  lastRoute: string | null;
  uses: number;
  wouldHaveBlocked: number;
  lastOutsideAddress: string | null;
}

/** Of each key the secrets that are not revoked and the newest five of the others, newest first. */
export async function listSecretUses(
  trx: DatabaseTransaction,
  owner: Owner,
  keyIds: readonly string[],
): Promise<SecretUse[]> {
  const { rows } = await sql<SecretUse>`
    select s.key_id, s.id, s.start4, s.end4, s.status, s.created_at, s.activated_at, s.expires_at, s.latest_at, s.revoked_at,
      u.first_used_at, u.last_used_at, u.last_address, u.last_user_agent, u.last_route, coalesce(u.uses, 0)::bigint as uses,
      coalesce(u.would_have_blocked, 0)::bigint as would_have_blocked, u.last_outside_address
    from unnest(${[...keyIds]}::text[]) k(id)
    cross join lateral (
      (select * from api_key_secrets s where s.partner_id = ${owner.partnerId} and s.environment = ${owner.environment}
        and s.key_id = k.id and s.status <> 'revoked')
      union all
      (select * from api_key_secrets s where s.partner_id = ${owner.partnerId} and s.environment = ${owner.environment}
        and s.key_id = k.id and s.status = 'revoked' order by s.revoked_at desc limit 5)
    ) s
    left join api_key_last_used u on u.partner_id = s.partner_id and u.environment = s.environment and u.secret_id = s.id
    order by s.created_at desc, s.id desc`.execute(trx);
  return rows;
}
