import { isCurrency, type Currency } from '../../../core/money.ts';
import { speiParticipantOf } from '../spei-participant.ts';
import { speiText } from '../spei-text.ts';
import { trackingKeyOf } from '../tracking-key.ts';
import type { PayoutDetails } from './payout-details.ts';
import type { ManualPayoutRow } from './queries.ts';

/** One payment of a batch, as both file formats write it. */
export interface Payment {
  operationId: string;
  endToEndId: string;
  trackingKey: string;
  uetr: string;
  minor: bigint;
  currency: Currency;
  country: string;
  accountNumber: string;
  /** SPEI's number of the recipient's institution, where the account is a CLABE. */
  participant: string | undefined;
  /** In SPEI's characters, as the sender's name and the concept. */
  recipientName: string;
  senderName: string;
  concept: string;
}

/** An order and its opened details as a payment. Throws for what no bank could take. */
export function paymentOf(row: ManualPayoutRow, details: PayoutDetails): Payment {
  const { operationId, endToEndId, uetr, minor, currency } = row;
  if (!isCurrency(currency)) throw new Error(`${operationId} is in ${currency}, which is no currency of ours`);
  const recipientName = speiText(details.recipientName);
  if (recipientName === '') throw new Error(`${operationId} has a recipient name without a letter that SPEI takes`);
  return {
    operationId,
    endToEndId,
    trackingKey: trackingKeyOf(operationId),
    uetr,
    minor: BigInt(minor),
    currency,
    country: details.country,
    accountNumber: details.accountNumber,
    participant: speiParticipantOf(details.accountNumber),
    recipientName,
    senderName: speiText(details.senderName),
    concept: speiText(details.concept),
  };
}
