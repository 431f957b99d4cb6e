import type { Deps, Owner } from '../../../core/context.ts';
import { iso } from '../../../core/http/wire.ts';
import { publishEvent } from '../publish-event.ts';
import type { TellOwner } from './endpoint-news.ts';
import {
  findEndpointFacts,
  listFailingEndpoints,
  updateEndpointDisabled,
  updateWarned,
  type FailingEndpoint,
} from './queries.ts';

type HealthDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log' | 'wakeDeliveries'>;
type TellingDeps = HealthDeps & { tellOwner: TellOwner };

const WARNINGS = [90, 75, 50] as const;

/** What is due at so many percent of the time without success, when `warned` was said already. */
export function dueWarning(percent: number, warned: number): 'disable' | (typeof WARNINGS)[number] | undefined {
  if (percent >= 100) return 'disable';
  return WARNINGS.find((step) => percent >= step && step > warned);
}

/** Warns at 50, 75 and 90 % of the time without one success, and disables at its end. */
export async function judgeFailingEndpoints(deps: TellingDeps): Promise<void> {
  for (const failing of await listFailingEndpoints(deps.system)) {
    const due = dueWarning(failing.percent, failing.warnedPercent);
    if (due === 'disable') await disableEndpointFor(deps, failing, failing.endpointId, 'no_success');
    else if (due !== undefined) await warn(deps, failing, due);
  }
}

async function warn(deps: TellingDeps, failing: FailingEndpoint, percent: number): Promise<void> {
  const { endpointId, failingSince, disableAfterHours } = failing;
  const now = deps.clock.now();
  await deps.system.transaction(async (trx) => {
    if (!(await updateWarned(trx, failing, endpointId, percent))) return;
    const { url, clockOffsetMs } = await findEndpointFacts(trx, failing, endpointId);
    const disabledAfter = iso(new Date(failingSince.getTime() + disableAfterHours * 3_600_000));
    const details = { percent, failingSince: iso(failingSince), disabledAfter };
    await deps.tellOwner(trx, {
      ...ownerOf(failing),
      endpointId,
      origin: originOf(url),
      now,
      kind: 'failing',
      details,
    });
    await publishEvent(trx, deps.keyring, failing, {
      type: 'endpoint.failing',
      data: { endpointId, url, ...details },
      now: new Date(now.getTime() + clockOffsetMs),
      linkId: null,
      exceptEndpointId: endpointId,
    });
  });
  deps.log.warn('an endpoint has no success', { endpointId, environment: failing.environment, count: percent });
  deps.wakeDeliveries();
}

/** Disables an endpoint and tells the others; nothing happens when it was disabled already. */
export async function disableEndpointFor(
  deps: TellingDeps,
  owner: Owner,
  endpointId: string,
  reason: 'gone' | 'no_success',
): Promise<void> {
  const now = deps.clock.now();
  const isDone = await deps.system.transaction(async (trx) => {
    const disabled = await updateEndpointDisabled(trx, owner, endpointId, reason, now);
    if (!disabled) return false;
    const news = { ...ownerOf(owner), endpointId, origin: originOf(disabled.url), now };
    await deps.tellOwner(trx, { ...news, kind: 'disabled', details: { reason, disabledAt: iso(now) } });
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
  await deps.system.transaction(async (trx) => {
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

const ownerOf = ({ partnerId, environment }: Owner): Owner => ({ partnerId, environment });
const originOf = (url: string | null): string => (url === null ? '' : new URL(url).origin);
