import { sql } from 'kysely';
import type { Clock } from './clock.ts';
import type { SystemDatabase } from './db/connect.ts';
import { errorFields, type Log } from './log.ts';
import type { AdmittedCalls, RateLimiter } from './rate-limit.ts';

/** What one process admits is told within one such step and heard within another: together the contract's 250 ms. */
const EXCHANGE_MS = 110;
/** Rows are read this far back and told apart by id, since a lower id may be committed after a higher one. */
const OVERLAP_SECONDS = 5;
const KEPT_SECONDS = 65;
const MAX_UNTOLD = 10_000;

export interface RateExchange {
  stop(): Promise<void>;
}

/**
 * Tells the other processes what this one admitted and hears what they did, in one statement that no request waits
 * for. When the database is away each process counts alone.
 */
export function startRateExchange(deps: {
  limiter: RateLimiter;
  system: SystemDatabase;
  clock: Clock;
  log: Log;
  processId: string;
}): RateExchange {
  const { limiter, system, clock, log, processId } = deps;
  const seen = new Map<number, number>();
  let readBackSeconds = 60;
  let untold: AdmittedCalls[] = [];
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let warnedAtMs = -Infinity;

  const exchange = async (): Promise<void> => {
    // Handed out once: what a failed exchange did not tell is told by the next, up to a bound.
    untold = [...untold, ...limiter.drainAdmitted()].slice(-MAX_UNTOLD);
    const mine = untold;
    const { rows } = await sql<{ id: number; admitted: AdmittedCalls[] }>`
      with mine as (
        insert into rate_exchanges (process_id, admitted) select ${processId}, ${JSON.stringify(mine)}::jsonb
        where ${mine.length > 0}
      ), old as (
        delete from rate_exchanges where created_at < now() - make_interval(secs => ${KEPT_SECONDS})
          and process_id = ${processId}
      )
      select id, admitted from rate_exchanges
      where process_id <> ${processId} and created_at > now() - make_interval(secs => ${readBackSeconds})`.execute(
      system.db,
    );
    untold = [];
    readBackSeconds = OVERLAP_SECONDS;
    const nowMs = clock.nowMs();
    const fresh = rows.filter((row) => !seen.has(row.id));
    for (const row of fresh) seen.set(row.id, nowMs);
    for (const [id, atMs] of seen) if (atMs < nowMs - KEPT_SECONDS * 1000) seen.delete(id);
    limiter.addRemote(
      fresh.flatMap((row) => row.admitted),
      nowMs,
    );
  };

  const loop = async (): Promise<void> => {
    try {
      await exchange();
    } catch (error) {
      readBackSeconds = 60;
      if (performance.now() - warnedAtMs > 60_000) {
        warnedAtMs = performance.now();
        log.warn('rate limits are counted by this process alone', { error: errorFields(error) });
      }
    }
    if (!isStopped) timer = setTimeout(() => void loop(), EXCHANGE_MS);
  };
  timer = setTimeout(() => void loop(), 0);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Rows of processes that are gone; losing one of a living process costs nothing either. */
export async function deleteOldRateExchanges(system: SystemDatabase): Promise<void> {
  await sql`delete from rate_exchanges where created_at < now() - interval '2 minutes'`.execute(system.db);
}
