import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { readPolicy, requireUser, unitOfField } from '../../users/index.ts';
import { listUnitNames } from '../queries.ts';
import type { Level } from './read-check.ts';

/** Which limits a person can come to, and what of the extended set stands between. */
export interface LevelsAhead {
  /** With what is known now, as soon as the check has verified it. */
  level: Level;
  /** The same with the whole extended set. */
  highest: Level;
  /** The extended set of the operator's policy by its wire names, and what of it is not there. */
  extendedFields: string[];
  missingExtended: string[];
  /** Minor units of USD, per sender and day, from which the set is asked: 31 CFR 1010.410(e). */
  extendedFromMinor: bigint;
}

/** For the page, which says what may be sent before the check has ended; what holds at confirm is `levelOf`. */
export async function levelsAhead(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<LevelsAhead> {
  const user = await requireUser(trx, owner, userId);
  const { extendedFields, extendedFromMinor } = await readPolicy(trx);
  const units = await listUnitNames(trx, owner, userId);
  const missingExtended = extendedFields.filter((field) => !units.has(unitOfField(field)));
  const bound = user.restrictedAt !== null ? 0 : user.state === 'cip_verified' ? (user.maxLevel ?? 3) : 3;
  return {
    level: Math.min(missingExtended.length > 0 ? 2 : 3, bound) as Level,
    highest: bound as Level,
    extendedFields,
    missingExtended,
    extendedFromMinor: BigInt(extendedFromMinor),
  };
}
