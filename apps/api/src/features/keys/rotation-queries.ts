import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
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
