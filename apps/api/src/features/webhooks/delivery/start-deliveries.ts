import type { DatabaseClock } from '../../../core/clock.ts';
import type { Deps } from '../../../core/context.ts';
import { newId } from '../../../core/ids.ts';
import { startJobs } from '../../../core/jobs.ts';
import { createOutbound } from '../../../core/outbound/index.ts';
import type { TellOwner } from '../upkeep/endpoint-news.ts';
import { tellRecovered } from '../upkeep/endpoint-health.ts';
import { CompletionBuffer } from './completion-buffer.ts';
import { DeliveryEngine } from './delivery-engine.ts';
import { openDeliveryMetrics } from './delivery-metrics.ts';
import { errorFields } from '../../../core/log.ts';
import { deleteOldWorkers, deleteWorker, returnLeases, upsertWorker } from './queries.ts';
import { debounce, listenForWakes } from './wake.ts';

/** A worker that has said nothing for so long is taken for dead; its deliveries run again within 15 s of its death. */
const SILENT_SECONDS = 10;
const HEARTBEAT_MS = 5_000;
const RETURN_MS = 2_000;
const DEFAULT_SLOTS = 256;
const MAX_CONNECTIONS_PER_ORIGIN = 128;
const DRAIN_MS = 31_000;
const FLUSH_MS = 5_000;
const WAKE_MS = 2;

export interface Deliveries {
  workerId: string;
  wake(): void;
  /** Claims no more, waits for what is under way (31 s), records it, gives the rest back. */
  drain(): Promise<void>;
}

/** The delivering part of a worker process. */
export async function startDeliveries(
  deps: Deps & { tellOwner: TellOwner },
  options: { systemUrl: string; clock: DatabaseClock; slots?: number },
): Promise<Deliveries> {
  const { system, log, egress } = deps;
  const workerId = newId('wrk');
  const beat = async (): Promise<void> => {
    const askedAtMs = performance.now();
    const { nowMs } = await upsertWorker(system, workerId, SILENT_SECONDS);
    options.clock.follow(nowMs, askedAtMs);
  };
  await beat();
  const slots = options.slots ?? DEFAULT_SLOTS;
  const outbound = createOutbound({
    ...egress,
    connectionsPerOrigin: MAX_CONNECTIONS_PER_ORIGIN,
    maxInFlight: slots * 2,
  });
  const metrics = openDeliveryMetrics(deps.metrics.registry);
  const completions = new CompletionBuffer({
    system,
    log,
    workerId,
    onFlush({ count, durationMs, recovered, isAwaited }) {
      engine.recorded(isAwaited);
      metrics.flushSize.observe(count);
      metrics.flushSeconds.observe(durationMs / 1000);
      for (const { endpointId, ...owner } of recovered) {
        tellRecovered(deps, owner, endpointId).catch((error: unknown) =>
          log.warn('a recovery was not told', { endpointId, error: errorFields(error) }),
        );
      }
    },
  });
  const engine = new DeliveryEngine(deps, { workerId, outbound, completions, metrics, slots });
  const wake = debounce(WAKE_MS, () => engine.wake());
  const listener = listenForWakes(options.systemUrl, log, wake.call);
  const jobs = startJobs(log, [
    { name: 'worker heartbeat', everyMs: HEARTBEAT_MS, run: beat },
    {
      name: 'return leases',
      everyMs: RETURN_MS,
      async run() {
        const count = await returnLeases(system, SILENT_SECONDS);
        if (count === 0) return;
        metrics.returnedLeases.inc(count);
        log.warn('leases of silent workers returned', { count });
        engine.wake();
      },
    },
    { name: 'delete old workers', everyMs: 600_000, run: () => deleteOldWorkers(system) },
  ]);
  engine.start();
  return {
    workerId,
    wake: wake.call,
    async drain() {
      wake.stop();
      await listener.stop();
      // The heartbeat goes on meanwhile, else others would take these deliveries for abandoned.
      await engine.stop(DRAIN_MS);
      await completions.close(FLUSH_MS);
      await jobs.stop();
      await outbound.close();
      await deleteWorker(system, workerId).catch(() => undefined);
    },
  };
}
