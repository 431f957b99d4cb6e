import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { Currency } from '../../core/money.ts';
import type { Magic, Quote } from './quote.ts';

export async function insertQuote(trx: DatabaseTransaction, owner: Owner, quote: Quote): Promise<void> {
  const { send, receive, side, rate, fee, tax, total, fundingMethod, midRate, remainder, ...rest } = quote;
  await trx
    .insertInto('quotes')
    .values({
      ...owner,
      ...rest,
      side,
      fundingMethod,
      source: send.currency,
      destination: receive.currency,
      send: Number(send.minor),
      receive: Number(receive.minor),
      rate: Number(rate),
      fee: Number(fee),
      tax: Number(tax),
      total: Number(total),
      midRate: Number(midRate),
      remainder: Number(remainder),
    })
    .execute();
}

const quotesOf = (trx: DatabaseTransaction, owner: Owner) =>
  trx
    .selectFrom('quotes')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment);

export async function selectQuote(
  trx: DatabaseTransaction,
  owner: Owner,
  quoteId: string,
  isForUpdate: boolean,
): Promise<Quote | undefined> {
  const query = quotesOf(trx, owner).where('id', '=', quoteId);
  const row = await (isForUpdate ? query.forUpdate() : query).executeTakeFirst();
  return row && toQuote(row);
}

/** The magic of a link's firm quotes, which only the first can have; undefined when there is none yet. */
export async function findFirstMagic(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
): Promise<{ magic: Magic | null } | undefined> {
  return trx
    .selectFrom('quotes')
    .select('magic')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .orderBy(sql`magic is null`)
    .limit(1)
    .executeTakeFirst();
}

/** True when the quote now holds this operation: written now, or by an earlier call for the same one. */
export async function setOperation(
  trx: DatabaseTransaction,
  owner: Owner,
  quoteId: string,
  operationId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('quotes')
    .set({ operationId })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', quoteId)
    .where('kind', '=', 'firm')
    .where(({ or, eb }) => or([eb('operationId', 'is', null), eb('operationId', '=', operationId)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Prices asked for a partner's own screens; at most `most`, so that no statement runs long. Returns how many went. */
export async function deleteInformationQuotes(db: Database, expiredBefore: Date, most: number): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from quotes where (partner_id, environment, id) in (select partner_id, environment, id from quotes
    where kind = 'information' and expires_at < ${expiredBefore} order by expires_at limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

function toQuote(row: Selectable<Schema['quotes']>): Quote {
  const { partnerId: _partner, environment: _environment, source, destination, ...rest } = row;
  return {
    ...rest,
    send: { minor: BigInt(row.send), currency: source as Currency },
    receive: { minor: BigInt(row.receive), currency: destination as Currency },
    rate: BigInt(row.rate),
    fee: BigInt(row.fee),
    tax: BigInt(row.tax),
    total: BigInt(row.total),
    midRate: BigInt(row.midRate),
    remainder: BigInt(row.remainder),
  };
}
