import { describe, expect, it } from 'vitest';
import { isMailAddress, isPostBox, isTaxNumber, isZip, judgePhone } from './contact.ts';

describe('a telephone number', () => {
  it.each([
    ['+1', '(512) 555-0123', '+15125550123'],
    ['+1', '1 512 555 0123', '+15125550123'],
    ['+1', '+1 512.555.0123', '+15125550123'],
    ['+52', '55 1234 5678', '+525512345678'],
    ['+52', '52 55 1234 5678', '+525512345678'],
    ['+52', '5215512345678', '+525512345678'],
    ['+1', '+52 1 55 1234 5678', '+525512345678'],
    ['+1', '+34 600 123 456', '+34600123456'],
  ] as const)('by %s typed as %s is %s', (code, typed, value) => {
    expect(judgePhone(code, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['+1', ' ', 'empty'],
    ['+1', '112 555 0123', 'us'],
    ['+1', '512 155 0123', 'us'],
    ['+1', '512 555 012', 'us'],
    ['+52', '155 1234 567', 'mx'],
    ['+1', '+52 55 1234', 'mx'],
    ['+1', '+0 123 456 789', 'other'],
    ['+52', 'call me', 'mx'],
  ] as const)('by %s typed as %s is wrong: %s', (code, typed, problem) => {
    expect(judgePhone(code, typed)).toEqual({ ok: false, problem });
  });
});

it('tells a post-office box from a street', () => {
  for (const box of ['P.O. Box 12', 'po box 7', 'Post Office Box 1', 'Apartado postal 5'])
    expect(isPostBox(box)).toBe(true);
  for (const street of ['500 Congress Ave', '12 Box Elder Rd', 'Polk St 3']) expect(isPostBox(street)).toBe(false);
});

it('knows the form of a ZIP code, a tax number and a mail address', () => {
  expect(['78701', ' 78701-1234 ', '7870', '787011', 'ABCDE'].map(isZip)).toEqual([true, true, false, false, false]);
  expect(['900-70-0001', '123 45 6789', '000123456', '12345678'].map(isTaxNumber)).toEqual([true, true, false, false]);
  expect(['ana@example.com', 'ana', 'ana@example', 'a b@example.com'].map(isMailAddress)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
