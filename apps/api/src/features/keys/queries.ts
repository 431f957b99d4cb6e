import { sql, type Insertable, type Selectable } from 'kysely';
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
  secretLatestAt: Date | null;
  pepperVersion: number;
  ipRules: string[];
  isIpObserveOnly: boolean;
  keyExpiresAt: Date | null;
  disabledAt: Date | null;
  revokedAt: Date | null;
  isEverUsed: boolean;
}

/**
 * Looks all hashes up at once: one per pepper version. Primary-key reads only. A list and not an array, whose length the
 * planner cannot know: with one it plans every call anew, which costs more than the look-up.
 */
export async function findKeysByHashes(db: Database, hashes: Buffer[]): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`
    select h.secret_hash, h.partner_id, h.environment, h.key_id, h.secret_id, k.scopes, s.status as secret_status,
      s.expires_at as secret_expires_at, s.latest_at as secret_latest_at, s.pepper_version, k.ip_rules, k.is_ip_observe_only, k.expires_at as key_expires_at, k.disabled_at, k.revoked_at,
      exists (select from api_key_last_used u where (u.partner_id, u.environment, u.secret_id)
        = (h.partner_id, h.environment, h.secret_id)) as is_ever_used
    from api_key_hashes h
    join api_key_secrets s on (s.partner_id, s.environment, s.id) = (h.partner_id, h.environment, h.secret_id)
    join api_keys k on (k.partner_id, k.environment, k.id) = (h.partner_id, h.environment, h.key_id)
    where h.secret_hash in (${sql.join(hashes)})`.execute(db);
  return rows;
}

export type ApiKeyRow = Selectable<Schema['apiKeys']>;
export type SecretRow = Selectable<Schema['apiKeySecrets']>;
export type NewKey = Omit<Insertable<Schema['apiKeys']>, 'partnerId' | 'environment'>;
export type NewSecret = Omit<Insertable<Schema['apiKeySecrets']>, 'partnerId' | 'environment'>;

export async function insertKey(
  trx: DatabaseTransaction,
  owner: Owner,
  key: NewKey,
  secret: NewSecret,
  secretHash: Buffer,
): Promise<void> {
  await trx
    .insertInto('apiKeys')
    .values({ ...key, ...owner })
    .execute();
  await insertSecret(trx, owner, secret, secretHash);
}

export async function insertSecret(
  trx: DatabaseTransaction,
  owner: Owner,
  secret: NewSecret,
  secretHash: Buffer,
): Promise<void> {
  await trx
    .insertInto('apiKeySecrets')
    .values({ ...secret, ...owner })
    .execute();
  await trx
    .insertInto('apiKeyHashes')
    .values({ ...owner, secretHash, keyId: secret.keyId, secretId: secret.id })
    .execute();
}

const ofKey = (trx: DatabaseTransaction, owner: Owner, keyId: string) =>
  trx
    .selectFrom('apiKeys')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', keyId);

export function findKey(trx: DatabaseTransaction, owner: Owner, keyId: string): Promise<ApiKeyRow | undefined> {
  return ofKey(trx, owner, keyId).executeTakeFirst();
}

/** Locked: changes of one key run one after the other. */
export function findKeyForUpdate(
  trx: DatabaseTransaction,
  owner: Owner,
  keyId: string,
): Promise<ApiKeyRow | undefined> {
  return ofKey(trx, owner, keyId).forUpdate().executeTakeFirst();
}

export type KeyChange = Partial<Omit<Insertable<Schema['apiKeys']>, 'partnerId' | 'environment' | 'id'>>;

export async function updateKey(
  trx: DatabaseTransaction,
  owner: Owner,
  keyId: string,
  change: KeyChange,
): Promise<void> {
  await trx
    .updateTable('apiKeys')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', keyId)
    .execute();
}

