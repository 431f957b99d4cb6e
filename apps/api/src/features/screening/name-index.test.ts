import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex, type NameMatch } from './name-index.ts';
import { ofacParity } from './ofac-parity.ts';
import { hasOfacData, namesOf, ofacList, sampleList, syntheticNames } from './testing/ofac-data.ts';

const plain = (names: string[], query: string, threshold: number): NameMatch[] =>
  names.map((listed, name) => ({ name, score: ofacParity(query, listed) })).filter(({ score }) => score >= threshold);

describe('the index finds exactly what the plain algorithm finds, with the same scores', () => {
  it('for any names at any threshold', () => {
    // Few letters, so that likeness is common and ties, transpositions and repeated letters occur.
    const word = fc.oneof(
      fc.stringMatching(/^[ABCE]{1,7}$/),
      fc.stringMatching(/^[A-Z]{2,9}$/),
      fc.string({ maxLength: 6 }),
    );
    const name = fc.array(word, { minLength: 0, maxLength: 5 }).map((words) => words.join(' '));
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 30 }),
        fc.array(name, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 55, max: 100 }),
        (names, queries, threshold) => {
          const index = new NameIndex(names, threshold);
          for (const query of [...queries, ...names.slice(0, 3)]) {
            const expected = plain(names, query, threshold);
            found += expected.length;
            expect(index.search(query)).toEqual(expected);
          }
        },
      ),
      { numRuns: 1_500 },
    );
    expect(found).toBeGreaterThan(1_000);
  });

  it('for misspelt names of the shipped sample', () => {
    const names = namesOf(sampleList());
    const index = new NameIndex(names, 85);
    const edit = fc.tuple(fc.constantFrom(...names), fc.nat(30), fc.nat(30), fc.constantFrom('swap', 'drop', 'change'));
    let found = 0;
    fc.assert(
      fc.property(edit, ([name, i, j, what]) => {
        const letters = [...name];
        const [a, b] = [i % letters.length, j % letters.length];
        if (what === 'swap') [letters[a], letters[b]] = [letters[b]!, letters[a]!];
        else if (what === 'drop') letters.splice(a, 1);
        else letters[a] = 'X';
        const expected = plain(names, letters.join(''), 85);
        found += expected.length;
        expect(index.search(letters.join(''))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it.skipIf(!hasOfacData)('for common Mexican names and names of the real list (needs ../shared/data/ofac)', () => {
    const names = namesOf(ofacList());
    const index = new NameIndex(names, 85);
    const listed = names.filter((_, at) => at % 1_000 === 0);
    for (const query of [...syntheticNames(10, 11), ...listed])
      expect(index.search(query)).toEqual(plain(names, query, 85));
  });

  it('also when more words were asked than are kept', () => {
    const names = ['ABEL CANO', 'BELA DIAZ', 'CELIA ESPINO'];
    const index = new NameIndex(names, 80);
    // 16 MB of rows: far more words than that would be kept of a real list, and old ones are forgotten here too.
    for (let round = 0; round < 3; round += 1)
      for (const query of ['ABEL CANO', 'BELA DIAS', 'CELA ESPINO', ...syntheticNames(50, round)])
        expect(index.search(query)).toEqual(plain(names, query, 80));
  });
});
