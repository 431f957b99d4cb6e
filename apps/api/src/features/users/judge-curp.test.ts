import { describe, expect, test } from 'vitest';
import { judgeCurp } from './judge-curp.ts';

const today = '2026-06-30';
const codes = (curp: string, person: Omit<Parameters<typeof judgeCurp>[1], 'today'> = {}) =>
  judgeCurp(curp, { today, ...person }).map(({ code, severity }) => `${code} ${severity}`);

const gloria = { firstName: 'Gloria', secondName: null, lastName: 'Hernández', secondLastName: 'García' };

describe('CIP judges a CURP', () => {
  test.each([
    'HEGG560427MVZRRL04',
    'BEML920313HMCLNS09',
    'PEGL890909MJCRMS08',
    'SABC560626MDFLRN01',
    'BOXW310820HNERXN09',
    'PERJ911109HCMRDN05',
    'TEXX000101HNEXXXA9',
    'TEXX000101XNEXXXA3',
  ])('%s: nothing speaks against it', (curp) => {
    expect(codes(curp)).toStrictEqual([]);
  });

  test.each([
    ['BOXW310820HNERXN08', ['CHECK_DIGIT declined']],
    ['OEAF771012HMCRGR09', ['CHECK_DIGIT declined']],
    ['GALO900515HDFRPN09', ['CHECK_DIGIT declined']],
    ['PEGL890909MQQRMS02', ['STATE declined']],
    ['BACA890909MJCRMS05', ['UNSEEMLY_ROOT declined']],
    ['TOMA880125HMNRRNO2', ['FUTURE_DATE declined']],
    ['AAAA000101HDFCCC09', ['AGE declined']],
    ['TEXX150101HNEXXXU8', ['AGE declined']],
    ['TEXX000101HNEXXXA8', ['CHECK_DIGIT declined']],
    ['HBGG560427MVZRRL00', ['CHECK_DIGIT declined', 'LETTER_CLASSES review']],
    ['HEGG560427MVZRAL04', ['CHECK_DIGIT declined', 'LETTER_CLASSES review']],
  ])('%s: %j', (curp, expected) => {
    expect(codes(curp)).toStrictEqual(expected);
  });

  test('says which digit is right', () => {
    expect(judgeCurp('OEAF771012HMCRGR09', { today })[0]?.message).toBe('The last digit of the CURP should be 8.');
  });

  test('another date of birth is a review', () => {
    expect(codes('HEGG560427MVZRRL04', { dob: '1956-04-27' })).toStrictEqual([]);
    expect(codes('HEGG560427MVZRRL04', { dob: '1956-04-28' })).toStrictEqual(['BIRTH_DATE review']);
  });

  test('one letter of the name is a note, two are a review', () => {
    expect(codes('HEGG560427MVZRRL04', { name: gloria })).toStrictEqual([]);
    expect(codes('HEGG560427MVZRRL04', { name: { ...gloria, firstName: 'Gina' } })).toStrictEqual(['NAME note']);
    expect(codes('HEGG560427MVZRRL04', { name: { ...gloria, firstName: 'Lola', secondName: 'Ana' } })).toStrictEqual([
      'NAME note',
    ]);
    expect(codes('HEGG560427MVZRRL04', { name: { ...gloria, secondLastName: null } })).toStrictEqual(['NAME review']);
  });

  test('the 18th birthday is old enough, the day before is not', () => {
    expect(judgeCurp('TEXX150101HNEXXXU8', { today: '2033-01-01' })).toStrictEqual([]);
    expect(judgeCurp('TEXX150101HNEXXXU8', { today: '2032-12-31' }).map(({ code }) => code)).toStrictEqual(['AGE']);
  });
});
