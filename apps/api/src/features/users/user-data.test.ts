import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toUnits, type ToUnitsOptions } from './user-data.ts';

const today = '2026-06-30';
const judge = (input: unknown, options: Partial<ToUnitsOptions> = {}) => toUnits(input, { today, ...options });
const refusals = (input: unknown, options: Partial<ToUnitsOptions> = {}) =>
  judge(input, options).problems.map(({ path }) => path);
const refusal = (input: unknown, options: Partial<ToUnitsOptions> = {}) => {
  const { problems } = judge(input, options);
  expect(problems).toHaveLength(1);
  return problems[0];
};

const bank = (accountNumber: string, country = 'MX') => ({
  paymentMethod: { type: 'bank_account', bankAccount: { country, accountNumber } },
});
describe('the documented examples', () => {
  test('of the link page become units', () => {
    const userData = { name: { firstName: 'Michael', lastName: 'Johnson' }, ...bank('014027000005555558') };
    expect(judge(userData, { isPaymentMethodRequired: true })).toStrictEqual({
      units: {
        firstName: 'Michael',
        lastName: 'Johnson',
        paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
      },
      problems: [],
      warnings: [],
    });
  });

  test('of the data request page become units, though the digit of the CURP is wrong', () => {
    const userData = {
      name: { secondName: 'Carlos', secondLastName: 'Lopez' },
      idNumber: 'GALO900515HDFRPN09',
      idType: 'CURP',
      dob: '1990-05-15',
    };
    expect(judge(userData)).toStrictEqual({
      units: {
        secondName: 'Carlos',
        secondLastName: 'Lopez',
        dob: '1990-05-15',
        identity: { idType: 'CURP', idNumber: 'GALO900515HDFRPN09' },
      },
      problems: [],
      warnings: [],
    });
  });

  test('an empty object has no units and no problems', () => {
    expect(judge({})).toStrictEqual({ units: {}, problems: [], warnings: [] });
  });
});

describe('names', () => {
  test.each([[null], [''], ['  ']])('a second name of %j means "has none"', (none) => {
    expect(judge({ name: { secondName: none, secondLastName: none } })).toMatchObject({
      units: { secondName: null, secondLastName: null },
      problems: [],
    });
  });

  test.each([
    'José',
    "O'Connor",
    'D’Angelo',
    'Pérez-Gómez',
    'Ma. Elena',
    'de la Cruz',
    'Ñ',
    '李',
    'Nguyễn',
    'x'.repeat(100),
    '𐐷'.repeat(100),
  ])('%j is a name', (firstName) => {
    expect(judge({ name: { firstName: `  ${firstName} ` } })).toMatchObject({ units: { firstName }, problems: [] });
  });

  test.each([
    [''],
    ['  '],
    [null],
    [1],
    [{}],
    ['R2D2'],
    ['a@b'],
    ['a\tb'],
    ['<b>'],
    ["'"],
    ['😀'],
    ['a\u202eb'],
    ['x'.repeat(101)],
    ['x'.repeat(100_000)],
    ['a/b'],
  ])('%j is no first or last name', (text) => {
    expect(refusals({ name: { firstName: text, lastName: text } })).toStrictEqual([
      'userData.name.firstName',
      'userData.name.lastName',
    ]);
  });

  test('an unknown member and a wrong shape are told by their path', () => {
    expect(refusals({ name: { middleName: 'x' } })).toStrictEqual(['userData.name.middleName']);
    for (const name of [null, 'Ana', [], 1]) expect(refusals({ name })).toStrictEqual(['userData.name']);
  });
});

describe('date of birth', () => {
  test.each(['2008-06-30', '1905-07-01', '2000-02-29'])('%s is accepted', (dob) => {
    expect(judge({ dob }).units).toStrictEqual({ dob });
  });

  test.each([
    ['2008-07-01', 'age'],
    ['1905-06-30', 'age'],
    ['2030-01-01', 'age'],
    ['2001-02-29', 'real date'],
    ['15/05/1990', 'real date'],
    ['1990-05-15T00:00:00Z', '10'],
    [null, 'null'],
    [19900515, 'string'],
    ['', 'empty'],
  ])('%j is refused: %s', (dob, word) => {
    expect(refusal({ dob })).toMatchObject({ path: 'userData.dob', message: expect.stringContaining(word) });
  });
});

describe('userData as a whole', () => {
  test.each([[null], [[]], ['x'], [1]])('%j is refused', (input) => {
    expect(refusals(input)).toStrictEqual(['userData']);
  });

  test('every problem is told at once, unknown fields too, and not more than twenty of those', () => {
    expect(refusals({ name: { firstName: '' }, dob: 'x', idType: 'CURP', gender: 'x' })).toStrictEqual([
      'userData.gender',
      'userData.name.firstName',
      'userData.dob',
      'userData.idNumber',
    ]);
    expect(refusals(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1])))).toHaveLength(20);
  });

  test('another path prefix is used', () => {
    expect(refusals({ dob: 'x' }, { path: 'person' })).toStrictEqual(['person.dob']);
  });

  test('never throws, and either refuses or accepts whatever is sent', () => {
    const field = fc.oneof(
      fc.jsonValue(),
      fc.constant('CURP'),
      fc.constant('bank_account'),
      fc.constant('MX'),
      fc.string(),
    );
    const object = (...keys: string[]) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, field])), { requiredKeys: [] });
    const input = fc.record(
      {
        name: fc.oneof(object('firstName', 'secondName', 'lastName', 'secondLastName'), field),
        idNumber: field,
        idType: field,
        dob: field,
        idImage: field,
        paymentMethod: fc.oneof(
          fc.record({ type: field, bankAccount: object('country', 'accountNumber') }, { requiredKeys: [] }),
          field,
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(input, (userData) => {
        const { units, problems } = judge(userData);
        const again = judge({
          name: Object.fromEntries(Object.entries(units).filter(([unit]) => /name/i.test(unit))),
          ...units.identity,
          ...(units.dob === undefined ? {} : { dob: units.dob }),
        });
        expect(again.problems).toStrictEqual([]);
        for (const { path, message } of problems) {
          expect(path).toMatch(/^userData/);
          expect(message).toMatch(/\S\.?$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
