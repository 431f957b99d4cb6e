import type { Deps } from '../../../core/context.ts';
import { claimRunningReplay, countWaitingReplays, insertReplayStep } from './queries.ts';

const STEP = 500;
/** The queue stays small whatever is replayed: no more than this waits for one endpoint in the low lane. */
const MAX_WAITING = 1_000;
const MAX_REPLAYS_A_RUN = 50;

/** Takes the next step of every running replay; each is a transaction, so a worker that dies loses nothing. */
export async function advanceReplays(deps: Pick<Deps, 'system' | 'wakeDeliveries'>): Promise<number> {
  const seen: string[] = [];
  let queued = 0;
  while (seen.length < MAX_REPLAYS_A_RUN) {
    const step = await deps.system.transaction(async (trx) => {
      const replay = await claimRunningReplay(trx, seen);
      if (!replay) return undefined;
      seen.push(replay.id);
      const waiting = await countWaitingReplays(trx, replay.endpointId, MAX_WAITING);
      return waiting < MAX_WAITING ? insertReplayStep(trx, replay, STEP) : 0;
    });
    if (step === undefined) break;
    queued += step;
  }
  if (queued > 0) deps.wakeDeliveries();
  return queued;
}
