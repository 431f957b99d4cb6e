import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyHash, canonicalJson } from './canonical-json.ts';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

test.each([
  [{ b: 1, a: { d: null, c: [true, 'x'] } }, '{"a":{"c":[true,"x"],"d":null},"b":1}'],
  [{ 10: 1, 9: 2, a: 3 }, '{"10":1,"9":2,"a":3}'],
  [{ '\ufb33': 1, '😀': 2, é: 3, z: 4 }, '{"z":4,"é":3,"😀":2,"\ufb33":1}'],
  [{ a: undefined, b: 1 }, '{"b":1}'],
  [[], '[]'],
  [-0, '0'],
  [1e21, '1e+21'],
  ['"\u2028\n', '"\\"\u2028\\n"'],
])('%j has the one text %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test('the order of members and white space make no difference, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(shuffled(value))).toBe(text);
      expect(canonicalJson(JSON.parse(JSON.stringify(value, null, 2)))).toBe(text);
      expect(JSON.stringify(shuffled(JSON.parse(text)))).toBe(
        JSON.stringify(shuffled(JSON.parse(canonicalJson(JSON.parse(text))))),
      );
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('different values have different texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const areEqual =
        JSON.stringify(JSON.parse(canonicalJson(one))) === JSON.stringify(JSON.parse(canonicalJson(other)));
      expect(bodyHash(one).equals(bodyHash(other))).toBe(areEqual);
    }),
  );
});

test('no body has the hash of {}', () => {
  expect(bodyHash(undefined)).toStrictEqual(createHash('sha256').update('{}').digest());
  expect(bodyHash({})).toStrictEqual(bodyHash(undefined));
  expect(bodyHash(null)).not.toStrictEqual(bodyHash(undefined));
});

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;
test.each([[NaN], [Infinity], [10n], [() => 1], [new Date(0)], [new Map()], [Symbol('a')], [[undefined]], [cyclic]])(
  'refuses what JSON does not have (%#)',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  },
);
