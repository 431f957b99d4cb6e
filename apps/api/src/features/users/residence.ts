import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { refuse } from '../../core/http/validation.ts';
import { updateUser } from './queries.ts';
import { isUsState } from './us-states.ts';
import { lockUser } from './user-state.ts';

/** Keeps where the person lives now (a State's postal code). Throws 400 with path `residenceState`. */
export async function setResidenceState(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  state: string,
  now: Date,
): Promise<void> {
  if (!isUsState(state)) {
    throw refuse([{ path: 'residenceState', message: 'must be the postal code of a US State, such as TX.' }]);
  }
  const user = await lockUser(trx, owner, userId);
  if (user.residenceState !== state) await updateUser(trx, owner, userId, { residenceState: state, updatedAt: now });
}
