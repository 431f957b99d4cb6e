import { generateWebhookSecret } from '@m2m/webhook-signature';
import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { refuse } from '../../../core/http/validation.ts';
import { newId } from '../../../core/ids.ts';
import { openDefaultSecret } from '../../partners/index.ts';
import { DOCUMENTED_EVENTS, EVENT_TYPES } from '../events.ts';
import {
  countEndpoints,
  findSecretsForUpdate,
  insertEndpoint,
  lockEndpoints,
  type EndpointSettings,
} from './queries.ts';
import { sealEndpointHeaders, sealEndpointSecret } from './sealed.ts';
import type { CreateEndpointInput, UpdateEndpointInput } from './schema.ts';

const MAX_ENDPOINTS = 50;

/** Refuses unknown event types; none given means the documented ones, for a new endpoint. */
export function readEventTypes(types: readonly string[] | undefined): string[] | undefined {
  if (types === undefined) return undefined;
  const unknown = types.find((type) => !(EVENT_TYPES as readonly string[]).includes(type));
  if (unknown !== undefined) {
    throw refuse([
      { path: 'eventTypes', message: `"${unknown}" is not an event type; choose from ${EVENT_TYPES.join(', ')}.` },
    ]);
  }
  if (types.length === 0)
    throw refuse([{ path: 'eventTypes', message: 'must name at least one event type, or be left out.' }]);
  return [...new Set(types)];
}

/** The columns behind what the caller sets. */
export function readSettings(
  deps: Pick<Deps, 'keyring'>,
  owner: Owner,
  endpointId: string,
  input: UpdateEndpointInput,
): EndpointSettings {
  const { headers, eventTypes, ...rest } = input;
  const names = Object.keys(headers ?? {}).map((name) => name.toLowerCase());
  if (new Set(names).size < names.length)
    throw refuse([{ path: 'headers', message: 'names a header twice; upper and lower case are the same.' }]);
  const sealed = names.length > 0 ? sealEndpointHeaders(deps.keyring, owner, endpointId, headers!) : null;
  return { ...rest, eventTypes: readEventTypes(eventTypes), ...(headers === undefined ? {} : { headers: sealed }) };
}

/**
 * Makes an endpoint in the caller's transaction. The first of a (partner, environment) signs with the default secret,
 * every further one with its own (contract section 7). Returns the secret in clear. The URL was judged before.
 */
export async function makeEndpoint(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring'>,
  owner: Owner,
  input: CreateEndpointInput,
  now: Date,
): Promise<{ endpointId: string; secret: string }> {
  await lockEndpoints(trx, owner);
  const { total, withDefaultSecret } = await countEndpoints(trx, owner);
  if (total >= MAX_ENDPOINTS) {
    throw refuse([{ path: '', message: `There are ${MAX_ENDPOINTS} endpoints already; delete one first.` }]);
  }
  const endpointId = newId('ep');
  const isFirst = withDefaultSecret === 0;
  const ownSecret = generateWebhookSecret();
  const { url, ...settings } = input;
  const read = readSettings(deps, owner, endpointId, settings);
  await insertEndpoint(trx, owner, {
    ...read,
    id: endpointId,
    url,
    eventTypes: read.eventTypes ?? [...DOCUMENTED_EVENTS],
    secret: isFirst ? null : sealEndpointSecret(deps.keyring, owner, endpointId, ownSecret),
    createdAt: now,
  });
  if (!isFirst) return { endpointId, secret: ownSecret };
  const secrets = await findSecretsForUpdate(trx, owner, endpointId);
  return { endpointId, secret: openDefaultSecret(deps, owner, secrets!.secret) };
}

/** For the audit trail, which is for ever: a query string may hold a credential. */
export const withoutQuery = (url: string): string => url.split('?', 1)[0]!;
