import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { isBusinessDay, nthBusinessDay } from './business-days.ts';
import { addDays, isCivilDay, isWeekend } from './civil-day.ts';
import { federalHolidays } from './federal-holidays.ts';
import { addBusinessDays, clearCalendarDay, listCalendar, setCalendarDay, setTimeZone } from './index.ts';
import { dayIn, endOfDay } from './time-zone.ts';

const api = useApi();
const operator = 'opr_test';
const add = (from: string, days: number): Promise<string> =>
  addBusinessDays(api.deps.system.db, new Date(from), days).then((due) => due.toISOString());

describe('US federal holidays', () => {
  it.each([
    [
      2025,
      '2025-01-01 2025-01-20 2025-02-17 2025-05-26 2025-06-19 2025-07-04 2025-09-01 2025-10-13 2025-11-11 2025-11-27 2025-12-25',
    ],
    // Independence Day is a Saturday.
    [
      2026,
      '2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25',
    ],
    // Juneteenth and Christmas are Saturdays, July 4 a Sunday, and so is New Year's Day of 2028 a Saturday.
    [
      2027,
      '2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24 2027-12-31',
    ],
    // New Year's Day was observed the year before; Veterans Day is a Saturday.
    [
      2028,
      '2028-01-17 2028-02-21 2028-05-29 2028-06-19 2028-07-04 2028-09-04 2028-10-09 2028-11-10 2028-11-23 2028-12-25',
    ],
  ])('of %i are the days on which they are observed', (year, days) => {
    const found = federalHolidays(year).map(({ day }) => day);
    expect(found.toSorted().join(' ')).toBe(days);
  });

  it('are ten to twelve in every year to 2035, none on a weekend', () => {
    for (let year = 2025; year <= 2035; year += 1) {
      const days = federalHolidays(year).map(({ day }) => day);
      expect(days.length).toBeGreaterThanOrEqual(10);
      expect(days.length).toBeLessThanOrEqual(12);
      expect(days.filter(isWeekend)).toEqual([]);
    }
  });
});

describe('business days', () => {
  it('are counted one by one, whatever the start and the exceptions', () => {
    const day = fc.integer({ min: 0, max: 3_650 }).map((n) => addDays('2025-01-01', n));
    const exceptions = fc.array(fc.tuple(day, fc.boolean()), { maxLength: 30 }).map((rows) => new Map(rows));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), exceptions, (from, n, set) => {
        const due = nthBusinessDay(from, n, set, 400);
        let count = 0;
        for (let at = addDays(from, 1); at <= due; at = addDays(at, 1)) if (isBusinessDay(at, set)) count += 1;
        expect(count).toBe(n);
        expect(isBusinessDay(due, set)).toBe(true);
      }),
    );
  });

  it('know no day that does not exist', () => {
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-31', ''].filter(isCivilDay)).toEqual([]);
    expect(isCivilDay('2028-02-29')).toBe(true);
  });
});

describe('a day in a time zone', () => {
  it('ends at its last second there, also when clocks change', () => {
    expect(endOfDay('2026-11-24', 'America/New_York').toISOString()).toBe('2026-11-25T04:59:59.000Z');
    expect(endOfDay('2026-03-08', 'America/New_York').toISOString()).toBe('2026-03-09T03:59:59.000Z');
    expect(endOfDay('2026-11-01', 'America/New_York').toISOString()).toBe('2026-11-02T04:59:59.000Z');
    // Clocks go forward some hours after this day has ended.
    expect(endOfDay('2026-09-26', 'Pacific/Auckland').toISOString()).toBe('2026-09-26T11:59:59.000Z');
    expect(endOfDay('2026-11-24', 'America/Mexico_City').toISOString()).toBe('2026-11-25T05:59:59.000Z');
  });

  it('is the day on the wall', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
        fc.constantFrom('America/New_York', 'America/Mexico_City', 'Pacific/Honolulu', 'UTC', 'Asia/Tokyo'),
        (instant, zone) => {
          const day = dayIn(instant, zone);
          expect(endOfDay(day, zone).getTime() + 1_000).toBeGreaterThan(instant.getTime());
          expect(endOfDay(addDays(day, -1), zone).getTime() + 1_000).toBeLessThanOrEqual(instant.getTime());
        },
      ),
    );
  });
});