/** Where a key lives, found by its id alone: for the operator only. */
export function findKeyOwner(
  db: Database,
  keyId: string,
): Promise<{ partnerId: string; environment: Owner['environment'] } | undefined> {
  return db.selectFrom('apiKeys').select(['partnerId', 'environment']).where('id', '=', keyId).executeTakeFirst();
}

/** Waits for the writes that the key's secrets have under way; until the commit no other begins. */
export async function lockKeySecrets(trx: DatabaseTransaction, owner: Owner, keyId: string): Promise<void> {
  await sql`select lock_key_secrets(${owner.partnerId}, ${owner.environment}, ${keyId})`.execute(trx);
}

/** Ends every secret of a key that is not revoked yet. */
export async function updateSecretsRevoked(
  trx: DatabaseTransaction,
  owner: Owner,
  keyId: string,
  revokedAt: Date,
): Promise<void> {
  await trx
    .updateTable('apiKeySecrets')
    .set({ status: 'revoked', revokedAt })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('keyId', '=', keyId)
    .where('status', '!=', 'revoked')
    .execute();
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
  /** Of these, how many came from outside of rules that only observe; and from where the last one did. */
  outsideUses: number;
  outsideAddress: string | null;
}

/** Adds up many uses in one statement; rows in order of their key, so that two processes cannot deadlock. */
export async function upsertLastUsed(db: Database, uses: LastUse[]): Promise<void> {
  if (uses.length === 0) return;
  const sorted = uses.toSorted((a, b) => (a.secretId < b.secretId ? -1 : 1));
  const column = <K extends keyof LastUse>(name: K): LastUse[K][] => sorted.map((use) => use[name]);
  await sql`
    insert into api_key_last_used as u
      (partner_id, environment, secret_id, first_used_at, last_used_at, last_address, last_user_agent, last_route, uses,
       would_have_blocked, last_outside_address)
    select p, e, s, t, t, a, g, r, n, o, oa from unnest(${column('partnerId')}::text[], ${column('environment')}::text[],
      ${column('secretId')}::text[], ${column('usedAt')}::timestamptz[], ${column('address')}::text[],
      ${column('userAgent')}::text[], ${column('route')}::text[], ${column('uses')}::bigint[],
      ${column('outsideUses')}::bigint[], ${column('outsideAddress')}::text[]) as x(p, e, s, t, a, g, r, n, o, oa)
    on conflict (partner_id, environment, secret_id) do update set
      uses = u.uses + excluded.uses,
      would_have_blocked = u.would_have_blocked + excluded.would_have_blocked,
      last_outside_address = coalesce(excluded.last_outside_address, u.last_outside_address),
      last_used_at = greatest(u.last_used_at, excluded.last_used_at),
      last_address = case when excluded.last_used_at >= u.last_used_at then excluded.last_address else u.last_address end,
      last_user_agent = case when excluded.last_used_at >= u.last_used_at then excluded.last_user_agent else u.last_user_agent end,
      last_route = case when excluded.last_used_at >= u.last_used_at then excluded.last_route else u.last_route end`.execute(
    db,
  );
}

/** The first use of a pending secret: true when this call made it the active one. */
export async function activateSecret(
  trx: DatabaseTransaction,
  owner: Owner,
  secretId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ activated: boolean }>`
    select activate_secret(${owner.partnerId}, ${owner.environment}, ${secretId}, ${now}) as activated`.execute(trx);
  return rows[0]!.activated;
}

/** Puts the hash under a newer pepper in the place of the old one, in one statement. */
export async function updateHash(
  db: Database,
  owner: Owner,
  secretId: string,
  hashes: { old: Buffer; new: Buffer },
  pepperVersion: number,
): Promise<void> {
  await sql`
    with moved as (
      update api_key_hashes set secret_hash = ${hashes.new} where secret_hash = ${hashes.old} returning secret_id
    )
    update api_key_secrets set pepper_version = ${pepperVersion}
    where partner_id = ${owner.partnerId} and environment = ${owner.environment} and id = ${secretId}
      and exists (select from moved)`.execute(db);
}
