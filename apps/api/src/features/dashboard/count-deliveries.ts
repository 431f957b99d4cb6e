import type { Deps } from '../../core/context.ts';
import { countDeliveries, deleteOldDeliveryHours, lockMark } from './delivery-hours-queries.ts';

const HOUR_MS = 3_600_000;
const KEPT_MS = 731 * 24 * HOUR_MS;
/** After a standstill so many stretches are caught up with in one run, each in a transaction of its own. */
const STEPS_PER_RUN = 100;
const DAY_MS = 24 * HOUR_MS;

/** Adds up how deliveries ended, for the home page. Meant for every minute, in any number of workers. */
export async function rollUpDeliveries({ system, clock }: Pick<Deps, 'system' | 'clock'>): Promise<void> {
  for (let i = 0; i < STEPS_PER_RUN; i += 1) {
    const isMore = await system.transaction(async (trx) => {
      const mark = await lockMark(trx);
      if (!mark || mark.from >= mark.settled) return false;
      const behindMs = mark.settled.getTime() - mark.from.getTime();
      const stepMs = behindMs > DAY_MS ? 6 * HOUR_MS : HOUR_MS;
      const to = new Date(mark.from.getTime() + Math.min(behindMs, stepMs));
      await countDeliveries(trx, mark.from, to);
      return to < mark.settled;
    });
    if (!isMore) break;
  }
  await system.transaction((trx) => deleteOldDeliveryHours(trx, new Date(clock.nowMs() - KEPT_MS)));
}
