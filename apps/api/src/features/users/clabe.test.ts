import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLABE_INSTITUTIONS } from './clabe-institutions.ts';
import { checkClabe, clabeCheckDigit } from './clabe.ts';

const VALID = [
  ['002010077777777771', 'Banamex'],
  ['032180000118359719', 'Ixe (Banorte)'],
  ['014027000005555558', 'Santander'],
  ['002010777777777770', 'Banamex'],
  ['012660015490725198', 'BBVA México'],
  ['646180157000000004', 'STP'],
  ['710969000000000004', 'NVIO'],
  ['646521162218542788', 'STP'],
] as const;

const MAGIC = [
  '646180000000000012',
  '646180000000000025',
  '646180000000000038',
  '646180000000001011',
  '646180000000001024',
  '646180000000001037',
  '646180000000001040',
  '646180000000001053',
  '646180000000002010',
  '646180000000002023',
  '646180000000003019',
  '646180000000003022',
  '646180000000004018',
  '646180000000004021',
];

const accounts = fc.stringMatching(/^[1-9][0-9]{16}$/).map((first17) => first17 + String(clabeCheckDigit(first17)));

describe('a CLABE', () => {
  test.each(VALID)('%s of %s is accepted without a warning', (clabe, bankName) => {
    expect(checkClabe(clabe)).toStrictEqual({
      ok: true,
      value: clabe,
      bankCode: clabe.slice(0, 3),
      bankName,
      warnings: [],
    });
  });

  test.each(MAGIC)('%s of the sandbox is accepted without a warning', (clabe) => {
    expect(checkClabe(clabe)).toMatchObject({ ok: true, bankName: 'STP', warnings: [] });
  });

  test.each([
    ['002010077777777779', 'the last digit should be 1'],
    ['014027000005555550', 'the last digit should be 8'],
    ['00201007777777777', '18 digits; this one has 17'],
    ['0020100777777777711', '18 digits; this one has 19'],
    ['00201007777777777A', '18 digits and nothing else'],
    ['', '18 digits and nothing else'],
    ['٠٠٢٠١٠٠٧٧٧٧٧٧٧٧٧٧١', '18 digits and nothing else'],
    ['-'.repeat(100_000), '18 digits and nothing else'],
    ['000000000000000000', 'No bank has the code 000'],
  ])('%j is refused with the fix', (text, words) => {
    expect(checkClabe(text)).toMatchObject({ ok: false, message: expect.stringContaining(words) });
  });

  test.each(['014 027 00000555555 8', ' 014027000005555558\n', '014-027-00000555555-8'])(
    '%j is put in order',
    (text) => {
      expect(checkClabe(text)).toMatchObject({ ok: true, value: '014027000005555558' });
    },
  );

  test('of an unknown bank or plaza is a warning, never a refusal', () => {
    const unknown = (first17: string) => checkClabe(first17 + String(clabeCheckDigit(first17)));
    expect(unknown('99918000000000001')).toStrictEqual({
      ok: true,
      value: expect.stringMatching(/^99918000000000001\d$/),
      bankCode: '999',
      warnings: [{ code: 'UNKNOWN_INSTITUTION', message: 'Bank code 999 is not known. Check the number.' }],
    });
    expect(unknown('01499900000000001')).toMatchObject({
      ok: true,
      bankName: 'Santander',
      warnings: [{ code: 'UNKNOWN_PLAZA' }],
    });
    expect(unknown('99900000000000001')).toMatchObject({
      ok: true,
      warnings: [{ code: 'UNKNOWN_INSTITUTION' }, { code: 'UNKNOWN_PLAZA' }],
    });
  });

  test('with any right digit is accepted, and with any single digit changed is refused', () => {
    fc.assert(
      fc.property(accounts, fc.nat(17), fc.integer({ min: 1, max: 9 }), (clabe, at, shift) => {
        expect(checkClabe(clabe).ok).toBe(true);
        const typo = clabe.slice(0, at) + String((Number(clabe[at]) + shift) % 10) + clabe.slice(at + 1);
        expect(checkClabe(typo).ok).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  test('is never repeated in a message', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{17,19}$/), (text) => {
        expect(JSON.stringify({ ...checkClabe(text), value: '' })).not.toContain(text);
      }),
    );
  });
});

test('the list of institutions has every entry once, with a code of three digits and a name', () => {
  // 98 of the rules, and 032.
  expect(CLABE_INSTITUTIONS.size).toBe(99);
  for (const [code, name] of CLABE_INSTITUTIONS) {
    expect(code).toMatch(/^\d{3}$/);
    expect(name).toMatch(/^\S.*\S$/);
  }
});
