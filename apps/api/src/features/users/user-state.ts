import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { UserState } from '../../core/db/schema.ts';
import { notFound } from '../../core/errors.ts';
import { findUserForUpdate, listUsersByIds, updateUser, type UserRow } from './queries.ts';

/** States in which the identity may not change any more (contract 8.3; from the check's start on). */
export const FROZEN: ReadonlySet<UserState> = new Set<UserState>(['cip_pending', 'cip_verified']);

/** States that follow from what is known; a failed check ends with the next change of the identity. */
export const BY_DATA: ReadonlySet<UserState> = new Set<UserState>(['pending', 'data_incomplete', 'data_complete']);

/** The edges that the check walks (contract 8.2); all others follow from the data alone. */
const EDGES: Partial<Record<UserState, readonly UserState[]>> = {
  data_complete: ['cip_pending'],
  cip_pending: ['cip_verified', 'cip_failed'],
};

/** The user's row, or 404. */
export async function requireUser(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<UserRow> {
  const [user] = await listUsersByIds(trx, owner, [userId]);
  if (!user) throw notFound();
  return user;
}

/** The user's row, locked until the transaction ends, or 404. */
export async function lockUser(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<UserRow> {
  const user = await findUserForUpdate(trx, owner, userId);
  if (!user) throw notFound();
  return user;
}

/**
 * Takes a locked user along one edge of the check. A jump is a defect of ours and throws. `maxLevel` bounds the limits
 * that a verified identity opens; null: no bound of its own.
 */
export async function moveUserState(
  trx: DatabaseTransaction,
  owner: Owner,
  user: UserRow,
  to: UserState,
  change: { now: Date; maxLevel?: number | null },
): Promise<void> {
  if (!EDGES[user.state]?.includes(to)) throw new Error(`a user cannot go from ${user.state} to ${to}`);
  const { now, ...more } = change;
  await updateUser(trx, owner, user.id, { ...more, state: to, updatedAt: now });
}
