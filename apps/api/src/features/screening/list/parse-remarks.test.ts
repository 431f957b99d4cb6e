import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRemarks } from './parse-remarks.ts';

describe('facts in remarks', () => {
  it('are read out of the text', () => {
    expect(
      parseRemarks(
        "DOB 15 Dec 1967; alt. DOB circa 1970; POB Chihuahua, Mexico; nationality Mexico; R.F.C. AIMM-671215-387 (Mexico); C.U.R.P. # AIMM671215HCHRRG06 (Mexico) issued 1968; Passport F 123-456 (Mexico) expires 01 Jan 2001; alt. Passport 7654321; a.k.a. 'EL NADIE'; f.k.a. 'DOCTOR M.R.O.'.",
      ),
    ).toEqual({
      births: [
        { from: 1967, to: 1967 },
        { from: 1969, to: 1971 },
      ],
      birthPlaces: ['Chihuahua, Mexico'],
      curps: ['AIMM671215HCHRRG06'],
      rfcs: ['AIMM671215387'],
      passports: ['F123456', '7654321'],
      weakAliases: ['EL NADIE', 'DOCTOR M.R.O.'],
    });
  });

  it.each([
    ['DOB 1958', [{ from: 1958, to: 1958 }]],
    ['DOB Mar 1972.', [{ from: 1972, to: 1972 }]],
    ['DOB circa 15 Mar 1972', [{ from: 1971, to: 1973 }]],
    ['DOB 1958 to 1961', [{ from: 1958, to: 1961 }]],
    ['DOB 01 Jan 1958 to 31 Dec 1961', [{ from: 1958, to: 1961 }]],
    ['DOB circa 1965-1967', [{ from: 1964, to: 1968 }]],
    ['DOB unknown', []],
    ['', []],
    [null, []],
  ])('birth years of %s', (remarks, births) => {
    expect(parseRemarks(remarks).births).toEqual(births);
  });

  it('are none of the words around them', () => {
    expect(
      parseRemarks('Passport; Passport issued in Iran; C.U.R.P. unknown; R.F.C. (Mexico); DOB; POB'),
    ).toMatchObject({
      births: [],
      curps: [],
      rfcs: [],
      passports: [],
    });
  });

  it('never throw, and end soon, whatever the text', () => {
    const piece = fc.constantFrom(
      'DOB ',
      'circa ',
      '1970',
      ' to ',
      ';',
      'Passport ',
      "a.k.a. '",
      "'",
      '.',
      'C.U.R.P. ',
      '(',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 400 }), (pieces) => {
        const facts = parseRemarks(pieces.join(''));
        expect(facts.births.every(({ from, to }) => from <= to)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
