import { ApiError } from '../../../core/errors.ts';
import { iso } from '../../../core/http/wire.ts';
import {
  makeDisclosure,
  makeEsignStatement,
  recordEsignConsent,
  type DisclosureContent,
  type EsignStatement,
} from '../../disclosures/index.ts';
import { findQuote, makeFirmQuote, type Quote } from '../../pricing/index.ts';
import { readStoredUnits } from '../../users/index.ts';
import { extendedOfDraft } from './allowance.ts';
import { askOfDraft } from './amount.ts';
import { viewPrice, type PriceView } from './money-view.ts';
import { viewPerson } from './person-view.ts';
import { stepOf } from './step.ts';
import { changeDraft, type Visit } from './visit.ts';

/** A quote shown again must leave the time to read it. */
const LEAST_LIFE_MS = 30_000;

export interface ReviewView {
  quoteId: string;
  disclosureHash: string;
  expiresAt: string;
  disclosure: DisclosureContent;
  esign: EsignStatement;
  price: PriceView;
}

/** Entering the review: a firm quote with its one disclosure. A reload within the quote's life shows the same ones. */
export async function review(visit: Visit): Promise<ReviewView> {
  await requireReady(visit);
  const quote = (await quoteShownBefore(visit)) ?? (await newQuote(visit));
  return describe(visit, quote);
}

async function requireReady(visit: Visit): Promise<void> {
  const { person, recipient } = await viewPerson(visit, await extendedOfDraft(visit));
  const step = stepOf({
    hasTransfer: false,
    draft: visit.draft,
    isVerified: person.check === 'verified',
    missing: person.missing,
    needsDocument: person.needsDocument,
    hasRecipient: recipient !== null,
  });
  if (step === 'review') return;
  throw new ApiError('INVALID_REQUEST', 'Something is missing before the review.', {
    details: [{ path: step, message: 'Fill in this step first.' }],
  });
}

async function quoteShownBefore({ trx, owner, draft, now }: Visit): Promise<Quote | undefined> {
  if (draft.quoteId === null) return undefined;
  const quote = await findQuote(trx, owner, draft.quoteId);
  const isUsable =
    quote !== undefined && quote.operationId === null && quote.expiresAt.getTime() - now.getTime() > LEAST_LIFE_MS;
  return isUsable ? quote : undefined;
}

async function newQuote(visit: Visit): Promise<Quote> {
  const { trx, deps, owner, link } = visit;
  const quote = await makeFirmQuote(trx, deps, owner, { ...askOfDraft(visit), linkId: link.id, userId: link.userId });
  await changeDraft(visit, { quoteId: quote.id });
  return quote;
}

async function describe(visit: Visit, quote: Quote): Promise<ReviewView> {
  const { trx, deps, owner, link, draft, now } = visit;
  const { stored } = await readStoredUnits(trx, deps, owner, link.userId);
  const { recipient } = await viewPerson(visit, []);
  const names = [stored.firstName, stored.secondName, stored.lastName, stored.secondLastName];
  const name = names.flatMap((unit) => (unit?.value ? [unit.value] : [])).join(' ');
  const languages: ('en' | 'es')[] = isSpanish(visit) ? ['en', 'es'] : ['en'];
  const disclosure = await makeDisclosure(trx, deps, owner, {
    quote,
    languages,
    recipient: { name, last4: recipient!.last4, ...(recipient!.bankName ? { bankName: recipient!.bankName } : {}) },
    residenceState: draft.residenceState!,
    now,
  });
  return {
    quoteId: quote.id,
    disclosureHash: disclosure.hash,
    expiresAt: iso(quote.expiresAt),
    disclosure: disclosure.content,
    esign: await makeEsignStatement(trx, owner.environment, languages),
    price: viewPrice(quote),
  };
}

/** The person agrees to get receipts electronically. Returns the consent's id. */
export async function agreeToEsign(visit: Visit, textVersion: string): Promise<{ esignConsentId: string }> {
  const { trx, owner, link, now } = visit;
  const language = isSpanish(visit) ? 'es' : 'en';
  const consent = { linkId: link.id, userId: link.userId, language, textVersion, now } as const;
  return { esignConsentId: await recordEsignConsent(trx, owner, consent) };
}

/** English always; Spanish too as soon as the person has used the Spanish page (12 CFR 1005.31(g)). */
const isSpanish = ({ language, draft }: Visit): boolean => language === 'es' || draft.spanishUsedAt !== null;
