import type { Deps, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { refuse } from '../../core/http/validation.ts';
import { newId } from '../../core/ids.ts';
import type { Quote } from '../pricing/index.ts';
import { buildContent } from './build-content.ts';
import { hashOf, type DisclosureContent, type Language } from './content.ts';
import { dateAvailableOf } from './date-available.ts';
import { findMissing, findParties, requireNothingMissing } from './parties.ts';
import { findDisclosureRow, insertDisclosure, lockSubject, updateShownAt, type SealedDisclosure } from './queries.ts';
import { renderDocument } from './render-html.ts';
import { openContent, openHtml, sealDocument } from './sealed-document.ts';
import { isStateCode } from './us-states.ts';

export interface DisclosureAsk {
  quote: Quote;
  /** Those of the pages that the person used; English is always added. */
  languages: readonly Language[];
  recipient: { name: string; last4: string; bankName?: string | undefined };
  residenceState: string;
}

export interface StoredDisclosure {
  id: string;
  quoteId: string;
  /** 64 hexadecimal characters: what a confirm names. */
  hash: string;
  content: DisclosureContent;
  createdAt: Date;
}

type SealDeps = Pick<Deps, 'keyring'>;

/**
 * What the person is shown before paying, stored with the page made of it. The same quote and the same words give the
 * stored one again; anything else becomes a new one, which is from then on the quote's only one in force.
 *
 * @throws RAIL_NOT_CONFIGURED in live without provider, agency of the State, or approved texts
 */
export async function makeDisclosure(
  trx: DatabaseTransaction,
  deps: SealDeps,
  owner: Owner,
  ask: DisclosureAsk & { now: Date },
): Promise<StoredDisclosure> {
  const content = await contentFor(trx, owner, ask);
  const hash = hashOf(content);
  const { quoteId } = content;
  await lockSubject(trx, owner, quoteId);
  const latest = await findDisclosureRow(trx, owner, quoteId);
  if (latest?.hash.equals(hash)) return toStored(latest, content);
  // Later than any other of the quote, also within one millisecond.
  const shownAt = new Date(Math.max(ask.now.getTime(), (latest?.shownAt.getTime() ?? 0) + 1));
  const known = latest && (await findDisclosureRow(trx, owner, quoteId, hash));
  if (known) {
    await updateShownAt(trx, owner, known.id, shownAt);
    return toStored(known, content);
  }
  const id = newId('dis');
  const { html } = renderDocument(content, { kind: 'prepayment' });
  const sealed = sealDocument(deps, owner, 'disclosures', id, { content, html });
  const row = { id, quoteId, hash, ...sealed, createdAt: ask.now, shownAt };
  await insertDisclosure(trx, owner, row);
  return toStored(row, content);
}

/** The quote's disclosure that was shown last, or the one with a hash (64 hexadecimal characters). */
export async function findDisclosure(
  trx: DatabaseTransaction,
  deps: SealDeps,
  owner: Owner,
  quoteId: string,
  hash?: string,
): Promise<StoredDisclosure | undefined> {
  const row = await findDisclosureRow(trx, owner, quoteId, hash === undefined ? undefined : Buffer.from(hash, 'hex'));
  return row && toStored(row, openContent(deps, owner, 'disclosures', row));
}

/** The page of the quote's disclosure, byte for byte as it was made. */
export async function findDisclosureHtml(
  trx: DatabaseTransaction,
  deps: SealDeps,
  owner: Owner,
  quoteId: string,
): Promise<string | undefined> {
  const row = await findDisclosureRow(trx, owner, quoteId);
  return row && openHtml(deps, owner, 'disclosures', row);
}

async function contentFor(trx: DatabaseTransaction, owner: Owner, ask: DisclosureAsk): Promise<DisclosureContent> {
  const { quote, residenceState, recipient } = ask;
  if (!isStateCode(residenceState))
    throw refuse([{ path: 'residenceState', message: 'must be the code of a US State such as TX.' }]);
  const languages = [...new Set<Language>(['en', ...ask.languages])];
  requireNothingMissing(await findMissing(trx, owner.environment, { state: residenceState, languages }));
  const { provider, agency } = await findParties(trx, owner.environment, residenceState);
  return buildContent({
    quoteId: quote.id,
    send: quote.send,
    fee: quote.fee,
    tax: quote.tax,
    total: quote.total,
    rate: quote.rate,
    receive: quote.receive,
    // A bank account may always cost its owner something that we do not know.
    mayReceiveLess: true,
    languages,
    provider: provider!,
    agency: agency!,
    recipient,
    dateAvailable: await dateAvailableOf(trx, quote),
  });
}

const toStored = (
  { id, quoteId, hash, createdAt }: SealedDisclosure,
  content: DisclosureContent,
): StoredDisclosure => ({
  id,
  quoteId,
  hash: hash.toString('hex'),
  content,
  createdAt,
});
