import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Currency } from '../../core/money.ts';
import { addBusinessDays, dayIn, type CivilDay } from '../calendar/index.ts';
import { corridorSettings, type Quote } from '../pricing/index.ts';

/** Where the recipient's day begins, by what arrives. */
const TIME_ZONES: Readonly<Record<Currency, string>> = {
  MXN: 'America/Mexico_City',
  CLP: 'America/Santiago',
  COP: 'America/Bogota',
  GTQ: 'America/Guatemala',
  HNL: 'America/Tegucigalpa',
  JPY: 'Asia/Tokyo',
  KWD: 'Asia/Kuwait',
  USD: 'America/New_York',
};
const HOUR_MS = 3_600_000;
/** Time that the rail may take: SPEI takes seconds, but no promise of a date should hang on them. */
const RAIL_MS = HOUR_MS;
/** A debit from a US account is returned within two banking days; the payout waits for it. */
const ACH_BUSINESS_DAYS = 3;

/**
 * The day in the recipient's country by which the money is there: counted from the last moment at which the quote can be
 * paid, so that it is the same whenever it is shown, and never too early. 12 CFR 1005.31(b)(2)(ii).
 */
export async function dateAvailableOf(
  trx: DatabaseTransaction,
  { send, receive, fundingMethod, expiresAt }: Pick<Quote, 'send' | 'receive' | 'fundingMethod' | 'expiresAt'>,
): Promise<CivilDay> {
  const { payoutDelaySeconds, manualFundingHours } = await corridorSettings(trx, send.currency, receive.currency);
  let funded = expiresAt.getTime();
  if (fundingMethod === 'ach') funded = (await addBusinessDays(trx, expiresAt, ACH_BUSINESS_DAYS)).getTime();
  if (fundingMethod === 'manual_cash' || fundingMethod === 'manual_wire') funded += manualFundingHours * HOUR_MS;
  const available = new Date(funded + payoutDelaySeconds * 1_000 + RAIL_MS);
  return dayIn(available, TIME_ZONES[receive.currency]);
}
