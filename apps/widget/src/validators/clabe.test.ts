import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankName, loadBanks, parseBanks } from './bank-names.ts';
import { bareClabe, clabeCheckDigit, groupClabe, judgeClabe } from './clabe.ts';
import { moreBanks } from './more-banks.ts';

describe('a CLABE', () => {
  it.each([
    '002010077777777771',
    '032180000118359719',
    '014027000005555558',
    '002010777777777770',
    '012660015490725198',
    '646180157000000004',
    '710969000000000004',
    '646521162218542788',
    '646180000000004021',
  ])('%s of the rules is accepted', (clabe) => {
    expect(judgeClabe(clabe)).toBeNull();
  });

  it.each([
    ['002010077777777779', { kind: 'digit', digit: 1 }],
    ['014027000005555550', { kind: 'digit', digit: 8 }],
    ['00201007777777777', { kind: 'length', length: 17 }],
    ['00201007777777777A', { kind: 'letters' }],
    ['', { kind: 'letters' }],
    ['000000000000000000', { kind: 'bank' }],
  ])('%j is refused with the fix', (clabe, problem) => {
    expect(judgeClabe(clabe)).toEqual(problem);
  });

  it('with any one digit changed is refused', () => {
    const digits = fc.stringMatching(/^[1-9]\d{16}$/);
    fc.assert(
      fc.property(digits, fc.nat(17), fc.integer({ min: 1, max: 9 }), (first17, at, shift) => {
        const clabe = first17 + String(clabeCheckDigit(first17));
        const typo = clabe.slice(0, at) + String((Number(clabe[at]) + shift) % 10) + clabe.slice(at + 1);
        expect([judgeClabe(clabe), judgeClabe(typo) === null]).toEqual([null, false]);
      }),
    );
  });

  it('is grouped 3-3-11-1 and read back', () => {
    expect(groupClabe('014027000005555558')).toBe('014 027 00000555555 8');
    expect(bareClabe(' 014-027 00000555555\u00a08')).toBe('014027000005555558');
  });
});

describe('the bank of a CLABE', () => {
  it('is known from three digits on, the main ones at once, the others when the rest is there', async () => {
    expect(bankName('01')).toBeNull();
    expect(bankName('014')).toBe('Santander');
    expect(bankName('128')).toBeNull();
    await loadBanks();
    expect(bankName('128')).toBe('Autofin');
    expect(bankName('999')).toBeUndefined();
  });

  it('is called as the server calls it, for every institution', async () => {
    const server = '../../../api/src/features/users/clabe-institutions.ts';
    const { CLABE_INSTITUTIONS } = (await import(server)) as { CLABE_INSTITUTIONS: ReadonlyMap<string, string> };
    await loadBanks();
    expect(CLABE_INSTITUTIONS.size).toBeGreaterThan(90);
    for (const [code, name] of CLABE_INSTITUTIONS) expect([code, bankName(code)]).toEqual([code, name]);
    for (const code of parseBanks(moreBanks).keys()) expect(CLABE_INSTITUTIONS.has(code)).toBe(true);
  });
});
