import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { Currency } from '../../../core/money.ts';
import {
  chooseFundingProvider,
  type FundingAnswer,
  type FundingProvider,
  type FundingRef,
} from '../../funding/index.ts';
import type { FundingAct } from '../machine/index.ts';
import { findPartnerState } from '../person-queries.ts';
import { findOperation, type OperationRow } from '../queries.ts';
import { findRefund } from '../refund-queries.ts';
import { openFunding } from '../secrets.ts';
import type { ClaimedTask } from '../task-queries.ts';
import { applyFact } from './apply-fact.ts';

/** One payment for one operation: every call about it, repeated or not, has the same ids. */
const ATTEMPT = 1;
/** A refund that people pay by hand is not asked for again every minute. */
const REFUND_PENDING_MS = 3_600_000;

const ownerOf = ({ partnerId, environment }: ClaimedTask): Owner => ({ partnerId, environment });

/** The operation and the owner's time, without any lock: what a call outside is made of. */
export async function readForCall(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'clock'>,
  owner: Owner,
  operationId: string,
): Promise<{ row: OperationRow; now: Date } | undefined> {
  const row = await findOperation(trx, owner, operationId);
  if (!row) return undefined;
  const { clockOffsetMs } = await findPartnerState(trx, owner);
  return { row, now: new Date(deps.clock.now().getTime() + clockOffsetMs) };
}

/** Commits that the provider is about to be asked, asks it, and writes what it said. */
export async function runAuthorise(deps: Deps, task: ClaimedTask): Promise<void> {
  const owner = ownerOf(task);
  const { operationId } = task;
  const call = await deps.app.asOwner(owner, async (trx) => {
    const { row, now, isChanged } = await applyFact(
      trx,
      deps,
      owner,
      operationId,
      { kind: 'asking' },
      { running: { task } },
    );
    if (!isChanged) return undefined;
    const { token, returnUrl } = openFunding(deps.keyring, owner, operationId, row.fundingSecret);
    const total = { minor: BigInt(row.total), currency: row.source as Currency };
    return { owner, operationId, attempt: ATTEMPT, now, method: row.fundingMethod, token, total, returnUrl };
  });
  if (!call) return;
  const provider = await chooseFundingProvider(deps, owner, call.method);
  const answer: FundingAnswer = provider ? await provider.authorise(call) : { result: 'unknown' };
  await tellFunding(deps, owner, operationId, 'authorise', answer);
}

export const runFundingStatus = (deps: Deps, task: ClaimedTask): Promise<void> =>
  askAndTell(deps, task, 'status', (provider, ref) => provider.status(ref));

export const runCapture = (deps: Deps, task: ClaimedTask): Promise<void> =>
  askAndTell(deps, task, 'capture', (provider, ref) =>
    afterStatus(task, provider, ref, ['authorised'], () => provider.capture(ref)),
  );

export const runVoid = (deps: Deps, task: ClaimedTask): Promise<void> =>
  askAndTell(deps, task, 'void', (provider, ref) =>
    afterStatus(task, provider, ref, ['authorised', 'pending', 'redirect'], () => provider.void(ref)),
  );

export const runRefund = (deps: Deps, task: ClaimedTask): Promise<void> =>
  askAndTell(deps, task, 'refund', async (provider, ref) => {
    const refund = await deps.app.asOwner(ref.owner, (trx) => findRefund(trx, ref.owner, ref.operationId));
    if (refund?.status !== 'due') return { result: 'unknown' };
    const call = { ...ref, refundId: refund.id, minor: BigInt(refund.minor) };
    return afterStatus(task, provider, ref, ['captured'], () => provider.refund(call));
  });

/** A call that ran before may have been heard: then the status comes first, and the call only where it changes that. */
async function afterStatus(
  task: ClaimedTask,
  provider: FundingProvider,
  ref: FundingRef,
  whenIn: FundingAnswer['result'][],
  call: () => Promise<FundingAnswer>,
): Promise<FundingAnswer> {
  if (task.attempts === 1) return call();
  const status = await provider.status(ref);
  return whenIn.includes(status.result) ? call() : status;
}

async function askAndTell(
  deps: Deps,
  task: ClaimedTask,
  act: FundingAct,
  ask: (provider: FundingProvider, ref: FundingRef) => Promise<FundingAnswer>,
): Promise<void> {
  const owner = ownerOf(task);
  const { operationId } = task;
  const found = await deps.app.asOwner(owner, (trx) => readForCall(trx, deps, owner, operationId));
  if (!found) return;
  const provider = await chooseFundingProvider(deps, owner, found.row.fundingMethod);
  const ref = { owner, operationId, attempt: ATTEMPT, now: found.now };
  const answer: FundingAnswer = provider ? await ask(provider, ref) : { result: 'unknown' };
  await tellFunding(deps, owner, operationId, act, answer, task);
}

async function tellFunding(
  deps: Deps,
  owner: Owner,
  operationId: string,
  act: FundingAct,
  answer: FundingAnswer,
  task?: ClaimedTask,
): Promise<void> {
  const againAfterMs = act === 'refund' && answer.result === 'pending' ? REFUND_PENDING_MS : undefined;
  await deps.app.asOwner(owner, (trx) =>
    applyFact(
      trx,
      deps,
      owner,
      operationId,
      { kind: 'funding', act, answer },
      task ? { running: { task, againAfterMs } } : {},
    ),
  );
}
