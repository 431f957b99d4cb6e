import { expect, test } from 'vitest';
import { ageOn, isAllowedAge, isRealDate } from './birth-date.ts';

test.each(['2000-02-29', '1990-05-15', '0001-01-01', '9999-12-31'])('%s is a date', (date) => {
  expect(isRealDate(date)).toBe(true);
});

test.each([
  '1900-02-29',
  '2001-02-29',
  '1990-13-01',
  '1990-00-10',
  '1990-04-31',
  '1990-05-00',
  '1990-5-15',
  '15-05-1990',
  '1990-05-15T00:00',
  '',
  ' 1990-05-15',
  '١٩٩٠-05-15',
  '1990-05-15\n',
])('%j is no date', (date) => {
  expect(isRealDate(date)).toBe(false);
});

test.each([
  ['2026-06-30', '2008-06-30', 18, true],
  ['2026-06-29', '2008-06-30', 17, false],
  ['2026-02-28', '2008-02-29', 17, false],
  ['2026-03-01', '2008-02-29', 18, true],
  ['2026-06-30', '1906-06-30', 120, true],
  ['2026-06-30', '1905-07-01', 120, true],
  ['2026-06-30', '1905-06-30', 121, false],
  ['2026-06-30', '2027-01-01', -1, false],
])('on %s someone born on %s is %i: allowed %s', (today, birthDate, age, isAllowed) => {
  expect(ageOn(today, birthDate)).toBe(age);
  expect(isAllowedAge(birthDate, today)).toBe(isAllowed);
});
