import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { recordAct, type Actor } from '../../audit/index.ts';
import { eraseUserData, lockUser, readPolicy, type UserRow } from '../../users/index.ts';
import { deleteReveals } from '../reveal-queries.ts';
import { deleteErasure, findErasure, findLastOperation, listDueErasures, upsertErasure } from '../queries.ts';

const DAY_MS = 86_400_000;
const ERASED_AT_ONCE = 100;

/**
 * When the data of a user may be destroyed, by the owner's time: at the end of the operator's retention after the last
 * operation, `now` when there never was one. While a transfer is under way the answer moves on with each day.
 */
export async function eraseTime(trx: DatabaseTransaction, owner: Owner, userId: string, now: Date): Promise<Date> {
  const { at, isOpen } = await findLastOperation(trx, owner, userId);
  if (at === null) return now;
  const { retentionDays } = await readPolicy(trx);
  const end = new Date(at.getTime() + retentionDays * DAY_MS);
  return isOpen && end <= now ? new Date(now.getTime() + DAY_MS) : end;
}

/** Destroys the data key and what it sealed, in the caller's transaction, which holds the user's lock. Audited. */
export async function erase(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring' | 'clock' | 'log'>,
  owner: Owner,
  user: UserRow,
  act: { now: Date; actor: Actor },
): Promise<void> {
  await eraseUserData(trx, owner, user.id, act.now);
  await deleteErasure(trx, owner, user.id);
  await deleteReveals(trx, owner, user.id);
  const subject = { kind: 'user', id: user.id };
  await recordAct(trx, deps, owner, { actor: act.actor, action: 'user.erased', subject });
}

/** A job: destroys what is due; answers how many. The period is judged again, since a transfer may have come after. */
export async function eraseDueUsers(deps: Deps): Promise<number> {
  const due = await listDueErasures(deps.system.db, deps.clock.now(), ERASED_AT_ONCE);
  const failures: unknown[] = [];
  let erased = 0;
  for (const { userId, clockOffsetMs, ...owner } of due) {
    const work = deps.app.asOwner(owner, (trx) => eraseIfDue(trx, deps, owner, userId, clockOffsetMs));
    await work.then((isErased) => (erased += Number(isErased))).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} erasures failed`);
  return erased;
}

async function eraseIfDue(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  userId: string,
  clockOffsetMs: number,
): Promise<boolean> {
  const user = await lockUser(trx, owner, userId);
  // Another worker may have been first.
  if (!(await findErasure(trx, owner, userId))) return false;
  const now = new Date(Math.floor(deps.clock.nowMs()) + clockOffsetMs);
  const end = await eraseTime(trx, owner, userId, now);
  if (end > now) {
    await upsertErasure(trx, owner, userId, new Date(end.getTime() - clockOffsetMs));
    return false;
  }
  await erase(trx, deps, owner, user, { now, actor: { kind: 'system', id: 'retention' } });
  return true;
}
