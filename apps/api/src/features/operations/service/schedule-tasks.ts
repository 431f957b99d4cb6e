import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { tasksOf, type TaskKind } from '../machine/index.ts';
import { stateOf } from '../operation-state.ts';
import { deleteTasks, listTasks, releaseTask, upsertTask, type ClaimedTask } from '../task-queries.ts';
import type { OpenOperation } from './open-operation.ts';

const BACKOFF_MS = [2_000, 5_000, 15_000, 60_000, 300_000] as const;

/** When a task that did not get its answer runs again, by how often it ran. */
export const backoffMs = (attempts: number): number =>
  BACKOFF_MS[Math.min(attempts, BACKOFF_MS.length) - 1] ?? BACKOFF_MS[0];

export interface Running {
  task: ClaimedTask;
  /** When the same task is to run again should it still be wanted; by the number of its runs without it. */
  againAfterMs?: number | undefined;
}

/** When a side's status is to be asked for, as its adapter said; a delay in the owner's time. */
export interface Ask {
  kind: 'funding_status' | 'payout_status';
  afterMs: number;
}

/**
 * Makes an operation's tasks those that its state asks for: what is done goes, what is missing comes. Called with every
 * change, in its transaction. Sandbox time runs as fast as true time, so a delay is the same in both.
 */
export async function scheduleTasks(
  trx: DatabaseTransaction,
  { owner, row, refund, now, trueNow }: OpenOperation,
  running?: Running,
  ask?: Ask,
): Promise<void> {
  const operationId = row.id;
  const wanted = tasksOf(stateOf(row, refund), now);
  const trueTime = (at: Date): Date => new Date(trueNow.getTime() + at.getTime() - now.getTime());
  const there = new Map((await listTasks(trx, owner, operationId)).map((task) => [task.kind, task]));
  const isRunning = (kind: TaskKind): boolean => running?.task.kind === kind;
  // A watch lasts as long as the adapter asks for it.
  const isDone = (kind: TaskKind): boolean =>
    !wanted.has(kind) || (isRunning(kind) && wanted.get(kind) === null && ask?.kind !== kind);
  const done = [...there.keys()].filter(isDone);
  if (done.length > 0) await deleteTasks(trx, owner, operationId, done);
  for (const [kind, at] of wanted) {
    if (at === null || isRunning(kind)) continue;
    const runAt = trueTime(at);
    const before = there.get(kind);
    if (!before || before.runAt > runAt) await upsertTask(trx, owner, { operationId, kind, runAt });
  }
  if (running && !isDone(running.task.kind)) {
    const { kind, claimId, attempts } = running.task;
    const notBeforeMs = (wanted.get(kind)?.getTime() ?? 0) - now.getTime();
    const afterMs = Math.max(running.againAfterMs ?? backoffMs(attempts), notBeforeMs);
    await releaseTask(trx, owner, { operationId, kind, claimId, runAt: new Date(trueNow.getTime() + afterMs) });
  }
  if (ask && wanted.has(ask.kind)) {
    const runAt = new Date(trueNow.getTime() + ask.afterMs);
    await upsertTask(trx, owner, { operationId, kind: ask.kind, runAt, isExact: true });
  }
}
