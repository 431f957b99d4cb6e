import type { Deps, Owner } from '../../../core/context.ts';
import { wakePendingTask } from '../queries.ts';

/** A verifier said that something changed: the check is asked about again now. Does nothing for one that is decided. */
export const recheck = (deps: Pick<Deps, 'app' | 'clock'>, owner: Owner, checkId: string): Promise<void> =>
  deps.app.asOwner(owner, (trx) => wakePendingTask(trx, owner, checkId, deps.clock.now()));
