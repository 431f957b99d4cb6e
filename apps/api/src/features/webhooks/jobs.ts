import type { Deps } from '../../core/context.ts';
import type { Job } from '../../core/jobs.ts';
import { openDeliveryMetrics } from './delivery/delivery-metrics.ts';
import { advanceReplays } from './replay/jobs.ts';
import type { TellOwner } from './upkeep/endpoint-news.ts';
import { judgeFailingEndpoints } from './upkeep/endpoint-health.ts';
import { tellExhausted } from './upkeep/tell-exhausted.ts';
import { findDefaultPartitionBytes, maintainPartitions } from './upkeep/queries.ts';
import { findQueueFacts, listOldestReady } from './upkeep/queue-fact-queries.ts';

const DAYS_AHEAD = 7;

/** What time asks of webhooks besides delivering. */
export function webhookJobs(deps: Deps & { tellOwner: TellOwner }): Job[] {
  const metrics = openDeliveryMetrics(deps.metrics.registry);
  return [
    { name: 'advance replays', everyMs: 500, run: () => advanceReplays(deps) },
    { name: 'judge failing endpoints', everyMs: 60_000, run: () => judgeFailingEndpoints(deps) },
    { name: 'tell exhausted deliveries', everyMs: 15_000, run: () => tellExhausted(deps) },
    {
      name: 'keep webhook partitions',
      everyMs: 3_600_000,
      async run() {
        const { made, dropped } = await maintainPartitions(deps.system, {
          ahead: DAYS_AHEAD,
          kept: deps.config.logRetentionDays,
        });
        if (made + dropped > 0) deps.log.info('webhook partitions kept', { count: made + dropped });
        const bytes = await findDefaultPartitionBytes(deps.system);
        metrics.defaultPartitionBytes.set(bytes);
        if (bytes > 0) deps.log.error('rows in a default partition: the tables of the day were missing');
      },
    },
    {
      name: 'measure the delivery queue',
      everyMs: 15_000,
      async run() {
        const facts = await findQueueFacts(deps.system);
        metrics.ready.set(facts.ready);
        metrics.delayed.set(facts.delayed);
        metrics.leased.set(facts.leased);
        metrics.oldestXminAge.set(facts.oldestXminAge);
        metrics.openBreakers.set(facts.openBreakers);
        metrics.deadTuples.set(facts.deadTuples);
        const worst = await listOldestReady(deps.system);
        metrics.oldestReady.set(worst[0]?.seconds ?? 0);
        // Those that were among the worst before are not any more.
        metrics.oldestReadyOfPartners.reset();
        for (const { partner, environment, seconds } of worst)
          metrics.oldestReadyOfPartners.set({ partner, environment }, seconds);
      },
    },
  ];
}
