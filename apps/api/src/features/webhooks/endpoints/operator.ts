import { generateWebhookSecret } from '@m2m/webhook-signature';
import type { Deps, Environment } from '../../../core/context.ts';
import { refuse } from '../../../core/http/validation.ts';
import { newId } from '../../../core/ids.ts';
import { requirePartner, showDefaultSecret } from '../../partners/index.ts';
import { judgeWebhookUrl } from '../callback.ts';
import { DOCUMENTED_EVENTS, EVENT_TYPES } from '../events.ts';
import { countEndpoints, insertEndpoint, lockEndpoints } from './queries.ts';
import { sealEndpointSecret } from './sealed.ts';

export const MAX_ENDPOINTS = 50;

/** The event types asked for, without doubles; the documented ones when none are named. Throws 400 on an unknown one. */
export function readEventTypes(types: readonly string[] | undefined): string[] {
  if (types === undefined) return [...DOCUMENTED_EVENTS];
  const unknown = types.find((type) => !(EVENT_TYPES as readonly string[]).includes(type));
  if (unknown !== undefined) {
    throw refuse([{ path: 'eventTypes', message: `"${unknown.slice(0, 60)}" is not an event type; choose from ${EVENT_TYPES.join(', ')}.` }]);
  }
  if (types.length === 0) throw refuse([{ path: 'eventTypes', message: 'must name at least one event type, or be left out.' }]);
  return [...new Set(types)];
}

/**
 * Makes an endpoint on the operator's behalf. The first of a (partner, environment) signs with the default secret, every
 * further one with its own; either way it is returned. Throws 400 for a URL that may not be called.
 */
export async function createEndpoint(
  deps: Pick<Deps, 'app' | 'system' | 'keyring' | 'clock' | 'egress'>,
  input: { partnerSlug: string; environment: Environment; url: string; eventTypes?: readonly string[]; description?: string },
): Promise<{ endpointId: string; secret: string }> {
  const eventTypes = readEventTypes(input.eventTypes);
  await judgeWebhookUrl(deps, 'url', input.url);
  const partner = await requirePartner(deps, input.partnerSlug);
  const owner = { partnerId: partner.id, environment: input.environment };
  const id = newId('ep');
  const ownSecret = generateWebhookSecret();
  const isFirst = await deps.app.asOwner(owner, async (trx) => {
    await lockEndpoints(trx, owner);
    const { total, withDefaultSecret } = await countEndpoints(trx, owner);
    if (total >= MAX_ENDPOINTS) throw refuse([{ path: 'url', message: `there are ${MAX_ENDPOINTS} endpoints already; delete one first.` }]);
    const takesDefault = withDefaultSecret === 0;
    const secret = takesDefault ? null : sealEndpointSecret(deps.keyring, owner, id, ownSecret);
    await insertEndpoint(trx, owner, {
      id,
      url: input.url,
      description: input.description ?? null,
      secret,
      eventTypes,
      createdAt: deps.clock.now(),
    });
    return takesDefault;
  });
  return { endpointId: id, secret: isFirst ? await showDefaultSecret(deps, input.partnerSlug, input.environment) : ownSecret };
}
