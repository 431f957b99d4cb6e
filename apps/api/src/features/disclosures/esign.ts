import type { Environment, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { refuse } from '../../core/http/validation.ts';
import { newId } from '../../core/ids.ts';
import type { Contact, Language, Words } from './content.ts';
import { CURRENT } from './current-texts.ts';
import { findMissing, providerContact, requireNothingMissing } from './parties.ts';
import { findConsent, insertConsent, listConsentsInForce, updateWithdrawn, type ConsentRow } from './queries.ts';
import { fill, type DisclosureTexts } from './texts.ts';

export interface EsignStatement {
  /** `en-1`, or `en-1+es-0-unreviewed` where both were shown: what the consent names. */
  textVersion: string;
  title: Words;
  /** Paragraphs parted by an empty line. */
  text: Words;
  /** The words of the box to tick. */
  agree: Words;
}

export type EsignConsent = ConsentRow;

/** What is to be read before agreeing to electronic receipts: every item of 15 USC 7001(c)(1). */
export function esignStatement(provider: Contact, languages: readonly Language[]): EsignStatement {
  const words = (of: (texts: DisclosureTexts) => string): Words => ({
    en: of(CURRENT.en),
    ...(languages.includes('es') ? { es: of(CURRENT.es) } : {}),
  });
  const places = { provider: provider.name, phone: provider.phone, website: provider.website };
  return {
    textVersion: esignTextVersion(languages),
    title: words(({ esign }) => esign.title),
    text: words(({ esign }) => esign.paragraphs.map((paragraph) => fill(paragraph, places)).join('\n\n')),
    agree: words(({ esign }) => esign.agree),
  };
}

const esignTextVersion = (languages: readonly Language[]): string =>
  languages.includes('es') ? `${CURRENT.en.version}+${CURRENT.es.version}` : CURRENT.en.version;

/**
 * The statement of the environment's provider.
 *
 * @throws RAIL_NOT_CONFIGURED in live without provider or approved texts
 */
export async function makeEsignStatement(
  trx: DatabaseTransaction,
  environment: Environment,
  languages: readonly Language[],
): Promise<EsignStatement> {
  requireNothingMissing(await findMissing(trx, environment, { languages }));
  return esignStatement((await providerContact(trx, environment))!, languages);
}

/**
 * Keeps that a person agreed, and to which words; returns the consent's id.
 *
 * @throws INVALID_REQUEST at `textVersion` when other words are shown now
 */
export async function recordEsignConsent(
  trx: DatabaseTransaction,
  owner: Owner,
  input: { linkId: string; userId: string; language: Language; textVersion: string; now: Date },
): Promise<string> {
  const { linkId, userId, language, textVersion, now } = input;
  if (textVersion !== esignTextVersion([language]))
    throw refuse([{ path: 'textVersion', message: `must be ${esignTextVersion([language])}: the text has changed.` }]);
  const id = newId('esc');
  await insertConsent(trx, owner, { id, linkId, userId, language, textVersion, agreedAt: now, withdrawnAt: null });
  return id;
}

/** A consent, also a withdrawn one: look at `withdrawnAt`. */
export const findEsignConsent = (
  trx: DatabaseTransaction,
  owner: Owner,
  id: string,
): Promise<EsignConsent | undefined> => findConsent(trx, owner, id);

/** The consents of a person on one link that are in force, by id. */
export const listEsignConsents = (
  trx: DatabaseTransaction,
  owner: Owner,
  of: { userId: string; linkId: string },
): Promise<string[]> => listConsentsInForce(trx, owner, of);

/** Ends a consent; what was given under it stays given. False when there is none in force. */
export const withdrawEsignConsent = (trx: DatabaseTransaction, owner: Owner, id: string, now: Date): Promise<boolean> =>
  updateWithdrawn(trx, owner, id, now);
