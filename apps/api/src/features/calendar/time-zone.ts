import { addDays, type CivilDay } from './civil-day.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws RangeError for a zone that there is not. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** What clocks on the wall of a zone show at an instant, as if it were UTC. */
function wallClockMs(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}

/** The day that it is in a zone at an instant. */
export const dayIn = (instant: Date, timeZone: string): CivilDay =>
  new Date(wallClockMs(instant.getTime(), timeZone)).toISOString().slice(0, 10);

/** The last second of a day in a zone. */
export function endOfDay(day: CivilDay, timeZone: string): Date {
  const wanted = Date.parse(`${addDays(day, 1)}T00:00:00.000Z`) - 1_000;
  // The zone's distance from UTC at the wanted time, found from a time near it; twice, since it may change in between.
  let instant = wanted;
  for (let round = 0; round < 2; round += 1) instant = wanted - (wallClockMs(instant, timeZone) - instant);
  return new Date(instant);
}
