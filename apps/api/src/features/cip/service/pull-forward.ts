import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { pullTasksForward } from '../queries.ts';

/** The sandbox's clock moved by `byMs`: checks that wait for time come due with it. */
export const pullCipTasksForward = (trx: DatabaseTransaction, owner: Owner, byMs: number): Promise<void> =>
  pullTasksForward(trx, owner, byMs);
