import type { Deps } from '../../core/context.ts';
import { deleteInformationQuotes } from './quote-queries.ts';

const KEPT_MS = 86_400_000;
const AT_A_TIME = 5_000;
/** Of one run; the next one goes on. */
const MOST_TIMES = 40;

/** Prices asked for a partner's own screens, a day after they ended; firm quotes stay with their operations. */
export async function dropOldQuotes({ system, clock }: Pick<Deps, 'system' | 'clock'>): Promise<void> {
  const before = new Date(clock.nowMs() - KEPT_MS);
  for (let times = 0; times < MOST_TIMES; times += 1)
    if ((await deleteInformationQuotes(system.db, before, AT_A_TIME)) < AT_A_TIME) return;
}
