import type { Deps } from '../../core/context.ts';
import type { Job } from '../../core/jobs.ts';
import { openDeliveryMetrics } from './delivery/delivery-metrics.ts';
import { advanceReplays } from './replay/jobs.ts';
import { judgeFailingEndpoints } from './upkeep/endpoint-health.ts';
import { findDefaultPartitionBytes, findQueueFacts, maintainPartitions } from './upkeep/queries.ts';

const DAYS = { ahead: 7, kept: 30 };

/** What time asks of webhooks besides delivering. */
export function webhookJobs(deps: Deps): Job[] {
  const metrics = openDeliveryMetrics(deps.metrics.registry);
  return [
    { name: 'advance replays', everyMs: 500, run: () => advanceReplays(deps) },
    { name: 'judge failing endpoints', everyMs: 60_000, run: () => judgeFailingEndpoints(deps) },
    {
      name: 'keep webhook partitions',
      everyMs: 3_600_000,
      async run() {
        const { made, dropped } = await maintainPartitions(deps.system, DAYS);
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
        metrics.queued.set(facts.estimated);
        metrics.leased.set(facts.leased);
        metrics.oldestReady.set(facts.oldestReadySeconds);
        metrics.openBreakers.set(facts.openBreakers);
        metrics.deadTuples.set(facts.deadTuples);
      },
    },
  ];
}
