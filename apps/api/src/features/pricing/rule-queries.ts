import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type MarginRuleRow = Selectable<Schema['marginRules']>;
export type FeeRuleRow = Selectable<Schema['feeRules']>;
export type TaxRuleRow = Selectable<Schema['taxRules']>;

/** Most rules that a list shows. */
const MOST = 200;

export async function insertMarginRule(db: Database, rule: Insertable<Schema['marginRules']>): Promise<void> {
  await db.insertInto('marginRules').values(rule).execute();
}

export async function insertFeeRule(db: Database, rule: Insertable<Schema['feeRules']>): Promise<void> {
  await db.insertInto('feeRules').values(rule).execute();
}

export async function insertTaxRule(db: Database, rule: Insertable<Schema['taxRules']>): Promise<void> {
  await db.insertInto('taxRules').values(rule).execute();
}

export const listMarginRules = (db: Database): Promise<MarginRuleRow[]> =>
  db
    .selectFrom('marginRules')
    .selectAll()
    .orderBy('effectiveFrom', 'desc')
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();

export const listFeeRules = (db: Database): Promise<FeeRuleRow[]> =>
  db
    .selectFrom('feeRules')
    .selectAll()
    .orderBy('effectiveFrom', 'desc')
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();

export const listTaxRules = (db: Database): Promise<TaxRuleRow[]> =>
  db
    .selectFrom('taxRules')
    .selectAll()
    .orderBy('effectiveFrom', 'desc')
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();

export async function upsertCorridor(db: Database, corridor: Insertable<Schema['corridors']>): Promise<void> {
  await db
    .insertInto('corridors')
    .values(corridor)
    .onConflict((conflict) => conflict.columns(['source', 'destination']).doUpdateSet(corridor))
    .execute();
}
