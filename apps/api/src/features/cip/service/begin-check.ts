import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError } from '../../../core/errors.ts';
import { newId } from '../../../core/ids.ts';
import { recordActivity } from '../../links/index.ts';
import { lockUser, moveUserState, readUser } from '../../users/index.ts';
import { insertCheck } from '../queries.ts';
import { failedTooOften, hasFailedTooOften } from './failed-checks.ts';

/**
 * Starts the identity check of a person whose data is complete: from here on the identity is frozen, and the worker asks
 * the verifier. Does nothing while a check runs, after one that verified, and after one that failed until the data
 * changes. Throws CIP_NOT_READY with the missing fields, and when too many checks failed within a day. `now` is the owner's time; the caller holds the link's lock or
 * none at all, never the user's.
 */
export async function beginCheck(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring' | 'clock'>,
  owner: Owner,
  { userId, linkId, now }: { userId: string; linkId: string; now: Date },
): Promise<void> {
  const user = await lockUser(trx, owner, userId);
  if (user.state === 'pending' || user.state === 'data_incomplete') {
    throw notReady((await readUser(trx, deps, owner, userId)).missingFields);
  }
  if (user.state !== 'data_complete') return;
  if (await hasFailedTooOften(trx, owner, userId, now)) throw failedTooOften('userData');
  await insertCheck(trx, owner, { id: newId('cip'), userId, linkId, startedAt: now, runAt: deps.clock.now() });
  await moveUserState(trx, owner, user, 'cip_pending', { now });
  await recordActivity(trx, owner, { linkId, type: 'cip.started', actor: 'system', details: {}, now });
}

/** Contract 6.8: each missing field is named. */
export const notReady = (missingFields: string[]): ApiError =>
  new ApiError('CIP_NOT_READY', `Identity verification needs more data: ${missingFields.join(', ')}.`, {
    details: missingFields.map((path) => ({ path: `userData.${path}`, message: 'is missing.' })),
  });
