import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { checkView, levelOf, missingForAmount } from '../../cip/index.ts';
import { findDisclosure, findEsignConsent, type StoredDisclosure } from '../../disclosures/index.ts';
import { linkBlocked, linkExpired, linkRevoked, type LinkRow } from '../../links/index.ts';
import { corridorClosed, findQuote, judgeQuote, type FundingMethod, type Quote } from '../../pricing/index.ts';
import { screeningStatus } from '../../screening/index.ts';
import { lastChangeOf, type Units } from '../../users/index.ts';
import { findPartnerState } from '../person-queries.ts';
import { judgeAmount, sentPerDay } from './allowance.ts';
import { wholeName } from './person.ts';

export interface ConfirmInput {
  quoteId: string;
  disclosureHash: string;
  esignConsentId: string;
  funding: { method: FundingMethod; token?: string | undefined };
  /** The owner's time. */
  now: Date;
}

type StaleReason =
  'expired' | 'used' | 'rate_moved' | 'fee_changed' | 'funding_changed' | 'disclosure_changed' | 'person_changed';

/** 409: what was shown is not what holds now; the caller adds the fresh one. */
export function staleDisclosure(reason: StaleReason): ApiError {
  const message = 'What you were shown has changed. Read the new terms and confirm again.';
  return new ApiError('DISCLOSURE_STALE', message, { details: [{ path: 'disclosureHash', message, reason }] });
}

/** May this link make a transfer now? Read under its lock. */
export async function requireUsable(trx: DatabaseTransaction, owner: Owner, link: LinkRow, now: Date): Promise<string> {
  const { status, slug } = await findPartnerState(trx, owner);
  if (status !== 'active') throw new ApiError('PARTNER_SUSPENDED', 'Partner account is suspended or not found');
  if (link.status === 'revoked') throw linkRevoked();
  if (link.expiresAt <= now) throw linkExpired();
  if (link.blockedAt !== null) throw linkBlocked();
  if (link.operationId !== null)
    throw new ApiError('LINK_REVOKED', 'This link has its transfer. Ask for a new link to send again.');
  return slug;
}

/** The quote and the disclosure that the person agreed to, if both still hold. */
export async function requireAgreement(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  link: LinkRow,
  input: ConfirmInput,
): Promise<{ quote: Quote; disclosure: StoredDisclosure }> {
  const quote = await findQuote(trx, owner, input.quoteId, { forUpdate: true });
  if (!quote || quote.linkId !== link.id || quote.kind !== 'firm')
    throw refuse([{ path: 'quoteId', message: 'must be the quote that the review showed.' }]);
  const verdict = await judgeQuote(trx, deps, owner, quote, input.now);
  if (verdict === 'corridor_closed') throw corridorClosed(quote.send.currency, quote.receive.currency);
  if (verdict !== 'ok') throw staleDisclosure(verdict);
  if (quote.fundingMethod !== input.funding.method) throw staleDisclosure('funding_changed');
  const disclosure = await findDisclosure(trx, deps, owner, quote.id);
  if (!disclosure || disclosure.hash !== input.disclosureHash) throw staleDisclosure('disclosure_changed');
  // The partner, or another tab, may have put another name or account in the place of the one that was shown.
  const changedAt = await lastChangeOf(trx, owner, link.userId);
  if (changedAt !== undefined && changedAt > disclosure.createdAt) throw staleDisclosure('person_changed');
  const consent = await findEsignConsent(trx, owner, input.esignConsentId);
  if (!consent || consent.linkId !== link.id || consent.withdrawnAt !== null)
    throw refuse([{ path: 'esignConsentId', message: 'must be the consent that was given on this link.' }]);
  return { quote, disclosure };
}

/** The recipient that was shown is the one that is paid, whatever the clocks said of who changed what when. */
export function requireShownRecipient({ content }: StoredDisclosure, units: Units): void {
  const { paymentMethod } = units;
  if (paymentMethod?.type !== 'bank_account') return;
  const { name, account } = content.recipient;
  const last4 = paymentMethod.bankAccount.accountNumber.slice(-4);
  if (name !== wholeName(units) || !account.text.endsWith(last4)) throw staleDisclosure('person_changed');
}

/** Identity, data, screening and limits of the person who confirms; call it under the user's lock. */
export async function requirePerson(
  trx: DatabaseTransaction,
  owner: Owner,
  link: LinkRow,
  quote: Quote,
  now: Date,
): Promise<void> {
  const { userId } = link;
  const level = await levelOf(trx, owner, userId);
  const { check, isInReview } = await checkView(trx, owner, userId);
  const screening = await screeningStatus(trx, owner, userId);
  if (screening === 'confirmed') throw linkBlocked();
  if (isInReview || screening === 'review') throw beingChecked();
  if (check === 'document') throw notReady('idImage', 'A photo of the identity document is needed first.');
  if (level === 0) throw notReady('person', 'The identity could not be confirmed.');
  const send = quote.send.minor;
  const sendMinorPerDay = await sentPerDay(trx, owner, userId, send, now);
  const missing = await missingForAmount(trx, owner, userId, { sendMinorPerDay });
  if (missing.length > 0)
    throw new ApiError('CIP_NOT_READY', `Still missing for this amount: ${missing.join(', ')}.`, {
      details: missing.map((path) => ({ path, message: 'is needed for this amount.' })),
    });
  const { currency: source } = quote.send;
  const { currency: destination } = quote.receive;
  const refusal = await judgeAmount(trx, owner, { link, level, send, source, destination, now });
  if (refusal) throw refusal;
}

export const beingChecked = (): ApiError => notReady('person', 'We are checking your data. You need not do anything.');

const notReady = (path: string, message: string): ApiError =>
  new ApiError('CIP_NOT_READY', message, { details: [{ path, message }] });
