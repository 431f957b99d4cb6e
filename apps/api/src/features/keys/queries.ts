import { sql, type Insertable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

/** A secret with its key, partner and settings: all that decides a request. */
export interface KeyRow {
  secretHash: Buffer;
  partnerId: string;
  environment: Owner['environment'];
  keyId: string;
  secretId: string;
  scopes: string[];
  secretStatus: 'pending' | 'active' | 'retiring' | 'revoked';
  secretExpiresAt: Date | null;
  keyExpiresAt: Date | null;
  disabledAt: Date | null;
  revokedAt: Date | null;
  isEverUsed: boolean;
}

/** Looks all hashes up at once: one per pepper version. Primary-key reads only. */
export async function findKeysByHashes(db: Database, hashes: Buffer[]): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`
    select h.secret_hash, h.partner_id, h.environment, h.key_id, h.secret_id, k.scopes, s.status as secret_status,
      s.expires_at as secret_expires_at, k.expires_at as key_expires_at, k.disabled_at, k.revoked_at,
      exists (select from api_key_last_used u where (u.partner_id, u.environment, u.secret_id)
        = (h.partner_id, h.environment, h.secret_id)) as is_ever_used
    from api_key_hashes h
    join api_key_secrets s on (s.partner_id, s.environment, s.id) = (h.partner_id, h.environment, h.secret_id)
    join api_keys k on (k.partner_id, k.environment, k.id) = (h.partner_id, h.environment, h.key_id)
    where h.secret_hash = any(${hashes})`.execute(db);
  return rows;
}

type NewKey = Omit<Insertable<Schema['apiKeys']>, 'partnerId' | 'environment'>;
type NewSecret = Omit<Insertable<Schema['apiKeySecrets']>, 'partnerId' | 'environment'>;

export async function insertKey(
  trx: DatabaseTransaction,
  owner: Owner,
  key: NewKey,
  secret: NewSecret,
  secretHash: Buffer,
): Promise<void> {
  await trx.insertInto('apiKeys').values({ ...key, ...owner }).execute();
  await trx.insertInto('apiKeySecrets').values({ ...secret, ...owner }).execute();
  await trx.insertInto('apiKeyHashes').values({ ...owner, secretHash, keyId: key.id, secretId: secret.id }).execute();
}

/** Where a key lives, found by its id alone: for the operator only. */
export function findKeyOwner(db: Database, keyId: string): Promise<{ partnerId: string; environment: Owner['environment'] } | undefined> {
  return db.selectFrom('apiKeys').select(['partnerId', 'environment']).where('id', '=', keyId).executeTakeFirst();
}

/** Marks the key and its secrets revoked; false when it already was. */
export async function updateKeyRevoked(
  trx: DatabaseTransaction,
  owner: Owner,
  keyId: string,
  revocation: { revokedAt: Date; revokedBy: string; reason: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('apiKeys')
    .set({ revokedAt: revocation.revokedAt, revokedBy: revocation.revokedBy, revokeReason: revocation.reason })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', keyId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await trx
    .updateTable('apiKeySecrets')
    .set({ status: 'revoked', revokedAt: revocation.revokedAt })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('keyId', '=', keyId)
    .where('status', '!=', 'revoked')
    .execute();
  return true;
}

/** The mark that a key was seen in a URL; the first time stays. */
export async function updateKeySeenInUrl(db: Database, owner: Owner, keyId: string, now: Date): Promise<void> {
  await db
    .updateTable('apiKeys')
    .set({ seenInUrlAt: now })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', keyId)
    .where('seenInUrlAt', 'is', null)
    .execute();
}

export interface LastUse {
  partnerId: string;
  environment: Owner['environment'];
  secretId: string;
  usedAt: Date;
  address: string;
  userAgent: string;
  route: string;
  uses: number;
}

/** Adds up many uses in one statement; rows in order of their key, so that two processes cannot deadlock. */
export async function upsertLastUsed(db: Database, uses: LastUse[]): Promise<void> {
  if (uses.length === 0) return;
  const sorted = uses.toSorted((a, b) => (a.secretId < b.secretId ? -1 : 1));
  const column = <K extends keyof LastUse>(name: K): LastUse[K][] => sorted.map((use) => use[name]);
  await sql`
    insert into api_key_last_used as u
      (partner_id, environment, secret_id, first_used_at, last_used_at, last_address, last_user_agent, last_route, uses)
    select p, e, s, t, t, a, g, r, n from unnest(${column('partnerId')}::text[], ${column('environment')}::text[],
      ${column('secretId')}::text[], ${column('usedAt')}::timestamptz[], ${column('address')}::text[],
      ${column('userAgent')}::text[], ${column('route')}::text[], ${column('uses')}::bigint[]) as x(p, e, s, t, a, g, r, n)
    on conflict (partner_id, environment, secret_id) do update set
      uses = u.uses + excluded.uses,
      last_used_at = greatest(u.last_used_at, excluded.last_used_at),
      last_address = case when excluded.last_used_at >= u.last_used_at then excluded.last_address else u.last_address end,
      last_user_agent = case when excluded.last_used_at >= u.last_used_at then excluded.last_user_agent else u.last_user_agent end,
      last_route = case when excluded.last_used_at >= u.last_used_at then excluded.last_route else u.last_route end`.execute(db);
}
