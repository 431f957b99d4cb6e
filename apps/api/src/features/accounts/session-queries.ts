import { sql, type Insertable } from 'kysely';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export interface SessionRow {
  id: string;
  userId: string;
  email: string;
  name: string;
  language: 'en' | 'es' | null;
  createdAt: Date;
  userCreatedAt: Date;
  lastSeenAt: Date | null;
  hasSecondFactor: boolean;
  steppedUpAt: Date | null;
  hasTotp: boolean;
  hasPasskey: boolean;
  hasPassword: boolean;
  viewedPartnerId: string | null;
  viewEndsAt: Date | null;
}

/** By the token of the cookie, or by its id; only while it lives and its account is not disabled. */
export async function findSession(
  db: Database,
  by: { token: string } | { id: string },
  now: Date,
): Promise<SessionRow | undefined> {
  const which = 'token' in by ? sql`s.token = ${by.token}` : sql`s.id = ${by.id}`;
  const { rows } = await sql<SessionRow>`
    select s.id, s.user_id, u.email, u.name, u.language, s.created_at, u.created_at as user_created_at, s.last_seen_at,
      s.has_second_factor, s.stepped_up_at,
      exists (select from auth_two_factors t where t.user_id = u.id and t.verified) as has_totp,
      exists (select from auth_passkeys p where p.user_id = u.id) as has_passkey,
      exists (select from auth_credentials c where c.user_id = u.id and c.password is not null) as has_password,
      v.viewed_partner_id, v.ends_at as view_ends_at
    from auth_sessions s join auth_users u on u.id = s.user_id
    left join lateral (select viewed_partner_id, ends_at from auth_views v
      where v.session_id = s.id and v.ended_at is null and v.ends_at > ${now} order by started_at desc limit 1) v on true
    where ${which} and s.expires_at > ${now} and u.disabled_at is null`.execute(db);
  return rows[0];
}

export async function insertSession(trx: DatabaseTransaction, row: Insertable<Schema['authSessions']>): Promise<void> {
  await trx.insertInto('authSessions').values(row).execute();
}

interface SessionTimes {
  hasSecondFactor: boolean;
  steppedUpAt: Date | null;
  createdAt: Date;
  expiresAt: Date;
}

/** How a session that has just begun was begun. */
export async function updateSessionProof(
  db: Database,
  by: { token: string } | { id: string },
  proof: Partial<Pick<SessionTimes, 'hasSecondFactor' | 'steppedUpAt' | 'createdAt' | 'expiresAt'>> & {
    lastSeenAt: Date;
  },
): Promise<void> {
  const query = db.updateTable('authSessions').set(proof);
  await ('token' in by ? query.where('token', '=', by.token) : query.where('id', '=', by.id)).execute();
}

export async function updateLastSignIn(db: Database, userId: string, now: Date): Promise<void> {
  await db.updateTable('authUsers').set({ lastSignInAt: now }).where('id', '=', userId).execute();
}

/** The device and place of a sign-in; tells whether it is known, and whether any is. */
export async function upsertKnownDevice(
  db: Database,
  userId: string,
  deviceHash: Buffer,
  now: Date,
): Promise<{ isNew: boolean; isFirst: boolean }> {
  const { rows } = await sql<{ isNew: boolean; isFirst: boolean }>`
    with before as (select count(*) as known from auth_known_devices where user_id = ${userId})
    insert into auth_known_devices as d (user_id, device_hash, first_seen_at, last_seen_at)
    values (${userId}, ${deviceHash}, ${now}, ${now})
    on conflict (user_id, device_hash) do update set last_seen_at = excluded.last_seen_at
    returning d.first_seen_at = d.last_seen_at as is_new, (select known = 0 from before) as is_first`.execute(db);
  return rows[0]!;
}

export async function updateSessionSeen(db: Database, id: string, now: Date): Promise<void> {
  await db.updateTable('authSessions').set({ lastSeenAt: now }).where('id', '=', id).execute();
}

/** Waits for the writes that these sessions have under way, as the end of a key does. */
export async function lockSessions(trx: DatabaseTransaction, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(secret_lock(s.id)) from
    (select id from auth_sessions where user_id = ${userId} order by id) s`.execute(trx);
}

/** All sessions of a person but perhaps one; returns how many. */
export async function deleteSessions(trx: DatabaseTransaction, userId: string, keepId?: string): Promise<number> {
  let query = trx.deleteFrom('authSessions').where('userId', '=', userId);
  if (keepId !== undefined) query = query.where('id', '!=', keepId);
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}

export async function deleteSession(trx: DatabaseTransaction, userId: string, id: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('authSessions')
    .where('userId', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export async function deleteSessionByToken(db: Database, token: string): Promise<void> {
  await db.deleteFrom('authSessions').where('token', '=', token).execute();
}

/** The living operator whom an account is linked to. */
export function findLinkedOperator(db: Database, userId: string): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom('operators')
    .select(['id', 'name'])
    .where('userId', '=', userId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst();
}
