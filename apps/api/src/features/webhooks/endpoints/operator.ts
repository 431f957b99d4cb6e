import type { Deps, Environment } from '../../../core/context.ts';
import { requirePartner } from '../../partners/index.ts';
import { judgeWebhookUrl } from '../callback.ts';
import { makeEndpoint, readEventTypes } from './make-endpoint.ts';

/** Makes an endpoint on the operator's behalf. Throws 400 for a URL that may not be called or an unknown event type. */
export async function createEndpoint(
  deps: Pick<Deps, 'app' | 'system' | 'keyring' | 'clock' | 'egress'>,
  input: { partnerSlug: string; environment: Environment; url: string; eventTypes?: readonly string[]; description?: string },
): Promise<{ endpointId: string; secret: string }> {
  const { url, description } = input;
  const eventTypes = readEventTypes(input.eventTypes);
  await judgeWebhookUrl(deps, 'url', url);
  const partner = await requirePartner(deps, input.partnerSlug);
  const owner = { partnerId: partner.id, environment: input.environment };
  const wanted = { url, ...(eventTypes ? { eventTypes } : {}), ...(description === undefined ? {} : { description }) };
  return deps.app.asOwner(owner, (trx) => makeEndpoint(trx, deps, owner, wanted, deps.clock.now()));
}
