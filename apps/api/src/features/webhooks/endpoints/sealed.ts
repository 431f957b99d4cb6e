import type { Owner } from '../../../core/context.ts';
import { open, ownerKeyLabel, seal, type Place } from '../../../core/crypto/envelope.ts';
import type { Keyring } from '../../../core/crypto/keyring.ts';

// One place for current, next and previous: a rotation moves the sealed bytes between the columns as they are.
const secretPlace = (owner: Owner, endpointId: string): Place => ({
  ...owner,
  table: 'webhook_endpoints',
  column: 'secret',
  row: endpointId,
});
const headersPlace = (owner: Owner, endpointId: string): Place => ({
  ...owner,
  table: 'webhook_endpoints',
  column: 'headers',
  row: endpointId,
});

export const sealEndpointSecret = (keyring: Keyring, owner: Owner, endpointId: string, secret: string): Buffer =>
  seal(keyring, 'webhook-secret', Buffer.from(secret), secretPlace(owner, endpointId));

export const openEndpointSecret = (keyring: Keyring, owner: Owner, endpointId: string, sealed: Buffer): string =>
  open(keyring, 'webhook-secret', sealed, secretPlace(owner, endpointId)).toString();

/** A partner's own headers may hold a credential, so they are sealed as a whole. */
export const sealEndpointHeaders = (
  keyring: Keyring,
  owner: Owner,
  endpointId: string,
  headers: Record<string, string>,
): Buffer =>
  seal(
    keyring,
    ownerKeyLabel('webhook-headers', owner),
    Buffer.from(JSON.stringify(headers)),
    headersPlace(owner, endpointId),
  );

export const openEndpointHeaders = (
  keyring: Keyring,
  owner: Owner,
  endpointId: string,
  sealed: Buffer,
): Record<string, string> =>
  JSON.parse(
    open(keyring, ownerKeyLabel('webhook-headers', owner), sealed, headersPlace(owner, endpointId)).toString(),
  ) as Record<string, string>;
