import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { deleteSession, deleteSessions, lockSessions } from './session-queries.ts';

/**
 * Ends every session of a person, but perhaps one, with this transaction: of `deps.system`. Nothing that they had under
 * way commits after it. Call it on a change of password, factor or role.
 */
export async function endSessionsOf(trx: DatabaseTransaction, userId: string, keepId?: string): Promise<number> {
  await lockSessions(trx, userId);
  return deleteSessions(trx, userId, keepId);
}

/** One session of a person, in the same way; 0 when it is not theirs or over. */
export async function endOneSession(trx: DatabaseTransaction, userId: string, sessionId: string): Promise<number> {
  await lockSessions(trx, userId);
  return deleteSession(trx, userId, sessionId);
}
