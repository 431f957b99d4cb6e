import type { Deps, Owner } from '../../core/context.ts';
import { unwrapPersonKey } from '../../core/crypto/person-key.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { listUnitsToReindex, updateBlindIndex } from './queries.ts';
import { indexOf, unitPlace } from './service.ts';
import type { Unit } from './user-data.ts';

/** Makes the blind indexes of some units anew under the newest key; returns how many, fewer than `limit` at the end. */
export async function reindexUnits(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring'>,
  owner: Owner,
  limit: number,
): Promise<number> {
  const { version } = deps.keyring.current('blind-index');
  const rows = await listUnitsToReindex(trx, owner, version, limit);
  for (const { userId, unit, ciphertext, dataKey } of rows) {
    const key = unwrapPersonKey(deps.keyring, owner, userId, dataKey);
    const value: unknown = JSON.parse(key.open(ciphertext, unitPlace(owner, userId, unit)).toString());
    const blindIndex = indexOf(deps, owner, unit as Unit, value);
    if (!blindIndex) throw new Error(`the unit ${unit} has a blind index, but is not indexed`);
    await updateBlindIndex(trx, owner, { userId, unit, blindIndex });
  }
  return rows.length;
}
