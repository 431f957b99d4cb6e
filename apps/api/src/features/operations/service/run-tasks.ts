import type { Deps, Owner } from '../../../core/context.ts';
import { newId } from '../../../core/ids.ts';
import { errorFields } from '../../../core/log.ts';
import type { TaskKind } from '../machine/index.ts';
import { claimTasks, releaseTask, upsertTask, type ClaimedTask } from '../task-queries.ts';
import { findOperation } from '../queries.ts';
import { applyFact } from './apply-fact.ts';
import { runAuthorise, runCapture, runFundingStatus, runRefund, runVoid } from './ask-provider.ts';
import { runPayoutStatus, runRecall, runSubmit } from './ask-rail.ts';
import { backoffMs } from './schedule-tasks.ts';

/** Longer than any adapter may take, so that only the tasks of a dead worker are taken over. */
const LEASE_MS = 60_000;
const TASKS_AT_ONCE = 8;
const MAX_ROUNDS = 25;
/** How long a person waits for a first answer; the call goes on without them. */
const LONGEST_WAIT_MS = 10_000;

type Run = (deps: Deps, task: ClaimedTask) => Promise<void>;

const applyTimer =
  (kind: 'funding_lapsed' | 'authorisation_lapsed'): Run =>
  async (deps, task) => {
    const owner: Owner = { partnerId: task.partnerId, environment: task.environment };
    await deps.app.asOwner(owner, (trx) =>
      applyFact(trx, deps, owner, task.operationId, { kind }, { running: { task } }),
    );
  };

const RUNS: Record<TaskKind, Run> = {
  authorise: runAuthorise,
  funding_status: runFundingStatus,
  capture: runCapture,
  void: runVoid,
  refund: runRefund,
  submit: runSubmit,
  payout_status: runPayoutStatus,
  recall: runRecall,
  funding_lapse: applyTimer('funding_lapsed'),
  authorisation_lapse: applyTimer('authorisation_lapsed'),
};

/** A job: does what is due for operations, over all partners. Answers how many tasks ran. */
export async function runOperationTasks(deps: Deps): Promise<number> {
  let ran = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const claimed = await claim(deps);
    await Promise.all(claimed.map((task) => runOne(deps, task)));
    ran += claimed.length;
    if (claimed.length === 0) break;
  }
  return ran;
}

/**
 * What is due for one operation, once, right after the commit that asked for it: so that a person need not wait for the
 * worker. Never throws: what fails here the worker does again.
 */
export async function runTasksOf(deps: Deps, owner: Owner, operationId: string): Promise<void> {
  const run = async (): Promise<void> => {
    const claimed = await claim(deps, { ...owner, id: operationId });
    for (const task of claimed) await runOne(deps, task);
  };
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT_MS);
  });
  const running = run().catch((error) => noteFailure(deps, 'run', error));
  await Promise.race([running, tooLong]).finally(() => clearTimeout(timer));
}

const claim = (deps: Deps, operation?: Owner & { id: string }): Promise<ClaimedTask[]> =>
  claimTasks(deps.system.db, {
    claimId: newId('wrk'),
    now: deps.clock.now(),
    leaseMs: LEASE_MS,
    limit: TASKS_AT_ONCE,
    operation,
  });

async function runOne(deps: Deps, task: ClaimedTask): Promise<void> {
  const { partnerId, environment, operationId, kind, claimId, attempts } = task;
  const owner: Owner = { partnerId, environment };
  try {
    await RUNS[kind](deps, task);
  } catch (error) {
    noteFailure(deps, kind, error);
    const runAt = new Date(deps.clock.nowMs() + backoffMs(attempts));
    // Should this fail too, the lease ends by itself.
    await deps.app
      .asOwner(owner, (trx) => releaseTask(trx, owner, { operationId, kind, claimId, runAt }))
      .catch(() => undefined);
  }
  deps.wakeDeliveries();
}

const noteFailure = (deps: Deps, kind: string, error: unknown): void =>
  deps.log.warn('a task of an operation failed', { reason: kind, error: errorFields(error) });

/** An adapter called: something changed outside, so its status is asked for now. What it says itself does not count. */
export async function onAdapterNews(
  deps: Deps,
  owner: Owner,
  operationId: string,
  side: 'funding' | 'payout',
): Promise<void> {
  await deps.app.asOwner(owner, async (trx) => {
    if (!(await findOperation(trx, owner, operationId))) return;
    const runAt = deps.clock.now();
    await upsertTask(trx, owner, { operationId, kind: `${side}_status`, runAt });
  });
}
