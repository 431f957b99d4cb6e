import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import { newId } from '../../core/ids.ts';

export interface AccountRow {
  id: string;
  email: string;
  name: string;
  language: 'en' | 'es' | null;
  disabledAt: Date | null;
}

const COLUMNS = ['id', 'email', 'name', 'language', 'disabledAt'] as const;

/** `email` in lower case. */
export function findAccountByEmail(db: Database, email: string): Promise<AccountRow | undefined> {
  return db.selectFrom('authUsers').select(COLUMNS).where('email', '=', email).executeTakeFirst();
}

export function findAccount(db: Database, userId: string): Promise<AccountRow | undefined> {
  return db.selectFrom('authUsers').select(COLUMNS).where('id', '=', userId).executeTakeFirst();
}

export async function insertAccount(
  trx: DatabaseTransaction,
  account: { email: string; name: string; language: 'en' | 'es' | null; now: Date },
): Promise<string> {
  const { email, name, language, now } = account;
  const id = newId('usr');
  const times = { createdAt: now, updatedAt: now };
  const rest = { image: null, disabledAt: null, lastSignInAt: null, emailVerified: true };
  await trx
    .insertInto('authUsers')
    .values({ id, email, name, language, ...rest, ...times })
    .execute();
  return id;
}

/** The kept password of a person, new or in the place of another. */
export async function upsertPassword(trx: DatabaseTransaction, userId: string, hash: string, now: Date): Promise<void> {
  await sql`insert into auth_credentials (id, user_id, account_id, provider_id, password, created_at, updated_at)
    values (${newId('psk')}, ${userId}, ${userId}, 'credential', ${hash}, ${now}, ${now})
    on conflict (user_id, provider_id) do update set password = excluded.password, updated_at = excluded.updated_at`.execute(
    trx,
  );
}

export async function findPasswordHash(db: Database, userId: string): Promise<string | undefined> {
  const row = await db.selectFrom('authCredentials').select('password').where('userId', '=', userId).executeTakeFirst();
  return row?.password ?? undefined;
}

export async function insertOneTimeToken(
  trx: DatabaseTransaction,
  token: { tokenHash: Buffer; kind: 'reset' | 'sign_in' | 'welcome'; userId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('authOneTimeTokens')
    .values({ ...token, usedAt: null })
    .execute();
}

/** Uses a token up; undefined when it is unknown, of another kind, used or over. Of two at once one gets it. */
export async function takeOneTimeToken(
  trx: DatabaseTransaction,
  tokenHash: Buffer,
  kinds: readonly ('reset' | 'sign_in' | 'welcome')[],
  now: Date,
): Promise<{ userId: string } | undefined> {
  return trx
    .updateTable('authOneTimeTokens')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('kind', 'in', kinds)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('userId')
    .executeTakeFirst();
}

/** Whatever was sent to a person and not used is worth nothing any more. */
export async function deleteOneTimeTokens(trx: DatabaseTransaction, userId: string): Promise<void> {
  await trx.deleteFrom('authOneTimeTokens').where('userId', '=', userId).where('usedAt', 'is', null).execute();
}

export async function deleteTwoFactor(trx: DatabaseTransaction, userId: string): Promise<void> {
  await trx.deleteFrom('authTwoFactors').where('userId', '=', userId).execute();
  await trx.updateTable('authUsers').set({ twoFactorEnabled: false }).where('id', '=', userId).execute();
}

/** False when TOTP is not set up. */
export async function updateRecoveryCodes(trx: DatabaseTransaction, userId: string, sealed: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('authTwoFactors')
    .set({ backupCodes: sealed })
    .where('userId', '=', userId)
    .where('verified', '=', true)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export async function deletePasskeys(trx: DatabaseTransaction, userId: string, passkeyId?: string): Promise<number> {
  let query = trx.deleteFrom('authPasskeys').where('userId', '=', userId);
  if (passkeyId !== undefined) query = query.where('id', '=', passkeyId);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

export async function updatePasskey(
  db: Database,
  by: { userId: string; passkeyId: string } | { credentialId: string },
  change: { name?: string; lastUsedAt?: Date },
): Promise<boolean> {
  const query = db.updateTable('authPasskeys').set(change);
  const { numUpdatedRows } = await (
    'credentialId' in by
      ? query.where('credentialId', '=', by.credentialId)
      : query.where('id', '=', by.passkeyId).where('userId', '=', by.userId)
  ).executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Whose second factor a challenge of better-auth waits for; whether it still does, better-auth says, by its own clock. */
export async function findChallengedUser(db: Database, identifier: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('authVerifications')
    .select('value')
    .where('identifier', '=', identifier)
    .executeTakeFirst();
  return row?.value;
}
