import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction, SystemDatabase } from '../../core/db/connect.ts';

export interface SessionRow {
  tokenVersion: number;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** Makes the session, or leaves the one that the same nonce made: a repeated trade is one session. */
export async function insertSession(
  trx: DatabaseTransaction,
  owner: Owner,
  session: { linkId: string; tokenHash: Buffer; tokenVersion: number; now: Date; expiresAt: Date },
): Promise<void> {
  const { now, ...row } = session;
  await trx
    .insertInto('widgetSessions')
    .values({ ...owner, ...row, createdAt: now, lastSeenAt: now })
    .onConflict((conflict) => conflict.columns(['partnerId', 'environment', 'linkId', 'tokenHash']).doNothing())
    .execute();
}

/** Ends the oldest sessions of a link beyond `kept`. Call it under the link's lock. */
export async function deleteOldestSessions(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
  kept: number,
): Promise<void> {
  await trx
    .deleteFrom('widgetSessions')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .where('tokenHash', 'in', newestSessions(trx, owner, linkId).offset(kept))
    .execute();
}

const newestSessions = (trx: DatabaseTransaction, owner: Owner, linkId: string) =>
  trx
    .selectFrom('widgetSessions')
    .select('tokenHash')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .orderBy('createdAt', 'desc')
    .orderBy('tokenHash');

export function findSession(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
  tokenHash: Buffer,
): Promise<SessionRow | undefined> {
  return trx
    .selectFrom('widgetSessions')
    .select(['tokenVersion', 'lastSeenAt', 'expiresAt'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
}

/** No row is changed when the session was ended meanwhile. */
export async function updateSessionSeen(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
  tokenHash: Buffer,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('widgetSessions')
    .set({ lastSeenAt: now })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .where('tokenHash', '=', tokenHash)
    .execute();
}

/** Sessions that ended a day ago; they were refused long before. */
export async function deleteOldSessions(system: SystemDatabase, before: Date): Promise<void> {
  await system.db.deleteFrom('widgetSessions').where('expiresAt', '<', before).execute();
}

/** Brings a session's end forward; an earlier end stays. */
export async function updateSessionEnd(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
  tokenHash: Buffer,
  expiresAt: Date,
): Promise<void> {
  await trx
    .updateTable('widgetSessions')
    .set({ expiresAt })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', expiresAt)
    .execute();
}
