import { addDays, civilDay, weekdayOf, type CivilDay } from './civil-day.ts';

export interface Holiday {
  day: CivilDay;
  name: string;
}

const MONDAY = 1;
const THURSDAY = 4;

/**
 * The legal public holidays of the United States in a year, on the day on which they are observed: a Saturday's on the
 * Friday before, a Sunday's on the Monday after (5 USC 6103). New Year's Day of the next year may fall into this one.
 */
export function federalHolidays(year: number): Holiday[] {
  return [...legalHolidays(year), newYear(year + 1)]
    .map(({ day, name }) => ({ day: observed(day), name }))
    .filter(({ day }) => day.startsWith(`${year}-`));
}

function legalHolidays(year: number): Holiday[] {
  return [
    newYear(year),
    { day: nth(3, MONDAY, year, 1), name: 'Birthday of Martin Luther King, Jr.' },
    { day: nth(3, MONDAY, year, 2), name: "Washington's Birthday" },
    { day: addDays(nth(1, MONDAY, year, 6), -7), name: 'Memorial Day' },
    { day: civilDay(year, 6, 19), name: 'Juneteenth National Independence Day' },
    { day: civilDay(year, 7, 4), name: 'Independence Day' },
    { day: nth(1, MONDAY, year, 9), name: 'Labor Day' },
    { day: nth(2, MONDAY, year, 10), name: 'Columbus Day' },
    { day: civilDay(year, 11, 11), name: 'Veterans Day' },
    { day: nth(4, THURSDAY, year, 11), name: 'Thanksgiving Day' },
    { day: civilDay(year, 12, 25), name: 'Christmas Day' },
  ];
}

const newYear = (year: number): Holiday => ({ day: civilDay(year, 1, 1), name: "New Year's Day" });

function nth(n: number, weekday: number, year: number, month: number): CivilDay {
  const first = civilDay(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}

function observed(day: CivilDay): CivilDay {
  const shift: Record<number, number> = { 6: -1, 0: 1 };
  return addDays(day, shift[weekdayOf(day)] ?? 0);
}
