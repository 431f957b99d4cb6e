import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findKeysInText, maskedKeyText, maskKey, mintKey, parseKey } from './key-format.ts';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Bytes that depend on the seed only, so that a failing case can be run again. */
function seededBytes(seed: number): (size: number) => Buffer {
  let round = 0;
  return (size) => createHash('sha256').update(`${seed}:${round++}`).digest().subarray(0, size);
}

const environments = fc.constantFrom('sandbox', 'live');
const keys = fc.tuple(environments, fc.integer()).map(([environment, seed]) => mintKey(environment, seededBytes(seed)));

describe('a minted key', () => {
  test('has the documented format and is read back with its environment', () => {
    fc.assert(
      fc.property(environments, fc.integer(), (environment, seed) => {
        const key = mintKey(environment, seededBytes(seed));
        expect(key).toMatch(environment === 'live' ? /^m2m_live_[0-9a-z]{32}$/ : /^m2m_test_[0-9a-z]{32}$/);
        expect(parseKey(key)).toStrictEqual({ environment });
      }),
    );
  });

  test('follows the published layout: CRC-32 of all before it in base 36, padded to 7', () => {
    const bytes = Buffer.from([252, 255, ...Array.from({ length: 30 }, (_, index) => index * 7)]);
    expect(mintKey('sandbox', () => bytes)).toBe('m2m_test_07elsz6dkry5cjqx4bipw3aho05z64ts');
  });

  test('uses each of the 36 characters equally often', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 4000; index += 1) {
      for (const character of mintKey('live', randomBytes).slice(9, 34)) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    const expected = (4000 * 25) / 36;
    const chiSquare = [...ALPHABET].reduce((sum, c) => sum + ((counts.get(c) ?? 0) - expected) ** 2 / expected, 0);
    // 35 degrees of freedom: beyond 95 by chance once in ten million runs.
    expect(chiSquare).toBeLessThan(95);
  });

  test('is not made from a dead random source', () => {
    expect(() => mintKey('live', (size) => Buffer.alloc(size, 255))).toThrow('random source');
  });
});

describe('a damaged key is refused without a look-up', () => {
  const key = mintKey('live', seededBytes(1));

  test('every single-character change, at every place of 25 keys', () => {
    let mutations = 0;
    for (let seed = 0; seed < 25; seed += 1) {
      const whole = mintKey(seed % 2 === 0 ? 'live' : 'sandbox', seededBytes(seed));
      for (let at = 0; at < whole.length; at += 1) {
        for (const character of `${ALPHABET}_A`) {
          if (character === whole[at]) continue;
          mutations += 1;
          expect(parseKey(whole.slice(0, at) + character + whole.slice(at + 1))).toBeUndefined();
        }
      }
    }
    expect(mutations).toBeGreaterThan(37_000);
  });

  test('adjacent swaps, truncations, doubled characters and test <-> live, over 1,000 keys', () => {
    fc.assert(
      fc.property(keys, (whole) => {
        expect(parseKey(whole)).toBeDefined();
        const swapped = whole.startsWith('m2m_live') ? whole.replace('live', 'test') : whole.replace('test', 'live');
        expect(parseKey(swapped)).toBeUndefined();
        for (let at = 0; at < whole.length; at += 1) {
          expect(parseKey(whole.slice(0, at))).toBeUndefined();
          expect(parseKey(whole.slice(at + 1))).toBeUndefined();
          expect(parseKey(whole.slice(0, at) + whole[at] + whole.slice(at))).toBeUndefined();
          if (at > 0 && whole[at] !== whole[at - 1]) {
            expect(parseKey(whole.slice(0, at - 1) + whole[at] + whole[at - 1] + whole.slice(at + 1))).toBeUndefined();
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '',
    'm2m_',
    key.toUpperCase(),
    ` ${key}`,
    `${key} `,
    `${key}\n`,
    `x${key}`,
    key.replace('live', 'prod'),
    key.replace('m2m', 'M2M'),
    `m2m_live_${'0'.repeat(32)}`,
    `m2m_live_${'é'.repeat(32)}`,
    'x'.repeat(100_000),
  ])('a text that is no key (%#)', (text) => {
    expect(parseKey(text)).toBeUndefined();
  });
});

test('a mask shows four characters at each end and nothing between', () => {
  fc.assert(
    fc.property(keys, (key) => {
      const { start4, end4, masked } = maskKey(key);
      expect(masked).toBe(`${key.slice(0, 13)}...${key.slice(-4)}`);
      expect(maskedKeyText(parseKey(key)!.environment, start4, end4)).toBe(masked);
      expect(findKeysInText(masked)).toStrictEqual([]);
    }),
  );
  expect(() => maskKey('m2m_live_short')).toThrow(TypeError);
});

test('finds keys wherever they stand in a URL, also percent-encoded, and nothing else', () => {
  const one = mintKey('live', seededBytes(1));
  const other = mintKey('sandbox', seededBytes(2));
  expect(findKeysInText(`/partner/links?api_key=${one}&x=${other}&y=${one}`)).toStrictEqual([one, other]);
  expect(findKeysInText(`/partner/links?${one}`)).toStrictEqual([one]);
  expect(findKeysInText(`?k=x${one}y`)).toStrictEqual([one]);
  expect(findKeysInText(`?k=${one.replaceAll('_', '%5f').replace('m', '%6D')}`)).toStrictEqual([one]);
  expect(findKeysInText(`?k=${one.slice(0, -1)}&z=%`)).toStrictEqual([]);
  expect(findKeysInText('')).toStrictEqual([]);
  expect(findKeysInText(`?k=${one}`)).toStrictEqual([one]);
});
