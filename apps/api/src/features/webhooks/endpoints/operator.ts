import type { Deps, Environment } from '../../../core/context.ts';
import { recordAct } from '../../audit/index.ts';
import { requirePartner } from '../../partners/index.ts';
import { judgeWebhookUrl } from '../callback.ts';
import { makeEndpoint, readEventTypes, withoutQuery } from './make-endpoint.ts';

/** Makes an endpoint on the operator's behalf. Throws 400 for a URL that may not be called or an unknown event type. */
export async function createEndpoint(
  deps: Pick<Deps, 'system' | 'keyring' | 'clock' | 'egress' | 'log'>,
  input: {
    partnerSlug: string;
    environment: Environment;
    url: string;
    eventTypes?: readonly string[];
    description?: string;
  },
): Promise<{ endpointId: string; secret: string }> {
  const { url, description } = input;
  const eventTypes = readEventTypes(input.eventTypes);
  await judgeWebhookUrl(deps, 'url', url);
  const partner = await requirePartner(deps, input.partnerSlug);
  const owner = { partnerId: partner.id, environment: input.environment };
  const wanted = { url, ...(eventTypes ? { eventTypes } : {}), ...(description === undefined ? {} : { description }) };
  // The operator's chain of the audit trail is closed to the serving role.
  return deps.system.transaction(async (trx) => {
    const made = await makeEndpoint(trx, deps, owner, wanted, deps.clock.now());
    const actor = { kind: 'operator', id: 'operator' } as const;
    const subject = { kind: 'endpoint', id: made.endpointId };
    await recordAct(trx, deps, owner, {
      actor,
      action: 'endpoint.created',
      subject,
      details: { url: withoutQuery(url) },
    });
    return made;
  });
}
