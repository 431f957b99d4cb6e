import { sql, type Selectable } from 'kysely';
import type { Database } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { Charge } from './charge.ts';
import type { FundingMethod } from './price.ts';

export type CorridorRow = Selectable<Schema['corridors']>;

/** The rates that the operator types in, beside those of adapters. */
export const OPERATOR_RATES = 'operator';

/** What there is for a price, before it is judged: a missing rate or rule is null. */
export interface BookRow {
  isOpen: boolean;
  minSend: number;
  maxSend: number;
  maxRateAgeSeconds: number;
  midRate: number | null;
  rateAsOf: Date | null;
  rateSource: string | null;
  marginBp: number | null;
  fee: ChargeJson | null;
  taxes: ChargeJson[];
}

interface ChargeJson {
  fixedMinor: number;
  percentBp: number;
  minMinor: number | null;
  maxMinor: number | null;
}

export interface BookAsk {
  source: string;
  destination: string;
  fundingMethod: FundingMethod;
  isPhysical: boolean;
  residenceState: string | undefined;
  now: Date;
}

const inForce = (now: Date) => sql`effective_from <= ${now} and (effective_until is null or effective_until > ${now})`;

/** Corridor, newest rate and the rules in force, in one statement; undefined when there is no such corridor. */
export async function findBook(db: Database, ask: BookAsk): Promise<BookRow | undefined> {
  const { source, destination, fundingMethod, now } = ask;
  const ofCorridor = sql`source = c.source and destination = c.destination`;
  const ofMethod = sql`(funding_method is null or funding_method = ${fundingMethod}) and ${inForce(now)}
    order by funding_method is null, effective_from desc, number desc limit 1`;
  const asCharge = sql`jsonb_build_object('fixedMinor', fixed_minor, 'percentBp', percent_bp,
    'minMinor', min_minor, 'maxMinor', max_minor)`;
  const { rows } = await sql<BookRow>`
    select c.is_open, c.min_send, c.max_send, c.max_rate_age_seconds, r.mid_rate, r.as_of as rate_as_of, r.rate_source,
      m.margin_bp, f.fee, t.taxes
    from corridors c
    left join lateral (select mid_rate, as_of, rate_source from rates
      where ${ofCorridor} and rate_source = coalesce(c.rate_adapter, ${OPERATOR_RATES}) and as_of <= ${now}
      order by as_of desc, number desc limit 1) r on true
    left join lateral (select margin_bp from margin_rules where ${ofCorridor} and ${ofMethod}) m on true
    left join lateral (select ${asCharge} as fee from fee_rules where ${ofCorridor} and ${ofMethod}) f on true
    cross join lateral (select coalesce(jsonb_agg(${asCharge}), '[]') as taxes from (
      select distinct on (label, state) * from tax_rules
      where source = c.source and (state is null or state = ${ask.residenceState ?? null}) and ${inForce(now)}
      order by label, state, effective_from desc, number desc) newest
      where not is_physical_only or ${ask.isPhysical}) t
    where c.source = ${source} and c.destination = ${destination}`.execute(db);
  return rows[0];
}

export const toCharge = ({ fixedMinor, percentBp, minMinor, maxMinor }: ChargeJson): Charge => ({
  fixedMinor: BigInt(fixedMinor),
  percentBp,
  minMinor: minMinor === null ? undefined : BigInt(minMinor),
  maxMinor: maxMinor === null ? undefined : BigInt(maxMinor),
});

export const findCorridor = (db: Database, source: string, destination: string): Promise<CorridorRow | undefined> =>
  db
    .selectFrom('corridors')
    .selectAll()
    .where('source', '=', source)
    .where('destination', '=', destination)
    .executeTakeFirst();

/** All corridors: an operator has a handful, the bound is for safety. */
export const listCorridors = (db: Database): Promise<CorridorRow[]> =>
  db.selectFrom('corridors').selectAll().orderBy('source').orderBy('destination').limit(200).execute();
