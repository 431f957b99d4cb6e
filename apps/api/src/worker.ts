import { deleteOldChanges } from './core/changes.ts';
import { deleteExpiredAnswers } from './core/idempotency.ts';
import { startJobs } from './core/jobs.ts';
import { deleteOldRateExchanges } from './core/rate-exchange.ts';
import { alertJobs, tellEndpointNews } from './features/alerts/index.ts';
import { noteOperatorHead } from './features/audit/index.ts';
import { applySandboxEffects, tellExpiredLinks } from './features/links/index.ts';
import { startDeliveries, webhookJobs, type TellOwner } from './features/webhooks/index.ts';
import { runUsageJobs } from './features/usage/index.ts';
import { deleteOldSessions } from './features/widget/index.ts';
import type { Platform } from './platform.ts';

export interface Worker {
  /** Ends what is under way (31 s at most), gives the rest back, stops everything that it started. */
  drain(): Promise<void>;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The worker of one process: deliveries, and the jobs that time asks for. Commits of this process wake it directly. */
export async function startWorker(platform: Platform): Promise<Worker> {
  const { deps, clock, database } = platform;
  const { system, log } = deps;
  // Handed over here, since alerts stand on webhooks.
  const tellOwner: TellOwner = (trx, news) => tellEndpointNews(trx, deps, news);
  const deliveries = await startDeliveries(
    { ...deps, wakeDeliveries: () => deps.wakeDeliveries(), tellOwner },
    { systemUrl: database.systemUrl, clock },
  );
  const wakeBefore = deps.wakeDeliveries;
  deps.wakeDeliveries = deliveries.wake;
  const jobs = startJobs(log, [
    ...webhookJobs({ ...deps, wakeDeliveries: () => deps.wakeDeliveries(), tellOwner }),
    ...alertJobs(deps),
    { name: 'sandbox effects', everyMs: 500, run: () => applySandboxEffects(deps) },
    { name: 'tell expired links', everyMs: 2_000, run: () => tellExpiredLinks(deps, 'listeners') },
    { name: 'tell all expired links', everyMs: MINUTE_MS, run: () => tellExpiredLinks(deps, 'all') },
    { name: 'delete old changes', everyMs: 10 * MINUTE_MS, run: () => deleteOldChanges(system) },
    { name: 'delete old rate exchanges', everyMs: MINUTE_MS, run: () => deleteOldRateExchanges(system) },
    {
      name: 'delete old sessions',
      everyMs: 10 * MINUTE_MS,
      run: () => deleteOldSessions(system, new Date(clock.nowMs() - DAY_MS)),
    },
    { name: 'usage and request log', everyMs: MINUTE_MS, run: () => runUsageJobs(deps) },
    { name: 'note the audit head', everyMs: MINUTE_MS, run: noteOperatorHead(deps) },
    { name: 'delete expired answers', everyMs: MINUTE_MS, run: () => deleteExpiredAnswers(system) },
  ]);
  return {
    async drain() {
      deps.wakeDeliveries = wakeBefore;
      await jobs.stop();
      await deliveries.drain();
    },
  };
}
