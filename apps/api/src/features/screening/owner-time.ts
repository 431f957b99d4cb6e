import type { Deps, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { findClockOffset } from './queries.ts';

/** The time of an owner's objects, where no request brings it along: the sandbox's own clock, or the true one. */
export async function ownerTime(trx: DatabaseTransaction, { clock }: Pick<Deps, 'clock'>, owner: Owner): Promise<Date> {
  return new Date(Math.floor(clock.nowMs()) + (await findClockOffset(trx, owner)));
}
