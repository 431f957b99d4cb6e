import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStrictJson, StrictJsonError } from './strict-json.ts';

const parse = (text: string, options?: { maxDepth?: number }) => parseStrictJson(Buffer.from(text), options);

function refusal(bytes: Buffer | string, options?: { maxDepth?: number }): { path: string; message: string } {
  try {
    parseStrictJson(Buffer.from(bytes as string), options);
  } catch (error) {
    if (error instanceof StrictJsonError) return { path: error.path, message: error.message };
    throw error;
  }
  throw new Error(`was accepted: ${bytes.toString().slice(0, 80)}`);
}

const holdsUnsafeInteger = (value: unknown): boolean =>
  typeof value === 'number'
    ? /^-?\d+$/.test(String(value)) && !Number.isSafeInteger(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(holdsUnsafeInteger);

const VALID = [
  '{}',
  '[]',
  ' [ ] ',
  '{ }',
  'null',
  'true',
  'false',
  '""',
  '"a"',
  '0',
  '-0',
  '1',
  '-1',
  '12.5',
  '0.1',
  '1e2',
  '1E+2',
  '1e-2',
  '1E22',
  '123e45',
  '-0.0',
  '0e0',
  '0e+1',
  '0.000000000000001',
  '-1e-78',
  '9007199254740991',
  '-9007199254740991',
  '1.7976931348623157e308',
  '5e-324',
  '0.30000000000000004',
  '100000000000000000000e-10',
  '1.50000000000000000000',
  '[1]',
  '[1,2,3]',
  '[[],[[]],{}]',
  '[null,1,"1",{}]',
  '\t[\n1 ,\r2]\n',
  '{"a":1}',
  '{"a":{"b":[{"c":null}]}}',
  '{"":0}',
  '{"a":1,"A":2}',
  '{"toString":1,"hasOwnProperty":2,"__proto":3}',
  '{"2":1,"1":2,"b":3,"a":4}',
  String.raw`"\"\\\/\b\f\n\r\t"`,
  String.raw`"\u00e9\u20AC"`,
  String.raw`"\ud83d\ude00"`,
  String.raw`{"\u0061":1}`,
  '"\u007f"',
  '"\u2028\u2029"',
  '"é€😀"',
  '"\uffff"',
  '"\u{10ffff}"',
  String.raw`"\\u0000"`,
  String.raw`"a\\"`,
  '{"a":[1,{"b":"}"},"]"]}',
  '"[{\\"a\\":1}]"',
];

const INVALID = [
  '',
  ' ',
  '[',
  ']',
  '{',
  '}',
  '[1',
  '[1,',
  '[1,]',
  '[,1]',
  '[,]',
  '[1,,2]',
  '[1 2]',
  '[1}',
  '{]',
  '{"a"',
  '{"a":',
  '{"a":}',
  '{"a":1',
  '{"a":1,}',
  '{,}',
  '{"a" 1}',
  '{a:1}',
  "{'a':1}",
  '{1:1}',
  '{null:1}',
  '{"a":1 "b":2}',
  '{"a"::1}',
  '{"a":1}}',
  '[]]',
  '{}{}',
  '1 2',
  '[] []',
  'nul',
  'nulll',
  'True',
  'TRUE',
  'undefined',
  'NaN',
  '[NaN]',
  'Infinity',
  '-Infinity',
  '-',
  '+1',
  '01',
  '-01',
  '1.',
  '.5',
  '-.5',
  '1e',
  '1e+',
  '1.e1',
  '0x1',
  '1_000',
  '1a',
  '--1',
  '0.1.2',
  '"',
  '"a',
  '"\\"',
  String.raw`"\x41"`,
  String.raw`"\u12"`,
  String.raw`"\u12g4"`,
  String.raw`"\'"`,
  '"\\',
  '"\n"',
  '"\t"',
  '"\u0000"',
  '\u0000',
  '[1]\u0000',
  '[\u000b1]',
  '\u00a0[]',
  '\u2028[]',
  '/* a */ 1',
  '[1] // a',
  '#',
  '<html>',
  '[1]x',
  '"a" "b"',
  '{"a":1;"b":2}',
  '*',
  '[*]',
  '\\u0031',
  '"a"b',
  '[-]',
  '[- 1]',
  '{"a":tru}',
];

describe('strict JSON reads as JSON.parse does', () => {
  test.each(VALID)('%s', (text) => {
    expect(parse(text)).toStrictEqual(JSON.parse(text));
  });

  test('any JSON value, compact and spread out, in the same member order', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value)));
        fc.pre(!holdsUnsafeInteger(value));
        for (const text of [JSON.stringify(value), JSON.stringify(value, null, 3)]) {
          fc.pre(Buffer.from(text).toString() === text);
          expect(JSON.stringify(parse(text))).toBe(JSON.stringify(JSON.parse(text)));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('strict JSON refuses', () => {
  test.each(INVALID)('%j, as JSON.parse does', (text) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(refusal(text).message).toMatch(/\.$/);
  });

  test('every text that JSON.parse refuses: valid ones with one character removed, doubled or swapped in', () => {
    const character = fc.constantFrom(...'{}[]:,"\\0123456789-+.eEtrufalsn \n\u0000é');
    fc.assert(
      fc.property(fc.constantFrom(...VALID), fc.nat(), character, fc.nat(2), (text, at, inserted, removed) => {
        const cut = at % (text.length + 1);
        const mutant = Buffer.from(text.slice(0, cut) + inserted + text.slice(cut + removed)).toString();
        let expected: unknown;
        try {
          expected = JSON.parse(mutant);
        } catch {
          refusal(mutant);
          return;
        }
        let actual: unknown;
        try {
          actual = parse(mutant);
        } catch (error) {
          // Stricter than JSON.parse only for the stated reasons.
          expect((error as Error).message).toMatch(/read as a double|twice|surrogate|NUL|named/);
          return;
        }
        expect(actual).toStrictEqual(expected);
      }),
      { numRuns: 20_000 },
    );
  });

  test('a text cut anywhere', () => {
    const text = '{"userData":{"name":{"firstName":"Jos\\u00e9"},"list":[1,true,null,{"a":"b"}]}}';
    for (let length = 0; length < text.length; length += 1) refusal(text.slice(0, length));
  });

  test('bytes that are not UTF-8', () => {
    const broken = [
      [0x22, 0xff, 0x22],
      [0x22, 0xc3, 0x22],
      [0x22, 0xc0, 0xaf, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22],
      [0x22, 0xe9, 0x22],
      [0xff, 0xfe, 0x5b, 0x00, 0x5d, 0x00],
    ];
    for (const bytes of broken)
      expect(refusal(Buffer.from(bytes))).toStrictEqual({
        path: '',
        message: 'The body is not valid UTF-8. Encode it as UTF-8.',
      });
  });

  test('a byte order mark', () => {
    expect(refusal('\ufeff{}').message).toContain('byte order mark');
  });

  test.each([
    [String.raw`{"userData":{"name":"a\u0000b"}}`, 'userData.name', 'NUL'],
    [String.raw`{"a":["\ud83d"]}`, 'a[0]', 'surrogate'],
    [String.raw`{"a":["\ude00\ud83d"]}`, 'a[0]', 'surrogate'],
    [String.raw`{"a":"\ud83d😀"}`, 'a', 'surrogate'],
    [String.raw`{"\ud800":1}`, '', 'surrogate'],
    [String.raw`{"\u0000":1}`, '', 'NUL'],
    ['{"userData":{"name":1,"name":1}}', 'userData.name', 'twice'],
    [String.raw`{"a":1,"\u0061":2}`, 'a', 'twice'],
    ['{"items":[{"x":1},{"x":1},{"x":1,"y":2,"x":3}]}', 'items[2].x', 'twice'],
    ['{"toString":1,"toString":2}', 'toString', 'twice'],
    ['{"":1,"":2}', '', 'twice'],
    ['{"a":{"__proto__":{}}}', 'a.__proto__', '__proto__'],
    [String.raw`{"\u005f_proto__":1}`, '__proto__', '__proto__'],
    ['{"constructor":1}', 'constructor', 'constructor'],
    ['[{"prototype":1}]', '[0].prototype', 'prototype'],
    ['{"a b":{"é":1,"é":2}}', '["a b"]["é"]', 'twice'],
  ])('%s at its path', (text, path, word) => {
    const { path: actual, message } = refusal(text);
    expect(actual).toBe(path);
    expect(message).toContain(word);
  });

  test.each([
    '9007199254740992',
    '9007199254740993',
    '-9007199254740993',
    '12345678901234567890',
    '1234567890123456789',
    '1e309',
    '-1e309',
    '1e400',
    '0.1234567890123456789',
    '1.00000000000000001',
    '1e-400',
    '123.456e-789',
    '9007199254740993e0',
    '2.4703282292062327e-324',
    '1e99999999999999999999',
    '100000000000000000000',
  ])('the number %s, which a double cannot hold', (number) => {
    expect(refusal(`{"a":[0,${number}]}`)).toMatchObject({ path: 'a[1]', message: expect.stringContaining('double') });
  });

  test('nesting beyond the limit, and not before', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(parse(nested(32))).toStrictEqual(JSON.parse(nested(32)));
    expect(refusal(nested(33)).message).toContain('32 levels');
    expect(refusal('{"a":'.repeat(3), { maxDepth: 2 }).path).toBe('a.a');
  });

  test('a nesting bomb of the largest body in less than 50 ms', () => {
    const bomb = Buffer.alloc(8 * 1024 * 1024, '[');
    const startedAt = performance.now();
    refusal(bomb);
    expect(performance.now() - startedAt).toBeLessThan(50);
  });
});

test('a document photo of 5 MiB is read', () => {
  const text = `{"idImage":"data:image/png;base64,${'A'.repeat(7_000_000)}"}`;
  expect(parse(text)).toStrictEqual(JSON.parse(text));
});

test('every number that JSON.stringify prints is accepted and equal, unless it is an unsafe integer', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const text = JSON.stringify(number);
      if (holdsUnsafeInteger(number)) refusal(text);
      else expect(parse(text)).toBe(JSON.parse(text));
    }),
    { numRuns: 20_000 },
  );
});
