import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofacParity } from './ofac-parity.ts';
import { hasOfacData, SCORES_FILE } from './testing/ofac-data.ts';

describe('the parity score', () => {
  it.each([
    ['VLADIMIR PUTIN', 'PUTIN, Vladimir', 100],
    ['José Núñez', 'NUNEZ, Jose', 100],
    ["Sa'id Abu-Marzuq", "ABU-MARZUQ, Sa'id", 100],
    // Martha and marhta, the textbook's pair: likeness 0.9444, with the prefix of three 0.9611.
    ['MARTHA', 'MARHTA', 96],
    // Dwayne and duane: 0.8222, with the prefix 0.84.
    ['DWAYNE', 'DUANE', 84],
    // Dixon and dicksonx: 0.7667, with the prefix 0.8133.
    ['DIXON', 'DICKSONX', 81],
    // Another first letter: the whole strings count nothing, and below one half a word counts nothing.
    ['ABCDEF', 'ZYXWVU', 0],
    // Words of one or two letters count only when there are no others.
    ['EL PANTERA', 'PANTERA', 100],
    ['LI NA', 'LI, Na', 100],
    ['', 'PUTIN', 0],
    ['...', 'PUTIN', 0],
  ])('of %s and %s is %i', (query, listed, score) => {
    expect(ofacParity(query, listed)).toBe(score);
  });

  it('is 0 to 100 and whole, and 100 for a name against itself in any order of its words, for any text', () => {
    const text = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 40 }));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const score = ofacParity(a, b);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      }),
      { numRuns: 200 },
    );
    const word = fc
      .array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 3, maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), (words) => {
        expect(ofacParity(words.join(' '), words.toReversed().join(', '))).toBe(100);
      }),
      { numRuns: 300 },
    );
  });

  it.skipIf(!hasOfacData)(
    "is within 5 points of the Treasury's own search on at least 96 % of 164 rows (needs ../shared/data/ofac)",
    () => {
      const rows = readFileSync(SCORES_FILE, 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => /^("[^"]*"|[^,]*),("[^"]*"|[^,]*),(-?\d+)$/.exec(line)!.slice(1))
        .map(([query, listed, score]) => ({
          query: query!.replaceAll('"', ''),
          listed: listed!.replaceAll('"', ''),
          score: Number(score),
        }))
        .filter(({ score }) => score >= 0);
      expect(rows).toHaveLength(164);
      const near = rows.filter(({ query, listed, score }) => Math.abs(ofacParity(query, listed) - score) <= 5);
      expect(near.length / rows.length).toBeGreaterThanOrEqual(0.96);
    },
  );
});
