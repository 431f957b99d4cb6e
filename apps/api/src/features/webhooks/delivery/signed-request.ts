import { signWebhook, type SigningSecrets } from '@m2m/webhook-signature';
import type { Owner } from '../../../core/context.ts';
import type { Keyring } from '../../../core/crypto/keyring.ts';
import { openEventBody } from '../publish-event.ts';
import { openEndpointHeaders, openEndpointSecret } from '../endpoints/sealed.ts';
import { openDefaultSecret } from '../../partners/index.ts';
import type { ClaimedDelivery } from './queries.ts';

export interface SignedRequest {
  url: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** One attempt: the event's bytes, signed anew with the live secrets. Contract section 7. */
export function signRequest(
  keyring: Keyring,
  delivery: ClaimedDelivery & { body: Buffer },
  nowMs: number,
): SignedRequest {
  const owner: Owner = { partnerId: delivery.partnerId, environment: delivery.environment };
  const body = openEventBody(keyring, owner, delivery.eventId, delivery.body);
  const own = delivery.headers ? openEndpointHeaders(keyring, owner, delivery.endpointId, delivery.headers) : {};
  const signature = signWebhook({
    secrets: openSecrets(keyring, owner, delivery),
    eventId: delivery.eventId,
    deliveryId: delivery.deliveryId,
    event: delivery.eventType,
    timestampSeconds: Math.floor(nowMs / 1000),
    body,
  });
  return {
    url: delivery.targetUrl ?? delivery.url,
    headers: {
      ...own,
      'Content-Type': 'application/json',
      'User-Agent': 'M2M-Webhooks/1',
      'X-M2M-Event-Id': delivery.eventId,
      'X-M2M-Attempt': String(delivery.attempt + 1),
      'X-M2M-Sequence': String(delivery.sequence),
      ...(delivery.isTest ? { 'X-M2M-Test': 'true' } : {}),
      ...signature,
    },
    body,
  };
}

const MAX_OPENED = 2_000;
/** Opened secrets by their sealed bytes, which are new whenever the secret is: opening costs as much as signing. */
const opened = new Map<string, string>();

function openSecrets(keyring: Keyring, owner: Owner, delivery: ClaimedDelivery): SigningSecrets {
  const openOne = (sealed: Buffer): string => {
    const name = sealed.toString('latin1');
    let secret = opened.get(name);
    if (secret === undefined) {
      secret = delivery.hasDefaultSecret
        ? openDefaultSecret({ keyring }, owner, sealed)
        : openEndpointSecret(keyring, owner, delivery.endpointId, sealed);
      if (opened.size >= MAX_OPENED) opened.clear();
      opened.set(name, secret);
    }
    return secret;
  };
  return {
    current: openOne(delivery.secret),
    ...(delivery.nextSecret ? { next: openOne(delivery.nextSecret) } : {}),
    ...(delivery.previousSecret ? { previous: openOne(delivery.previousSecret) } : {}),
  };
}
