import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { ScreeningStatus } from '../../../core/db/tables/screening.ts';
import { loadList } from '../current-list.ts';
import { findListVersion } from '../list-queries.ts';
import { ownerTime } from '../owner-time.ts';
import { listWatched, updateUnwatched } from '../queries.ts';
import { screeningSource } from '../screening-hooks.ts';
import { screenUser } from './screen-user.ts';

const AT_A_TIME = 100;

/**
 * A job: once the list has changed, everybody with an open operation in live is held against it, one owner's transaction
 * at a time. Who fails keeps nobody else waiting and is tried at the next run. Answers how many were screened.
 */
export async function screenOpenOperations(deps: Deps): Promise<number> {
  const version = await findListVersion(deps.system.db);
  if (version === 0 || !screeningSource()) return 0;
  await loadList(deps, version);
  const failures: unknown[] = [];
  let screened = 0;
  let after = { partnerId: '', userId: '' };
  for (;;) {
    const due = await listWatched(deps.system.db, version, after, AT_A_TIME);
    for (const { partnerId, userId } of due) {
      const owner: Owner = { partnerId, environment: 'live' };
      const again = deps.app.asOwner(owner, (trx) => screenAgain(trx, deps, owner, userId));
      await again.then((status) => (screened += status ? 1 : 0)).catch((error) => failures.push(error));
    }
    if (due.length < AT_A_TIME) break;
    after = due.at(-1)!;
  }
  if (screened > 0) deps.wakeDeliveries();
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} persons could not be screened again`);
  return screened;
}

/**
 * Screens a person's open operation with the data that stand now: on a list change, and by whoever is about to pay out.
 * Undefined when the person has none; then nobody looks again.
 */
export async function screenAgain(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  userId: string,
): Promise<ScreeningStatus | undefined> {
  const persons = await screeningSource()?.(trx, deps, owner, userId);
  if (!persons) {
    await updateUnwatched(trx, owner, userId);
    return undefined;
  }
  const { status } = await screenUser(trx, deps, owner, { ...persons, userId, now: await ownerTime(trx, deps, owner) });
  return status;
}
