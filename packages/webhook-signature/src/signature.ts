import { createHmac } from 'node:crypto';
import { standardWebhooksKey } from './secret.ts';

/** `sha256=<hex>` over `timestamp.body`, keyed by the whole secret text (contract section 7). */
export function m2mSignature(secret: string, timestamp: string, body: Uint8Array): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;
}

/** `v1,<base64>` over `id.timestamp.body`, by the Standard Webhooks specification. */
export function standardWebhooksSignature(secret: string, id: string, timestamp: string, body: Uint8Array): string {
  const hmac = createHmac('sha256', standardWebhooksKey(secret)).update(`${id}.${timestamp}.`).update(body);
  return `v1,${hmac.digest('base64')}`;
}
