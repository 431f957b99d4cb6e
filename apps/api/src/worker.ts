import { deleteOldChanges } from './core/changes.ts';
import { deleteExpiredAnswers } from './core/idempotency.ts';
import { startJobs, type Job } from './core/jobs.ts';
import { deleteOldRateExchanges } from './core/rate-exchange.ts';
import { watchAdapterOrigins } from './features/adapters/index.ts';
import { alertJobs, tellEndpointNews } from './features/alerts/index.ts';
import { noteOperatorHead } from './features/audit/index.ts';
import { runCipTasks } from './features/cip/index.ts';
import { deleteOldOperatorAnswers, noteJobs } from './features/console/index.ts';
import { rollUpDeliveries } from './features/dashboard/index.ts';
import { finishEndedRotations } from './features/keys/index.ts';
import { applySandboxEffects, tellExpiredLinks } from './features/links/index.ts';
import { runOperationTasks } from './features/operations/index.ts';
import { dropOldQuotes, fetchRates } from './features/pricing/index.ts';
import { finishDecidedReviews } from './features/reviews/index.ts';
import { screenOpenOperations } from './features/screening/index.ts';
import { startDeliveries, webhookJobs, type TellOwner } from './features/webhooks/index.ts';
import { runUsageJobs } from './features/usage/index.ts';
import { eraseDueUsers } from './features/user-records/index.ts';
import { deleteOldSessions } from './features/widget/index.ts';
import { registerHooks } from './hooks.ts';
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
  registerHooks();
  // Handed over here, since alerts stand on webhooks.
  const tellOwner: TellOwner = (trx, news) => tellEndpointNews(trx, deps, news);
  const origins = await watchAdapterOrigins(deps);
  const deliveries = await startDeliveries(
    { ...deps, wakeDeliveries: () => deps.wakeDeliveries(), tellOwner },
    { systemUrl: database.systemUrl, clock },
  );
  const wakeBefore = deps.wakeDeliveries;
  deps.wakeDeliveries = deliveries.wake;
  const timed: Job[] = [
    ...webhookJobs({ ...deps, wakeDeliveries: () => deps.wakeDeliveries(), tellOwner }),
    ...alertJobs(deps),
    { name: 'sandbox effects', everyMs: 500, run: () => applySandboxEffects(deps) },
    { name: 'tell expired links', everyMs: 2_000, run: () => tellExpiredLinks(deps, 'listeners') },
    { name: 'tell all expired links', everyMs: MINUTE_MS, run: () => tellExpiredLinks(deps, 'all') },
    { name: 'finish ended rotations', everyMs: 5_000, run: () => finishEndedRotations(deps) },
    { name: 'operation tasks', everyMs: 200, run: () => runOperationTasks(deps) },
    { name: 'identity checks', everyMs: 300, run: () => runCipTasks(deps) },
    { name: 'erase users', everyMs: MINUTE_MS, run: () => eraseDueUsers(deps) },
    { name: 'delete old changes', everyMs: 10 * MINUTE_MS, run: () => deleteOldChanges(system) },
    { name: 'delete old rate exchanges', everyMs: MINUTE_MS, run: () => deleteOldRateExchanges(system) },
    {
      name: 'delete old sessions',
      everyMs: 10 * MINUTE_MS,
      run: () => deleteOldSessions(system, new Date(clock.nowMs() - DAY_MS)),
    },
    { name: 'finish decided reviews', everyMs: 10_000, run: () => finishDecidedReviews(deps) },
    { name: 'screen open operations', everyMs: 30_000, run: () => screenOpenOperations(deps) },
    { name: 'usage and request log', everyMs: MINUTE_MS, run: () => runUsageJobs(deps) },
    { name: 'add up deliveries', everyMs: MINUTE_MS, run: () => rollUpDeliveries(deps) },
    { name: 'note the audit head', everyMs: MINUTE_MS, run: noteOperatorHead(deps) },
    { name: 'fetch rates', everyMs: 30_000, run: () => fetchRates(deps) },
    { name: 'drop old quotes', everyMs: MINUTE_MS, run: () => dropOldQuotes(deps) },
    { name: 'delete expired answers', everyMs: MINUTE_MS, run: () => deleteExpiredAnswers(system) },
    { name: 'delete old operator answers', everyMs: MINUTE_MS, run: () => deleteOldOperatorAnswers(system) },
  ];
  const jobs = startJobs(log, timed, noteJobs(deps));
  return {
    async drain() {
      deps.wakeDeliveries = wakeBefore;
      await jobs.stop();
      await deliveries.drain();
      await origins.stop();
    },
  };
}
