import { sql } from 'kysely';
import type { Environment, Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Contact, Language } from './content.ts';

type Reader = Database | DatabaseTransaction;

interface Setter {
  setBy: string;
  setAt: Date;
}

export function findProvider(trx: Reader, environment: Environment): Promise<Contact | undefined> {
  return trx
    .selectFrom('providerEntities')
    .select(['name', 'phone', 'website'])
    .where('environment', '=', environment)
    .executeTakeFirst();
}

export async function upsertProvider(
  trx: DatabaseTransaction,
  row: Contact & { environment: Environment } & Setter,
): Promise<void> {
  await trx
    .insertInto('providerEntities')
    .values(row)
    .onConflict((conflict) => conflict.column('environment').doUpdateSet(row))
    .execute();
}

export function findAgency(trx: Reader, state: string): Promise<(Contact & { state: string }) | undefined> {
  return trx
    .selectFrom('licensingAgencies')
    .select(['state', 'name', 'phone', 'website'])
    .where('state', '=', state)
    .executeTakeFirst();
}

/** At most one row for each State, so a few dozen. */
export function findAgencies(trx: Reader): Promise<(Contact & { state: string })[]> {
  return trx.selectFrom('licensingAgencies').select(['state', 'name', 'phone', 'website']).orderBy('state').execute();
}

export async function replaceAgencies(
  trx: DatabaseTransaction,
  rows: readonly (Contact & { state: string })[],
  setter: Setter,
): Promise<void> {
  await trx.deleteFrom('licensingAgencies').execute();
  await trx
    .insertInto('licensingAgencies')
    .values(rows.map((row) => ({ ...row, ...setter })))
    .execute();
}

export interface Approval {
  version: string;
  textHash: Buffer;
  approvedBy: string;
  approvedAt: Date;
}

export const findApprovals = (trx: Reader): Promise<Approval[]> =>
  trx.selectFrom('disclosureApprovals').selectAll().orderBy('version').limit(1_000).execute();

export async function upsertApproval(trx: DatabaseTransaction, row: Approval): Promise<void> {
  await trx
    .insertInto('disclosureApprovals')
    .values(row)
    .onConflict((conflict) => conflict.column('version').doUpdateSet(row))
    .execute();
}

export interface SealedDisclosure {
  id: string;
  quoteId: string;
  hash: Buffer;
  content: Buffer;
  document: Buffer;
  createdAt: Date;
  shownAt: Date;
}

const disclosuresOf = (trx: DatabaseTransaction, { partnerId, environment }: Owner) =>
  trx
    .selectFrom('disclosures')
    .select(['id', 'quoteId', 'hash', 'content', 'document', 'createdAt', 'shownAt'])
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment);

/** The one of the quote that was shown last, or the one with a hash. */
export function findDisclosureRow(
  trx: DatabaseTransaction,
  owner: Owner,
  quoteId: string,
  hash?: Buffer,
): Promise<SealedDisclosure | undefined> {
  return disclosuresOf(trx, owner)
    .where('quoteId', '=', quoteId)
    .$if(hash !== undefined, (query) => query.where('hash', '=', hash!))
    .orderBy('shownAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertDisclosure(trx: DatabaseTransaction, owner: Owner, row: SealedDisclosure): Promise<void> {
  await trx
    .insertInto('disclosures')
    .values({ ...owner, ...row })
    .execute();
}

export async function updateShownAt(
  trx: DatabaseTransaction,
  { partnerId, environment }: Owner,
  id: string,
  shownAt: Date,
): Promise<void> {
  await trx
    .updateTable('disclosures')
    .set({ shownAt })
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .where('id', '=', id)
    .execute();
}

/** Two calls for one quote or operation wait for each other until the transaction ends. */
export async function lockSubject(trx: DatabaseTransaction, owner: Owner, subject: string): Promise<void> {
  const key = `disclosures/${owner.partnerId}/${owner.environment}/${subject}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
}

export interface SealedReceipt {
  id: string;
  number: number;
  operationId: string;
  disclosureId: string;
  hash: Buffer;
  content: Buffer;
  document: Buffer;
  createdAt: Date;
}

export function findReceiptRow(
  trx: DatabaseTransaction,
  { partnerId, environment }: Owner,
  operationId: string,
): Promise<SealedReceipt | undefined> {
  return trx
    .selectFrom('disclosureReceipts')
    .select(['id', 'number', 'operationId', 'disclosureId', 'hash', 'content', 'document', 'createdAt'])
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .where('operationId', '=', operationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertReceipt(trx: DatabaseTransaction, owner: Owner, row: SealedReceipt): Promise<void> {
  await trx
    .insertInto('disclosureReceipts')
    .values({ ...owner, ...row })
    .execute();
}

export interface ConsentRow {
  id: string;
  linkId: string;
  userId: string;
  language: Language;
  textVersion: string;
  agreedAt: Date;
  withdrawnAt: Date | null;
}

export async function insertConsent(trx: DatabaseTransaction, owner: Owner, row: ConsentRow): Promise<void> {
  await trx
    .insertInto('esignConsents')
    .values({ ...owner, ...row })
    .execute();
}

export function findConsent(
  trx: DatabaseTransaction,
  { partnerId, environment }: Owner,
  id: string,
): Promise<ConsentRow | undefined> {
  return trx
    .selectFrom('esignConsents')
    .select(['id', 'linkId', 'userId', 'language', 'textVersion', 'agreedAt', 'withdrawnAt'])
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Ids of what a person agreed to on a link and has not withdrawn. */
export async function listConsentsInForce(
  trx: DatabaseTransaction,
  { partnerId, environment }: Owner,
  { userId, linkId }: { userId: string; linkId: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom('esignConsents')
    .select('id')
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .where('userId', '=', userId)
    .where('linkId', '=', linkId)
    .where('withdrawnAt', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** True when it was in force until now. */
export async function updateWithdrawn(
  trx: DatabaseTransaction,
  { partnerId, environment }: Owner,
  id: string,
  withdrawnAt: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('esignConsents')
    .set({ withdrawnAt })
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
