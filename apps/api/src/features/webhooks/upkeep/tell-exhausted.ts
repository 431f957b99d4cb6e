import type { Deps } from '../../../core/context.ts';
import { iso } from '../../../core/http/wire.ts';
import { publishEvent } from '../publish-event.ts';
import { findClockOffset, listExhausted, takeExhausted } from './queries.ts';

/** Between two events about one endpoint, however many deliveries are exhausted meanwhile: they are counted. */
const PAUSE_SECONDS = 300;

/**
 * Tells the other endpoints how many deliveries spent their attempts. The count was written with the results, so none is
 * missed, and is taken in the transaction of its event, so none is told twice.
 */
export async function tellExhausted(
  deps: Pick<Deps, 'system' | 'keyring' | 'clock' | 'log' | 'wakeDeliveries'>,
): Promise<void> {
  const now = deps.clock.now();
  let told = 0;
  for (const { endpointId, ...owner } of await listExhausted(deps.system, PAUSE_SECONDS)) {
    await deps.system.transaction(async (trx) => {
      const taken = await takeExhausted(trx, owner, endpointId, PAUSE_SECONDS);
      if (!taken) return;
      const { count, since, url } = taken;
      await publishEvent(trx, deps.keyring, owner, {
        type: 'delivery.exhausted',
        data: { endpointId, url, count, since: iso(since), until: iso(now) },
        now: new Date(now.getTime() + (await findClockOffset(trx, owner))),
        linkId: null,
        exceptEndpointId: endpointId,
      });
      told += 1;
    });
  }
  if (told > 0) deps.wakeDeliveries();
}
