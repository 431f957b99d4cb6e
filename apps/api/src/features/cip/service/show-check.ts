import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { readStoredUnits, valuesOf } from '../../users/index.ts';
import { findLatestCheck } from '../queries.ts';

/** What a reviewer compares: the person in clear, the document's photo, and what the check found. */
export async function showCheck(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  { userId }: { userId: string },
): Promise<Record<string, unknown>> {
  const { stored } = await readStoredUnits(trx, deps, owner, userId, { withImage: true });
  const { firstName, secondName, lastName, secondLastName, dob, identity, idImage } = valuesOf(stored);
  const check = await findLatestCheck(trx, owner, userId);
  return {
    name: { firstName, secondName, lastName, secondLastName },
    dob,
    ...identity,
    idImage,
    reasons: check?.reasons ?? [],
    attempts: check?.attempts ?? 0,
  };
}
