import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../../core/context.ts';
import type { Database } from '../../core/db/connect.ts';
import { errorFields } from '../../core/log.ts';
import { countBehind, deleteHeartbeats, upsertHeartbeat } from './heartbeat-queries.ts';

const BEAT_MS = 1_000;
const ASK_AGAIN_MS = 15;
const MAX_WAIT_MS = 1_000;

export interface Heartbeat {
  /** A change was applied here: say so now. */
  beat(): void;
  stop(): Promise<void>;
}

/** Tells the others, every second and after every change, how far this process has heard of changed keys. */
export function startHeartbeat(
  deps: Pick<Deps, 'system' | 'log'>,
  { processId, appliedSeq }: { processId: string; appliedSeq: () => number },
): Heartbeat {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let isStopped = false;

  const write = async (): Promise<void> => {
    isAskedAgain = false;
    try {
      await upsertHeartbeat(deps.system.db, processId, appliedSeq());
    } catch (error) {
      if (!isStopped) deps.log.warn('heartbeat not written', { error: errorFields(error) });
    }
  };
  const beat = (): void => {
    if (isStopped) return;
    if (running) isAskedAgain = true;
    // Later than the caller, which may not have counted the change yet.
    else
      running = Promise.resolve()
        .then(write)
        .finally(() => {
          running = undefined;
          if (isAskedAgain) beat();
        });
  };
  beat();
  const timer = setInterval(beat, BEAT_MS);
  timer.unref();
  return {
    beat,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
      await deleteHeartbeats(deps.system.db, processId).catch(() => undefined);
    },
  };
}

/** When a change was in force everywhere: contract of the answers of revoke and disable. */
export interface Effective {
  /** Every live process had applied it by then; null when some had not said so within the wait. */
  allProcessesAt: string | null;
  waitedMs: number;
  processes: number;
}

/** Waits, a second at most, until every live process has applied a committed change. */
export async function awaitApplied(db: Database, seq?: number): Promise<Effective> {
  const startedAtMs = performance.now();
  for (;;) {
    const { processes, behind, now } = await countBehind(db, seq);
    const waitedMs = Math.round(performance.now() - startedAtMs);
    if (behind === 0) return { allProcessesAt: now.toISOString(), waitedMs, processes };
    if (waitedMs + ASK_AGAIN_MS > MAX_WAIT_MS) return { allProcessesAt: null, waitedMs, processes };
    await sleep(ASK_AGAIN_MS);
  }
}
