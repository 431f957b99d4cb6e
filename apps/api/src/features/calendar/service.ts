import type { Deps } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import { refuse } from '../../core/http/validation.ts';
import { OPERATOR_CHAIN, recordAct } from '../audit/index.ts';
import { nthBusinessDay } from './business-days.ts';
import { addDays, isCivilDay, type CivilDay } from './civil-day.ts';
import { federalHolidays } from './federal-holidays.ts';
import { findDays, findTimeZone, removeDay, upsertDay, upsertTimeZone } from './queries.ts';
import { dayIn, endOfDay, isTimeZone } from './time-zone.ts';

export const DEFAULT_TIME_ZONE = 'America/New_York';
const MAX_BUSINESS_DAYS = 250;
const FIRST_YEAR = 2021;
const LAST_YEAR = 2100;

/** Where the operator's day begins and ends. */
export const operatorTimeZone = async (trx: Database | DatabaseTransaction): Promise<string> =>
  (await findTimeZone(trx)) ?? DEFAULT_TIME_ZONE;

/** The day that it is for the operator. */
export const operatorDay = async (trx: Database | DatabaseTransaction, now: Date): Promise<CivilDay> =>
  dayIn(now, await operatorTimeZone(trx));

/**
 * The end of the n-th business day after the operator's day of `from`, which itself does not count: what is due "within
 * three business days" (12 CFR 1005.33, 1005.34) is due then. 0 is the end of the first business day from `from` on.
 */
export async function addBusinessDays(trx: Database | DatabaseTransaction, from: Date, days: number): Promise<Date> {
  if (!Number.isInteger(days) || days < 0 || days > MAX_BUSINESS_DAYS)
    throw new RangeError(`Business days must be a whole number from 0 to ${MAX_BUSINESS_DAYS}.`);
  const timeZone = await operatorTimeZone(trx);
  const start = dayIn(from, timeZone);
  const horizon = days * 2 + 60;
  const rows = await findDays(trx, start, addDays(start, horizon));
  const exceptions = new Map(rows.map(({ day, isOpen }) => [day, isOpen]));
  return endOfDay(nthBusinessDay(start, days, exceptions, horizon), timeZone);
}

/** The end of the day that is `days` calendar days after the operator's day of `from`. */
export async function addCalendarDays(trx: Database | DatabaseTransaction, from: Date, days: number): Promise<Date> {
  const timeZone = await operatorTimeZone(trx);
  return endOfDay(addDays(dayIn(from, timeZone), days), timeZone);
}

export interface CalendarEntry {
  day: CivilDay;
  isOpen: boolean;
  name: string;
  source: 'federal' | 'operator';
}

/** Days of a year that are not as their weekday says: federal holidays, and what the operator set, which wins. */
export async function listCalendar(
  deps: Pick<Deps, 'system'>,
  year: number,
): Promise<{ timeZone: string; days: CalendarEntry[] }> {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    throw refuse([{ path: 'year', message: `must be a year from ${FIRST_YEAR} to ${LAST_YEAR}.` }]);
  const { db } = deps.system;
  const entries = new Map<CivilDay, CalendarEntry>(
    federalHolidays(year).map(({ day, name }) => [day, { day, isOpen: false, name, source: 'federal' }]),
  );
  for (const row of await findDays(db, `${year}-01-01`, `${year}-12-31`))
    entries.set(row.day, { ...row, source: 'operator' });
  const days = [...entries.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { timeZone: await operatorTimeZone(db), days };
}

type ActDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>;

export async function setCalendarDay(
  deps: ActDeps,
  input: { day: string; isOpen: boolean; name: string; operator: string },
): Promise<void> {
  const day = requireDay(input.day);
  const name = input.name.trim();
  if (name.length === 0 || name.length > 80)
    throw refuse([
      { path: 'name', message: 'must be 1 to 80 characters long, for instance "Day after Thanksgiving".' },
    ]);
  const { isOpen, operator } = input;
  await deps.system.transaction(async (trx) => {
    await upsertDay(trx, { day, isOpen, name, setBy: operator, setAt: deps.clock.now() });
    await recordCalendarAct(trx, deps, operator, day, isOpen ? 'open' : 'closed');
  });
}

/** Takes back what was set for a day. False when nothing was. */
export async function clearCalendarDay(deps: ActDeps, input: { day: string; operator: string }): Promise<boolean> {
  const day = requireDay(input.day);
  return deps.system.transaction(async (trx) => {
    const wasSet = await removeDay(trx, day);
    if (wasSet) await recordCalendarAct(trx, deps, input.operator, day, 'as the rule says');
    return wasSet;
  });
}

export async function setTimeZone(deps: ActDeps, input: { timeZone: string; operator: string }): Promise<void> {
  const { timeZone, operator } = input;
  if (!isTimeZone(timeZone))
    throw refuse([{ path: 'timeZone', message: 'must be a zone of the IANA database such as America/Chicago.' }]);
  await deps.system.transaction(async (trx) => {
    await upsertTimeZone(trx, { timeZone, setBy: operator, setAt: deps.clock.now() });
    await recordCalendarAct(trx, deps, operator, 'time zone', timeZone);
  });
}

function recordCalendarAct(
  trx: DatabaseTransaction,
  deps: ActDeps,
  operator: string,
  subject: string,
  value: string,
): Promise<void> {
  return recordAct(trx, deps, OPERATOR_CHAIN, {
    actor: { kind: 'operator', id: operator },
    action: 'calendar.set',
    subject: { kind: 'calendar', id: subject },
    details: { value },
  });
}

function requireDay(text: string): CivilDay {
  if (!isCivilDay(text)) throw refuse([{ path: 'date', message: 'must be a day such as 2026-11-27.' }]);
  return text;
}
