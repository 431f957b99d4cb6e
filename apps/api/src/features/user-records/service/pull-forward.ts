import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { pullDueTimesForward } from '../queries.ts';

/** The sandbox's clock moved by `byMs`: erasures come due with it. */
export const pullErasuresForward = (trx: DatabaseTransaction, owner: Owner, byMs: number): Promise<void> =>
  pullDueTimesForward(trx, owner, byMs);
