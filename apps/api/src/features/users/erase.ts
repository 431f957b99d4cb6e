import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { deleteUnits, updateUser } from './queries.ts';

/** From now on the data is shown to nobody and no link can be made. The user has no active link any more. */
export const restrictUserData = (trx: DatabaseTransaction, owner: Owner, userId: string, now: Date): Promise<void> =>
  updateUser(trx, owner, userId, { restrictedAt: now, updatedAt: now });

/**
 * Destroys the person's key, and with it every copy of what it sealed, in backups too. The row stays for the operations
 * that name it; the referenceId may begin anew, as somebody of whom nothing is known.
 */
export async function eraseUserData(trx: DatabaseTransaction, owner: Owner, userId: string, now: Date): Promise<void> {
  await deleteUnits(trx, owner, userId);
  await updateUser(trx, owner, userId, {
    dataKey: null,
    state: 'pending',
    residenceState: null,
    maxLevel: null,
    restrictedAt: null,
    erasedAt: now,
    updatedAt: now,
  });
}
