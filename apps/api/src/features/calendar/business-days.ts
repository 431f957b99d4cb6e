import { federalHolidays } from './federal-holidays.ts';
import { addDays, isWeekend, yearOf, type CivilDay } from './civil-day.ts';

/** What the operator has set for single days: true is open, false is closed. */
export type Exceptions = ReadonlyMap<CivilDay, boolean>;

/** Monday to Friday without US federal holidays, unless the operator says otherwise for the day. */
export function isBusinessDay(day: CivilDay, exceptions: Exceptions): boolean {
  const set = exceptions.get(day);
  if (set !== undefined) return set;
  return !isWeekend(day) && !federalHolidays(yearOf(day)).some((holiday) => holiday.day === day);
}

/** The n-th business day after `day`, which itself is not counted; for 0 the first business day from `day` on. */
export function nthBusinessDay(day: CivilDay, n: number, exceptions: Exceptions, horizon: number): CivilDay {
  let left = n;
  for (let ahead = n === 0 ? 0 : 1; ahead <= horizon; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (!isBusinessDay(candidate, exceptions)) continue;
    left -= 1;
    if (left <= 0) return candidate;
  }
  throw new Error(`The calendar has fewer than ${n} business days in the ${horizon} days after ${day}.`);
}
