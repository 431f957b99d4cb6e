import { isWebhookSecret } from './secret.ts';
import { m2mSignature, standardWebhooksSignature } from './signature.ts';

/** The live secrets of one endpoint: `next` while a rotation waits, `previous` while its overlap lasts. */
export interface SigningSecrets {
  current: string;
  next?: string | undefined;
  previous?: string | undefined;
}

/** What one attempt signs. `eventId` and `deliveryId` stay equal over all attempts; the timestamp is fresh in each. */
export interface WebhookToSign {
  secrets: SigningSecrets;
  eventId: string;
  deliveryId: string;
  /** Event type, such as `link.opened`. */
  event: string;
  timestampSeconds: number;
  /** The exact bytes that are sent. */
  body: Uint8Array;
}

/**
 * The headers of one delivery attempt: ours and those of Standard Webhooks (contract section 7).
 * `Content-Type` is the sender's. Throws a `TypeError` on a malformed secret or timestamp, so that nothing unsigned
 * or wrongly signed ever leaves.
 */
export function signWebhook({ secrets, eventId, deliveryId, event, timestampSeconds, body }: WebhookToSign) {
  const { current, next, previous } = secrets;
  const live = [current, next, previous].filter((secret) => secret !== undefined);
  if (!live.every(isWebhookSecret)) throw new TypeError('every webhook secret must be whsec_ and 48 hex characters');
  if (!Number.isSafeInteger(timestampSeconds) || timestampSeconds < 0) {
    throw new TypeError('timestampSeconds must be a whole number of Unix seconds');
  }
  const timestamp = String(timestampSeconds);
  const headers: Record<string, string> = {
    'X-M2M-Event': event,
    'X-M2M-Timestamp': timestamp,
    'X-M2M-Signature': m2mSignature(current, timestamp, body),
    'X-M2M-Delivery-Id': deliveryId,
    'webhook-id': eventId,
    'webhook-timestamp': timestamp,
    'webhook-signature': live.map((secret) => standardWebhooksSignature(secret, eventId, timestamp, body)).join(' '),
  };
  if (next !== undefined) headers['X-M2M-Signature-Next'] = m2mSignature(next, timestamp, body);
  if (previous !== undefined) headers['X-M2M-Signature-Previous'] = m2mSignature(previous, timestamp, body);
  return headers;
}
