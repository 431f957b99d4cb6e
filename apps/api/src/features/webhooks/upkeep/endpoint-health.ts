import type { Deps, Owner } from '../../../core/context.ts';
import { iso } from '../../../core/http/wire.ts';
import { publishEvent } from '../publish-event.ts';
import {
  findEndpointFacts,
  listFailingEndpoints,
  updateEndpointDisabled,
  updateWarned,
  type FailingEndpoint,
} from './queries.ts';

type HealthDeps = Pick<Deps, 'app' | 'system' | 'keyring' | 'clock' | 'log' | 'wakeDeliveries'>;

const WARNINGS = [90, 75, 50] as const;

/** What is due at so many percent of the time without success, when `warned` was said already. */
export function dueWarning(percent: number, warned: number): 'disable' | (typeof WARNINGS)[number] | undefined {
  if (percent >= 100) return 'disable';
  return WARNINGS.find((step) => percent >= step && step > warned);
}

/** Warns at 50, 75 and 90 % of the time without one success, and disables at its end. */
export async function judgeFailingEndpoints(deps: HealthDeps): Promise<void> {
  for (const failing of await listFailingEndpoints(deps.system)) {
    const due = dueWarning(failing.percent, failing.warnedPercent);
    if (due === 'disable') await disableEndpointFor(deps, failing, failing.endpointId, 'no_success');
    else if (due !== undefined) await warn(deps, failing, due);
  }
}

async function warn(deps: HealthDeps, failing: FailingEndpoint, percent: number): Promise<void> {
  const { endpointId, failingSince, disableAfterHours } = failing;
  await deps.app.asOwner(failing, async (trx) => {
    if (!(await updateWarned(trx, failing, endpointId, percent))) return;
    const { url, clockOffsetMs } = await findEndpointFacts(trx, failing, endpointId);
    const disabledAfter = new Date(failingSince.getTime() + disableAfterHours * 3_600_000);
    await publishEvent(trx, deps.keyring, failing, {
      type: 'endpoint.failing',
      data: { endpointId, url, failingSince: iso(failingSince), percent, disabledAfter: iso(disabledAfter) },
      now: new Date(deps.clock.nowMs() + clockOffsetMs),
      linkId: null,
      exceptEndpointId: endpointId,
    });
  });
  deps.log.warn('an endpoint has no success', { endpointId, environment: failing.environment, count: percent });
  deps.wakeDeliveries();
}

/** Disables an endpoint and tells the others; nothing happens when it was disabled already. */
export async function disableEndpointFor(
  deps: HealthDeps,
  owner: Owner,
  endpointId: string,
  reason: 'gone' | 'no_success',
): Promise<void> {
  const now = deps.clock.now();
  const isDone = await deps.app.asOwner(owner, async (trx) => {
    const disabled = await updateEndpointDisabled(trx, owner, endpointId, reason, now);
    if (!disabled) return false;
    const { clockOffsetMs } = await findEndpointFacts(trx, owner, endpointId);
    await publishEvent(trx, deps.keyring, owner, {
      type: 'endpoint.disabled',
      data: { endpointId, url: disabled.url, reason, disabledAt: iso(now) },
      now: new Date(now.getTime() + clockOffsetMs),
      linkId: null,
      exceptEndpointId: endpointId,
    });
    return true;
  });
  if (!isDone) return;
  deps.log.warn('an endpoint was disabled', { endpointId, environment: owner.environment, reason });
  deps.wakeDeliveries();
}

/** Tells the others that an endpoint, which they were warned about, is well again. */
export async function tellRecovered(deps: HealthDeps, owner: Owner, endpointId: string): Promise<void> {
  const now = deps.clock.now();
  await deps.app.asOwner(owner, async (trx) => {
    const { url, clockOffsetMs } = await findEndpointFacts(trx, owner, endpointId);
    if (url === null) return;
    await publishEvent(trx, deps.keyring, owner, {
      type: 'endpoint.recovered',
      data: { endpointId, url, recoveredAt: iso(now) },
      now: new Date(now.getTime() + clockOffsetMs),
      linkId: null,
    });
  });
  deps.wakeDeliveries();
}
