import { sql, type Insertable, type Selectable } from 'kysely';
import type { Database } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type RateRow = Selectable<Schema['rates']>;

export const findNewestRate = (
  db: Database,
  { source, destination, rateSource }: Pick<RateRow, 'source' | 'destination' | 'rateSource'>,
): Promise<RateRow | undefined> =>
  db
    .selectFrom('rates')
    .selectAll()
    .where('source', '=', source)
    .where('destination', '=', destination)
    .where('rateSource', '=', rateSource)
    .orderBy('asOf', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

export async function insertRate(db: Database, rate: Insertable<Schema['rates']>): Promise<void> {
  await db.insertInto('rates').values(rate).execute();
}

/** The newest first. */
export const listRates = (db: Database, limit: number): Promise<RateRow[]> =>
  db.selectFrom('rates').selectAll().orderBy('asOf', 'desc').orderBy('number', 'desc').limit(limit).execute();

/** Adapters' rates come every half minute; a quote keeps its own copy. What the operator typed stays. */
export async function deleteOldAdapterRates(db: Database, operatorRates: string, before: Date): Promise<void> {
  await sql`delete from rates where number in (select number from rates
    where rate_source <> ${operatorRates} and as_of < ${before} order by number limit 5000)`.execute(db);
}
