/** A day of a calendar without time and zone, `2026-11-26`. Texts of this form sort as days do. */
export type CivilDay = string;

const DAY_MS = 86_400_000;
const FORM = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const toUtc = (day: CivilDay): number => Date.parse(`${day}T00:00:00.000Z`);
const fromUtc = (ms: number): CivilDay => new Date(ms).toISOString().slice(0, 10);

/** True for a day that exists: `2026-02-30` does not. */
export function isCivilDay(text: string): boolean {
  return FORM.test(text) && !Number.isNaN(toUtc(text)) && fromUtc(toUtc(text)) === text;
}

export const addDays = (day: CivilDay, days: number): CivilDay => fromUtc(toUtc(day) + days * DAY_MS);

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: CivilDay): number => new Date(toUtc(day)).getUTCDay();

export const isWeekend = (day: CivilDay): boolean => weekdayOf(day) % 6 === 0;

export const yearOf = (day: CivilDay): number => Number(day.slice(0, 4));

export const civilDay = (year: number, month: number, day: number): CivilDay => fromUtc(Date.UTC(year, month - 1, day));
