import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curpFromName, UNSEEMLY_ROOTS } from './curp-name.ts';

describe('the letters of a CURP from a name', () => {
  test.each([
    ['Hernández', 'García', 'Gloria', 'HEGG', 'RRL'],
    ['Bello', 'Mena', 'Luis Raúl', 'BEML', 'LNS'],
    ['Alamán', 'Pérez', 'Ricardo', 'AAPR', 'LRC'],
    ['Ñando', 'Rodríguez', 'Alberto', 'XARA', 'NDL'],
    ['Pérez', 'Hernández', 'María Luisa', 'PEHL', 'RRS'],
    ['de la Cruz', undefined, 'José Antonio', 'CUXA', 'RXN'],
    ['Ich', 'Rodríguez', 'Ana', 'IXRA', 'CDN'],
    ['Pérez', 'López', 'José', 'PELJ', 'RPS'],
    ['Pérez', 'López', 'Ma. Elena', 'PELE', 'RPL'],
    ['Güemes', 'Y', 'Íñigo', 'GUYI', 'MXX'],
    ["O'Connor", 'Von der Peña', 'J. Pablo', 'OOPP', 'CXB'],
    ['LOPEZ', '', 'ANA', 'LOXA', 'PXN'],
    ['', undefined, '', 'XXXX', 'XXX'],
  ])('%s %s, %s -> %s %s', (lastName, secondLastName, givenNames, root, consonants) => {
    expect(curpFromName(lastName, secondLastName, givenNames)).toStrictEqual({ root, consonants });
  });

  test('replaces the second letter of an unseemly root', () => {
    expect(curpFromName('Barrios', 'Castro', 'Antonio').root).toBe('BXCA');
    expect(UNSEEMLY_ROOTS.size).toBe(81);
  });

  test('are four letters that are no unseemly word, and three letters, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.option(fc.string(), { nil: undefined }),
        fc.string(),
        (a, b, c) => {
          const { root, consonants } = curpFromName(a, b, c);
          expect(root).toMatch(/^[A-Z]{4}$/);
          expect(consonants).toMatch(/^[B-DF-HJ-NP-TV-Z]{3}$/);
          expect(UNSEEMLY_ROOTS.has(root)).toBe(false);
        },
      ),
    );
  });
});
