import type { Owner } from '../../../core/context.ts';
import { open, ownerKeyLabel, seal, type Place } from '../../../core/crypto/envelope.ts';
import type { Keyring } from '../../../core/crypto/keyring.ts';
import type { PayoutOrder } from '../port.ts';

/** What a bank has to know of an order: personal data, at rest only sealed. */
export type PayoutDetails = Pick<
  PayoutOrder,
  'country' | 'method' | 'accountNumber' | 'recipientName' | 'senderName' | 'concept'
>;

const label = (owner: Owner): string => ownerKeyLabel('manual-payout', owner);

const place = (owner: Owner, operationId: string): Place => ({
  partnerId: owner.partnerId,
  environment: owner.environment,
  table: 'manual_payout_details',
  column: 'details',
  row: operationId,
});

export function sealDetails(keyring: Keyring, order: PayoutOrder): Buffer {
  const { owner, operationId, country, method, accountNumber, recipientName, senderName, concept } = order;
  const details: PayoutDetails = { country, method, accountNumber, recipientName, senderName, concept };
  return seal(keyring, label(owner), Buffer.from(JSON.stringify(details)), place(owner, operationId));
}

export const openDetails = (keyring: Keyring, owner: Owner, operationId: string, sealed: Buffer): PayoutDetails =>
  JSON.parse(open(keyring, label(owner), sealed, place(owner, operationId)).toString()) as PayoutDetails;
