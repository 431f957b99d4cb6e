import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskForWidget, maskUserData } from './mask-user-data.ts';
import type { Units } from './user-data.ts';

const full: Units = {
  firstName: 'Michael',
  secondName: null,
  lastName: 'Johnson',
  secondLastName: 'López',
  dob: '1990-05-15',
  identity: { idType: 'CURP', idNumber: 'GALO900515HDFRPN09' },
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
  idImage: 'data:image/png;base64,AAAA',
};

test('the API shows names and birth date, the last four of the numbers, and that there is a photo', () => {
  expect(maskUserData(full)).toStrictEqual({
    name: { firstName: 'Michael', secondName: null, lastName: 'Johnson', secondLastName: 'López' },
    idNumber: '**************PN09',
    idType: 'CURP',
    dob: '1990-05-15',
    paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '**************5558' } },
    hasIdImage: true,
  });
});

test('the page shows first letters and the end of the account, and nothing that the step-up asks for', () => {
  expect(maskForWidget(full)).toStrictEqual({
    name: { firstName: 'M•••', secondName: null, lastName: 'J•••', secondLastName: 'L•••' },
    idNumber: '•••',
    idType: 'CURP',
    dob: '••••-••-••',
    paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '•••5558' } },
    hasIdImage: true,
  });
});

test('what is not stored is left out', () => {
  expect(maskUserData({})).toStrictEqual({ hasIdImage: false });
  expect(maskForWidget({ lastName: 'Li' })).toStrictEqual({ name: { lastName: 'L•••' }, hasIdImage: false });
});

test('the reference of a cash payout is masked as a number is', () => {
  const units: Units = { paymentMethod: { type: 'cash', cash: { provider: 'OXXO', reference: '5512345678' } } };
  expect(maskUserData(units).paymentMethod).toStrictEqual({
    type: 'cash',
    cash: { provider: 'OXXO', reference: '******5678' },
  });
});

test('a number of four characters or fewer is hidden whole, and a character is never cut in half', () => {
  const masked = (idNumber: string) => maskUserData({ identity: { idType: 'OTHER', idNumber } }).idNumber;
  expect(masked('1234')).toBe('****');
  expect(masked('12345')).toBe('*2345');
  expect(masked('𐐷𐐷𐐷𐐷𐐷')).toBe('*𐐷𐐷𐐷𐐷');
});

const text = fc.stringMatching(/^[A-Z0-9a-z]{3,30}$/);

test('no mask holds a hidden value', () => {
  const input = fc.record({
    firstName: text,
    lastName: text,
    dob: fc.constantFrom('1990-05-15', '2001-12-31'),
    idNumber: text,
    accountNumber: text,
    idImage: text,
  });
  fc.assert(
    fc.property(input, ({ firstName, lastName, dob, idNumber, accountNumber, idImage }) => {
      const units: Units = {
        firstName: `${firstName}é`,
        lastName: `${lastName}é`,
        dob,
        identity: { idType: 'OTHER', idNumber: `${idNumber}Ñ` },
        paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: `${accountNumber}Ñ` } },
        idImage: `${idImage}Ñ`,
      };
      const api = JSON.stringify(maskUserData(units));
      const page = JSON.stringify(maskForWidget(units));
      for (const hidden of [`${idNumber}Ñ`, `${accountNumber}Ñ`, `${idImage}Ñ`].filter((value) => value.length > 4)) {
        expect(api.includes(hidden) || page.includes(hidden)).toBe(false);
      }
      for (const hidden of [units.firstName!, units.lastName!, dob, dob.slice(0, 4), dob.slice(5)])
        expect(page).not.toContain(hidden);
      expect(api).toContain(units.firstName);
    }),
  );
});