describe("the operator's calendar", () => {
  beforeEach(() => api.sql('delete from calendar_days').then(() => api.sql('delete from calendar_settings')));

  it('does not count the day itself, skips weekends and holidays, and ends with the day in New York', async () => {
    // Tuesday before Thanksgiving: Wednesday, Friday, Monday.
    expect(await add('2026-11-24T15:00:00Z', 3)).toBe('2026-12-01T04:59:59.000Z');
    // Late in the evening of the 24th in New York is the 25th in UTC.
    expect(await add('2026-11-25T04:30:00Z', 1)).toBe('2026-11-26T04:59:59.000Z');
    expect(await add('2026-11-28T12:00:00Z', 0)).toBe('2026-12-01T04:59:59.000Z');
    await expect(add('2026-11-24T15:00:00Z', 1.5)).rejects.toThrow('whole number');
  });

  it('closes and opens days as it was told, until told otherwise', async () => {
    await setCalendarDay(api.deps, { day: '2026-11-27', isOpen: false, name: 'Bridge day', operator });
    expect(await add('2026-11-24T15:00:00Z', 2)).toBe('2026-12-01T04:59:59.000Z');
    await setCalendarDay(api.deps, { day: '2026-11-28', isOpen: true, name: 'Saturday shift', operator });
    expect(await add('2026-11-24T15:00:00Z', 2)).toBe('2026-11-29T04:59:59.000Z');
    const { days } = await listCalendar(api.deps, 2026);
    expect(days.filter(({ source }) => source === 'operator')).toEqual([
      { day: '2026-11-27', isOpen: false, name: 'Bridge day', source: 'operator' },
      { day: '2026-11-28', isOpen: true, name: 'Saturday shift', source: 'operator' },
    ]);
    expect(await clearCalendarDay(api.deps, { day: '2026-11-27', operator })).toBe(true);
    expect(await clearCalendarDay(api.deps, { day: '2026-11-27', operator })).toBe(false);
    expect(await add('2026-11-24T15:00:00Z', 2)).toBe('2026-11-28T04:59:59.000Z');
    const acts = await api.sql("select 1 from audit_entries where action = 'calendar.set'");
    expect(acts).toHaveLength(3);
  });

  it('keeps the days of its own zone', async () => {
    await setTimeZone(api.deps, { timeZone: 'America/Los_Angeles', operator });
    expect(await add('2026-11-24T15:00:00Z', 1)).toBe('2026-11-26T07:59:59.000Z');
    await expect(setTimeZone(api.deps, { timeZone: 'America/Nowhere', operator })).rejects.toThrow('IANA');
  });

  it('refuses what is no day, no name and no year', async () => {
    await expect(setCalendarDay(api.deps, { day: '2026-02-30', isOpen: true, name: 'x', operator })).rejects.toThrow(
      'date: must be a day such as',
    );
    await expect(setCalendarDay(api.deps, { day: '2026-02-27', isOpen: true, name: ' ', operator })).rejects.toThrow(
      'name: must be',
    );
    await expect(listCalendar(api.deps, 1999)).rejects.toThrow('year: must be');
  });

  it('is read by the serving role and written by none of its transactions', async () => {
    const partner = await api.partner();
    const owner = { partnerId: partner.partnerId, environment: 'sandbox' as const };
    const due = await api.deps.app.asOwner(owner, (trx) => addBusinessDays(trx, new Date('2026-11-24T15:00:00Z'), 3));
    expect(due.toISOString()).toBe('2026-12-01T04:59:59.000Z');
    await expect(api.deps.app.asOwner(owner, (trx) => trx.deleteFrom('calendarDays').execute())).rejects.toThrow(
      'permission denied',
    );
  });
});
