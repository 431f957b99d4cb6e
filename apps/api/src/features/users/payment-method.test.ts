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
describe('payment method', () => {
  test('of an unknown bank and plaza is accepted with warnings', () => {
    expect(judge(bank('999000000000000014'))).toMatchObject({
      problems: [],
      warnings: [
        { path: 'userData.paymentMethod.bankAccount.accountNumber', code: 'UNKNOWN_INSTITUTION' },
        { path: 'userData.paymentMethod.bankAccount.accountNumber', code: 'UNKNOWN_PLAZA' },
      ],
    });
  });

  test('with a wrong digit is refused with the right one', () => {
    expect(refusal(bank('014027000005555559'))).toMatchObject({
      path: 'userData.paymentMethod.bankAccount.accountNumber',
      message: expect.stringContaining('the last digit should be 8'),
    });
  });

  test.each([
    [null, ['']],
    ['bank_account', ['']],
    [{}, ['.type']],
    [{ type: 'card' }, ['.type']],
    [{ type: null }, ['.type']],
    [{ type: 'cash', cash: { provider: 'OXXO', reference: '1' } }, ['.type']],
    [{ type: 'bank_account' }, ['.bankAccount']],
    [{ type: 'bank_account', bankAccount: null }, ['.bankAccount']],
    [{ type: 'bank_account', cash: { provider: 'OXXO', reference: '1' } }, ['.cash', '.bankAccount']],
    [
      { type: 'bank_account', bankAccount: bank('014027000005555558').paymentMethod.bankAccount, cash: null },
      ['.cash'],
    ],
    [{ type: 'bank_account', bankAccount: {} }, ['.bankAccount.country', '.bankAccount.accountNumber']],
    [{ type: 'bank_account', bankAccount: { country: 'US', accountNumber: '123456789' } }, ['.bankAccount.country']],
    [{ type: 'bank_account', bankAccount: { country: 'MX', accountNumber: null } }, ['.bankAccount.accountNumber']],
    [
      { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: 14027000005555558 } },
      ['.bankAccount.accountNumber'],
    ],
    [
      { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558', iban: 'x' } },
      ['.bankAccount.iban'],
    ],
  ])('%j is refused at %j', (paymentMethod, paths) => {
    expect(refusals({ paymentMethod })).toStrictEqual(paths.map((path) => `userData.paymentMethod${path}`));
  });

  test('of cash or of another country needs the partner’s settings', () => {
    const cash = { paymentMethod: { type: 'cash', cash: { provider: 'OXXO', reference: '5512345678' } } };
    expect(judge(cash, { allowedPaymentMethods: ['bank_account', 'cash'] })).toMatchObject({
      units: cash,
      problems: [],
    });
    expect(refusal(bank('014027000005555558'), { allowedPaymentMethods: ['cash'] })).toMatchObject({
      path: 'userData.paymentMethod.type',
      message: expect.stringContaining('Send cash.'),
    });
    expect(
      judge(bank('DE89 3704 0044 0532 0130 00', 'DE'), { allowedBankCountries: ['MX', 'DE'] }).units,
    ).toStrictEqual(bank('DE89370400440532013000', 'DE'));
    expect(
      refusals(
        { paymentMethod: { type: 'cash', cash: { provider: 'OXXO', reference: 'a\u0000b' } } },
        { allowedPaymentMethods: ['cash'] },
      ),
    ).toStrictEqual(['userData.paymentMethod.cash.reference']);
  });

  test('is asked for where the route needs it', () => {
    expect(refusals({ dob: '1990-05-15' }, { isPaymentMethodRequired: true })).toStrictEqual([
      'userData.paymentMethod',
    ]);
  });
});
