import { sql } from 'kysely';
import type { Database } from '../../core/db/connect.ts';

/** Counts one try before it is judged, so that tries at the same time count too. Returns how many there were. */
export async function countTry(
  db: Database,
  subject: Buffer,
  now: Date,
  windowEndsAt: Date,
): Promise<{ tries: number; windowEndsAt: Date }> {
  const { rows } = await sql<{ tries: number; windowEndsAt: Date }>`
    insert into auth_guesses as g (subject, tries, window_ends_at) values (${subject}, 1, ${windowEndsAt})
    on conflict (subject) do update set
      tries = case when g.window_ends_at <= ${now} then 1 else least(g.tries + 1, 1000000) end,
      window_ends_at = case when g.window_ends_at <= ${now} then excluded.window_ends_at else g.window_ends_at end
    returning tries, window_ends_at`.execute(db);
  return rows[0]!;
}

export async function deleteTries(db: Database, subject: Buffer): Promise<void> {
  await db.deleteFrom('authGuesses').where('subject', '=', subject).execute();
}

/** One try less: it was right, and others at the address may go on guessing theirs. */
export async function discountTry(db: Database, subject: Buffer): Promise<void> {
  await sql`update auth_guesses set tries = greatest(tries - 1, 0) where subject = ${subject}`.execute(db);
}

/** What is over and answers no question any more. */
export async function deleteStale(db: Database, now: Date): Promise<void> {
  await sql`delete from auth_guesses where window_ends_at <= ${now}`.execute(db);
  await sql`delete from auth_used_codes where used_at <= ${now}::timestamptz - interval '10 minutes'`.execute(db);
  // By better-auth's clock, which may be another one than the database's.
  await sql`delete from auth_verifications where expires_at <= ${now}::timestamptz - interval '1 hour'`.execute(db);
  await sql`delete from auth_sessions where expires_at <= ${now}`.execute(db);
  await sql`delete from auth_one_time_tokens where expires_at <= ${now}::timestamptz - interval '30 days'`.execute(db);
}

/** False when this person has used the code already. */
export async function insertUsedCode(db: Database, userId: string, codeHash: Buffer, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('authUsedCodes')
    .values({ userId, codeHash, usedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}
