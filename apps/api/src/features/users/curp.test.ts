import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCurpShape, curpCheckDigit } from './curp.ts';

const RIGHT_DIGITS = [
  'HEGG560427MVZRRL04',
  'BEML920313HMCLNS09',
  'PEGL890909MJCRMS08',
  'SABC560626MDFLRN01',
  'BOXW310820HNERXN09',
  'PERJ911109HCMRDN05',
  'AAAA000101HDFCCC09',
  'TOMA880125HMNRRNO2',
  'BACA890909MJCRMS05',
  'PEGL891313MJCRMS06',
  'PEGL890909MQQRMS02',
  'TEXX000101HNEXXXA9',
  'TEXX000101HNEXXXB7',
  'TEXX000101HNEXXXC5',
  'TEXX000101HNEXXXD3',
  'TEXX000101HNEXXXE1',
  'TEXX000101HNEXXXF9',
  'TEXX000101HNEXXXG7',
  'TEXX000101HNEXXXH5',
  'TEXX000101HNEXXXI3',
  'TEXX000101HNEXXXL7',
  'TEXX150101HNEXXXU8',
  'TEXX000101XNEXXXA3',
];
const WRONG_DIGITS = [
  'BOXW310820HNERXN08',
  'OEAF771012HMCRGR09',
  'TEXX000101HNEXXXA8',
  'GALO900515HDFRPN09',
  'GAPA900515HDFRRL09',
];

describe('the check digit', () => {
  test.each(RIGHT_DIGITS)('of %s fits', (curp) => {
    expect(curpCheckDigit(curp.slice(0, 17))).toBe(Number(curp[17]));
  });

  test.each(WRONG_DIGITS)('of %s does not fit', (curp) => {
    expect(curpCheckDigit(curp.slice(0, 17))).not.toBe(Number(curp[17]));
  });

  test('of the sample that circulates should be 8', () => {
    expect(curpCheckDigit('OEAF771012HMCRGR0')).toBe(8);
  });

  test('knows Ñ between N and O', () => {
    expect(curpCheckDigit('Ñ0000000000000000')).toBe((10 - ((24 * 18) % 10)) % 10);
  });

  test('brings all 18 characters, weighted 18 to 1, to a multiple of 10', () => {
    const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }), (characters) => {
        const all = [...characters, String(curpCheckDigit(characters.join('')))];
        expect(all.reduce((sum, character, index) => sum + alphabet.indexOf(character) * (18 - index), 0) % 10).toBe(0);
      }),
    );
  });

  test.each(['', 'HEGG560427MVZRRL', 'hegg560427mvzrrl0', 'HEGG560427MVZRR 0'])('of %j is refused', (text) => {
    expect(() => curpCheckDigit(text)).toThrow(RangeError);
  });
});

describe('the hard checks of the API', () => {
  test.each([
    ['HEGG560427MVZRRL04', '1956-04-27'],
    ['GALO900515HDFRPN09', '1990-05-15'],
    ['AAAA000101HDFCCC09', '1900-01-01'],
    ['TOMA880125HMNRRNO2', '2088-01-25'],
    ['TEXX000101XNEXXXA3', '2000-01-01'],
    ['PEGL890909MQQRMS02', '1989-09-09'],
    ['BOXW310820HNERXN08', '1931-08-20'],
    ['BACA890909MJCRMS05', '1989-09-09'],
    ['AAAA000229HDFCCCA1', '2000-02-29'],
  ])('accept %s and read its birth date; digit, state, word and future are for CIP', (curp, birthDate) => {
    expect(checkCurpShape(curp)).toStrictEqual({ ok: true, value: curp, birthDate });
  });

  test.each([' hegg560427mvzrrl04 ', 'HEGG-560427-MVZRRL-04', 'HEGG 560427 MVZRRL 04\n'])('put %j in order', (text) => {
    expect(checkCurpShape(text)).toMatchObject({ ok: true, value: 'HEGG560427MVZRRL04' });
  });

  test.each([
    ['PEGL891313MJCRMS06', 'real birth date'],
    ['AAAA000229HDFCCC01', 'real birth date'],
    ['PEGL890931MJCRMS06', 'real birth date'],
    ['PEGL890009MJCRMS06', 'real birth date'],
    ['XEXX010101HNEXXXA4', 'generic'],
    ['xexx010101mnexxxa8', 'generic'],
    ['', '18 characters; this one has 0'],
    ['HEGG560427MVZRRL0', '18 characters; this one has 17'],
    ['HEGG560427MVZRRL044', '18 characters; this one has 19'],
    ['HEGG560427AVZRRL04', 'H, M or X'],
    ['HEGG56O427MVZRRL04', '4 letters'],
    ['HEGG560427MVZRRL0A', '4 letters'],
    ['HEG1560427MVZRRL04', '4 letters'],
    ['HEÑG560427MVZRRL04', '4 letters'],
    ['HEıG560427MVZRRL04', '4 letters'],
    ['HEGG560427MVZR1L04', '4 letters'],
    [' '.repeat(100_000), '18 characters'],
  ])('refuse %j', (text, words) => {
    const checked = checkCurpShape(text);
    expect(checked).toMatchObject({ ok: false, message: expect.stringContaining(words) });
  });

  test('never repeat the CURP in a message, and never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/)), (text) => {
        const checked = checkCurpShape(text);
        if (!checked.ok && text.length > 3) expect(checked.message).not.toContain(text);
        if (checked.ok) expect(checkCurpShape(checked.value)).toStrictEqual(checked);
      }),
      { numRuns: 5000 },
    );
  });
});
