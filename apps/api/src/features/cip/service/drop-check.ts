import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { moveUserState, type UserRow } from '../../users/index.ts';
import { completeTickets, deleteTask, findOpenCheck, updateCheck } from '../queries.ts';

/**
 * Ends a check that nobody may go on with, because the user was deleted: told to nobody, since the partner did it. The
 * caller holds the user's lock.
 */
export async function dropCheck(trx: DatabaseTransaction, owner: Owner, user: UserRow, now: Date): Promise<void> {
  const check = await findOpenCheck(trx, owner, user.id);
  if (!check) return;
  const end = { status: 'declined', reasons: ['user_deleted'], decidedBy: 'partner', decidedAt: now } as const;
  await updateCheck(trx, owner, check.id, { ...end, reasons: [...end.reasons] });
  await deleteTask(trx, owner, check.id);
  await completeTickets(trx, owner, check.linkId, now);
  await moveUserState(trx, owner, user, 'cip_failed', { now });
}
