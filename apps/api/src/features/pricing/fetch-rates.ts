import type { Deps } from '../../core/context.ts';
import { formatRate } from '../../core/money.ts';
import { findAdapter } from '../adapters/index.ts';
import { listCorridors, OPERATOR_RATES } from './book-queries.ts';
import { deleteOldAdapterRates, insertRate } from './rate-queries.ts';
import { httpRateSource, isFromFuture, isJump, tableRateSource } from './rate-source.ts';

type FetchDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log' | 'egress'>;

const KEPT_MS = 30 * 86_400_000;

/**
 * Asks the adapters of corridors for their rates and keeps them, so that no quote waits on a network. One that fails,
 * jumps or comes from the future is not taken: the last one grows too old, and the corridor closes by itself.
 */
export async function fetchRates(deps: FetchDeps): Promise<void> {
  const { db } = deps.system;
  const fed = (await listCorridors(db)).flatMap(({ source, destination, rateAdapter }) =>
    rateAdapter === null ? [] : [{ source, destination, rateAdapter }],
  );
  await Promise.all(fed.map((corridor) => fetchRate(deps, corridor)));
  await deleteOldAdapterRates(db, OPERATOR_RATES, new Date(deps.clock.nowMs() - KEPT_MS));
}

async function fetchRate(
  deps: FetchDeps,
  { source, destination, rateAdapter }: { source: string; destination: string; rateAdapter: string },
): Promise<void> {
  const { db } = deps.system;
  const warn = (why: string): void =>
    deps.log.warn('rate not taken', { reason: `${source}-${destination} from ${rateAdapter}: ${why}` });
  const adapter = await findAdapter(deps, rateAdapter);
  if (adapter?.kind !== 'http' || adapter.port !== 'rates') return warn('there is no such adapter for rates');
  const fetched = await httpRateSource(deps, adapter).midRate(source, destination);
  if (!fetched) return warn('no right answer');
  const last = await tableRateSource(db, rateAdapter).midRate(source, destination);
  if (last && fetched.asOf <= last.asOf) return;
  const now = deps.clock.now();
  if (isFromFuture(fetched.asOf, now)) return warn('its time is to come');
  if (last && isJump(fetched.rate, last.rate))
    return warn(`${formatRate(fetched.rate)} is too far off the last one, ${formatRate(last.rate)}`);
  // A clock a little ahead of ours would hide the rate until then.
  const asOf = fetched.asOf > now ? now : fetched.asOf;
  const row = { source, destination, rateSource: rateAdapter, midRate: Number(fetched.rate), asOf };
  await insertRate(db, { ...row, setBy: 'system', createdAt: now });
}
