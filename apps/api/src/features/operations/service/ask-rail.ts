import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { Currency } from '../../../core/money.ts';
import {
  choosePayoutRail,
  type PayoutAnswer,
  type PayoutOrder,
  type PayoutRail,
  type PayoutRef,
} from '../../payouts/index.ts';
import { screenAgain } from '../../screening/index.ts';
import { isInFlight, type PayoutAct } from '../machine/index.ts';
import type { OperationRow } from '../queries.ts';
import type { ClaimedTask } from '../task-queries.ts';
import { applyFact, applyTo } from './apply-fact.ts';
import { readForCall } from './ask-provider.ts';
import { openOperation, type OpenOperation } from './open-operation.ts';
import { readPersonCopy } from './person.ts';

const CONCEPT = 'Transfer';

const ownerOf = ({ partnerId, environment }: ClaimedTask): Owner => ({ partnerId, environment });

const railOf = (deps: Deps, owner: Owner, row: OperationRow): Promise<PayoutRail | undefined> =>
  choosePayoutRail(deps, owner, {
    country: row.payoutCountry,
    currency: row.destination as Currency,
    method: row.payoutMethod,
  });

/** Screens once more, commits that the order is submitted, calls the rail, and writes what it said. */
export async function runSubmit(deps: Deps, task: ClaimedTask): Promise<void> {
  const owner = ownerOf(task);
  const { operationId } = task;
  const begun = await deps.app.asOwner(owner, async (trx) => {
    const open = await screened(trx, deps, await openOperation(trx, deps, owner, operationId));
    const rail = await railOf(deps, owner, open.row);
    const fact = { kind: rail || isInFlight(open.row) ? ('submitting' as const) : ('rail_missing' as const) };
    const applied = await applyTo(trx, deps, open, fact, { running: { task } });
    const isToBeSent = applied.isChanged && isInFlight(applied.row) && rail !== undefined;
    return isToBeSent ? { rail, order: await orderOf(trx, deps, applied) } : undefined;
  });
  deps.wakeDeliveries();
  if (begun) await tellRail(deps, owner, operationId, 'submit', await begun.rail.submit(begun.order));
}

/** Before every payout, with the person's data and the list as they are now. */
async function screened(trx: DatabaseTransaction, deps: Deps, open: OpenOperation): Promise<OpenOperation> {
  const { owner, row } = open;
  if (row.status !== 'created') return open;
  const outcome = await screenAgain(trx, deps, owner, row.userId);
  // The listener may have written to this operation meanwhile.
  const again = await openOperation(trx, deps, owner, row.id);
  if (outcome === undefined || outcome === again.row.screening) return again;
  return applyTo(trx, deps, again, { kind: 'screening', outcome });
}

async function orderOf(trx: DatabaseTransaction, deps: Deps, { owner, row, now }: OpenOperation): Promise<PayoutOrder> {
  return {
    owner,
    operationId: row.id,
    now,
    receive: { minor: BigInt(row.receive), currency: row.destination as Currency },
    country: row.payoutCountry,
    method: row.payoutMethod,
    concept: CONCEPT,
    ...(await readPersonCopy(trx, deps, owner, row)),
  };
}

export const runPayoutStatus = (deps: Deps, task: ClaimedTask): Promise<void> =>
  askAndTell(deps, task, 'status', (rail, ref) => rail.status(ref));

/** One recall under one id: where the first call may have been heard, the status comes first. */
export const runRecall = (deps: Deps, task: ClaimedTask): Promise<void> =>
  askAndTell(deps, task, 'recall', async (rail, ref) => {
    if (task.attempts === 1) return rail.recall(ref);
    const status = await rail.status(ref);
    return status.result === 'submitted' ? rail.recall(ref) : status;
  });

async function askAndTell(
  deps: Deps,
  task: ClaimedTask,
  act: PayoutAct,
  ask: (rail: PayoutRail, ref: PayoutRef) => Promise<PayoutAnswer>,
): Promise<void> {
  const owner = ownerOf(task);
  const { operationId } = task;
  const found = await deps.app.asOwner(owner, (trx) => readForCall(trx, deps, owner, operationId));
  if (!found) return;
  const rail = await railOf(deps, owner, found.row);
  const answer: PayoutAnswer = rail ? await ask(rail, { owner, operationId, now: found.now }) : { result: 'unknown' };
  await tellRail(deps, owner, operationId, act, answer, task);
}

async function tellRail(
  deps: Deps,
  owner: Owner,
  operationId: string,
  act: PayoutAct,
  answer: PayoutAnswer,
  task?: ClaimedTask,
): Promise<void> {
  await deps.app.asOwner(owner, (trx) =>
    applyFact(trx, deps, owner, operationId, { kind: 'payout', act, answer }, task ? { running: { task } } : {}),
  );
}
