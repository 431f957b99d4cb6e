import { sql } from 'kysely';
import type { Database } from '../../core/db/connect.ts';

export interface PasskeyItem {
  id: string;
  name: string | null;
  createdAt: Date | null;
  lastUsedAt: Date | null;
}

export function listPasskeys(db: Database, userId: string): Promise<PasskeyItem[]> {
  return db
    .selectFrom('authPasskeys')
    .select(['id', 'name', 'createdAt', 'lastUsedAt'])
    .where('userId', '=', userId)
    .orderBy('createdAt')
    .limit(100)
    .execute();
}

/** What there is to sign in with besides passkeys. `backupCodes` is sealed. */
export async function findFactors(
  db: Database,
  userId: string,
): Promise<{ hasPassword: boolean; backupCodes: string | null }> {
  const { rows } = await sql<{ hasPassword: boolean; backupCodes: string | null }>`
    select exists (select from auth_credentials where user_id = ${userId} and password is not null) as has_password,
      (select backup_codes from auth_two_factors where user_id = ${userId} and verified) as backup_codes`.execute(db);
  return rows[0]!;
}

export interface PartnerFacts {
  id: string;
  slug: string;
  name: string;
  status: 'active' | 'suspended';
}

export function listPartnerFacts(db: Database, ids: readonly string[]): Promise<PartnerFacts[]> {
  return ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('partners').select(['id', 'slug', 'name', 'status']).where('id', 'in', ids).execute();
}

export async function updateUser(
  db: Database,
  userId: string,
  change: { name?: string; language?: 'en' | 'es' | null; updatedAt: Date },
): Promise<void> {
  await db.updateTable('authUsers').set(change).where('id', '=', userId).execute();
}

export function listSessions(db: Database, userId: string, now: Date) {
  return db
    .selectFrom('authSessions')
    .select(['id', 'createdAt', 'lastSeenAt', 'expiresAt', 'ipAddress', 'userAgent', 'hasSecondFactor'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .limit(100)
    .execute();
}
