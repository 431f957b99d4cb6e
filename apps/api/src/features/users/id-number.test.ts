import { describe, expect, test } from 'vitest';
import { toUnits, type ToUnitsOptions } from './user-data.ts';

const today = '2026-06-30';
const judge = (input: unknown, options: Partial<ToUnitsOptions> = {}) => toUnits(input, { today, ...options });
const refusal = (input: unknown, options: Partial<ToUnitsOptions> = {}) => {
  const { problems } = judge(input, options);
  expect(problems).toHaveLength(1);
  return problems[0];
};

describe('identity document', () => {
  test.each([
    ['CURP', 'hegg560427 mvzrrl04', 'HEGG560427MVZRRL04'],
    ['INE', 'abcdef90051509h100', 'ABCDEF90051509H100'],
    ['PASSPORT', 'g-1234567', 'G1234567'],
    ['DRIVER_LICENSE', 'D123-4567-8901', 'D12345678901'],
    ['SSN', '219-09-9999', '219099999'],
    ['ITIN', '912-70-1234', '912701234'],
    ['OTHER', 'Cédula 12.345', 'Cédula 12.345'],
  ])('%s %s is kept as %s', (idType, idNumber, kept) => {
    expect(judge({ idType, idNumber })).toStrictEqual({
      units: { identity: { idType, idNumber: kept } },
      problems: [],
      warnings: [],
    });
  });

  test.each([
    ['CURP', 'PEGL891313MJCRMS06'],
    ['CURP', 'XEXX010101HNEXXXA4'],
    ['CURP', 'short'],
    ['INE', '1234'],
    ['PASSPORT', 'ab1'],
    ['PASSPORT', 'ıııııı'],
    ['DRIVER_LICENSE', '!!!!!'],
    ['SSN', '000-12-3456'],
    ['SSN', '666123456'],
    ['SSN', '912701234'],
    ['SSN', '123-00-4567'],
    ['SSN', '123450000'],
    ['SSN', '12345678'],
    ['ITIN', '812701234'],
    ['ITIN', '912491234'],
    ['ITIN', '912931234'],
    ['OTHER', '12'],
    ['OTHER', 'a\u0007bc'],
    ['OTHER', 'x'.repeat(51)],
    ['PASSPORT', null],
    ['PASSPORT', 123456],
    ['PASSPORT', ''],
  ])('%s %j is refused without being repeated', (idType, idNumber) => {
    const problem = refusal({ idType, idNumber });
    expect(problem?.path).toBe('userData.idNumber');
    if (typeof idNumber === 'string' && idNumber.length > 4) expect(problem?.message).not.toContain(idNumber);
  });

  test('one half alone names the other', () => {
    expect(refusal({ idType: 'CURP' })).toStrictEqual({
      path: 'userData.idNumber',
      message: 'Send idNumber with idType.',
    });
    expect(refusal({ idNumber: 'G1234567' })).toStrictEqual({
      path: 'userData.idType',
      message: 'Send idType with idNumber.',
    });
  });

  test.each([['curp'], ['RFC'], [null], [1], ['toString']])('the type %j is refused with the list', (idType) => {
    expect(refusal({ idType, idNumber: 'G1234567' })).toMatchObject({
      path: 'userData.idType',
      message: expect.stringContaining('CURP, INE, PASSPORT'),
    });
  });
});
