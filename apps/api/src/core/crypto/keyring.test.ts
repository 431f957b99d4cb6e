import { createSecretKey, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Keyring, parseKeyMaterial } from './keyring.ts';
import { makePersonKey, rewrapPersonKey, unwrapPersonKey } from './person-key.ts';

const bytesOf = (key: KeyObject): string => key.export().toString('hex');
const hex = (byte: number): string => byte.toString(16).padStart(2, '0').repeat(32);

describe('key material', () => {
  test('is 64 hexadecimal characters, or several with their versions', () => {
    expect([...parseKeyMaterial('K', ` ${hex(1)}\n`)]).toEqual([[1, Buffer.alloc(32, 1)]]);
    const two = parseKeyMaterial('K', `v1:${hex(1)},v2:${hex(2)}`);
    expect([...two.keys()]).toEqual([1, 2]);
    expect([...parseKeyMaterial('K', `v2:${hex(2)}\nv1:${hex(1)}\n`).keys()]).toEqual([2, 1]);
    expect([...parseKeyMaterial('K', `v9999:${hex(3)}`).keys()]).toEqual([9999]);
  });

  test.each([
    '',
    ' ',
    'x',
    hex(1).slice(1),
    `${hex(1)}0`,
    hex(0xab).toUpperCase(),
    `v0:${hex(1)}`,
    `v01:${hex(1)}`,
    `v10000:${hex(1)}`,
    `1:${hex(1)}`,
    `v1=${hex(1)}`,
    `v1:${hex(1)},`,
    `${hex(1)};${hex(2)}`,
    'changeme',
  ])('refuses %j with the fix in words, and does not repeat it', (text) => {
    expect(() => parseKeyMaterial('M2M_KEY_PEPPER', text)).toThrow(
      'M2M_KEY_PEPPER must be 64 hexadecimal characters (make them with: openssl rand -hex 32)',
    );
  });

  test('refuses a version given twice', () => {
    expect(() => parseKeyMaterial('K', `${hex(1)},v1:${hex(2)}`)).toThrow('K names version 1 twice');
  });
});

describe('the keyring', () => {
  const ring = (versions: number[]): Keyring =>
    new Keyring({
      pepper: new Map(versions.map((v) => [v, Buffer.alloc(32, 100 + v)])),
      encryption: new Map(versions.map((v) => [v, Buffer.alloc(32, v)])),
    });

  test('derives another key for every label and version, the same each time, and none is the secret itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (label, other) => {
        const keys = [ring([1]).byVersion(label, 1), ring([1, 2]).byVersion(label, 2)];
        if (other !== label) keys.push(ring([1]).byVersion(other, 1));
        expect(
          new Set([...keys, createSecretKey(Buffer.alloc(32, 1)), createSecretKey(Buffer.alloc(32, 2))].map(bytesOf))
            .size,
        ).toBe(keys.length + 2);
        expect(ring([1]).byVersion(label, 1).equals(keys[0]!)).toBe(true);
      }),
    );
  });

  test('takes the highest version for what is new', () => {
    expect(ring([2, 10, 9]).current('a').version).toBe(10);
    const { version, key } = ring([2, 10, 9]).currentPepper;
    expect({ version, key: bytesOf(key) }).toEqual({ version: 10, key: hex(110) });
  });

  test('forgets no key however many labels there are', () => {
    const one = ring([1]);
    const first = one.byVersion('label 0', 1);
    for (let i = 0; i < 10_100; i += 1) one.byVersion(`label ${i}`, 1);
    expect(one.byVersion('label 0', 1).equals(first)).toBe(true);
  });

  test('tells secrets apart by fingerprints that hold nothing of them', () => {
    const prints = ring([1, 2]).fingerprints();
    expect(prints.map(({ name, version }) => `${name} ${version}`)).toEqual([
      'pepper 1',
      'pepper 2',
      'encryption 1',
      'encryption 2',
    ]);
    expect(new Set(prints.map(({ fingerprint }) => fingerprint.toString('hex'))).size).toBe(4);
    const same = new Keyring({
      pepper: new Map([[1, Buffer.alloc(32, 5)]]),
      encryption: new Map([[1, Buffer.alloc(32, 5)]]),
    }).fingerprints();
    expect(same[0]!.fingerprint.equals(same[1]!.fingerprint)).toBe(false);
  });
});

describe("a person's key", () => {
  const owner = { partnerId: 'p', environment: 'live' };
  const place = { ...owner, table: 'user_units', column: 'ciphertext', row: 'u/dob' };
  const ring = (...versions: number[]): Keyring =>
    new Keyring({
      pepper: new Map([[1, Buffer.alloc(32, 9)]]),
      encryption: new Map(versions.map((v) => [v, Buffer.alloc(32, v)])),
    });

  test('opens what it sealed after it was wrapped and unwrapped', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (plain) => {
        const made = makePersonKey(ring(1), owner, 'u');
        const sealed = made.seal(plain, place);
        expect(unwrapPersonKey(ring(1), owner, 'u', made.wrapped).open(sealed, place)).toEqual(Buffer.from(plain));
      }),
      { numRuns: 50 },
    );
  });

  test("is one person's: it neither unwraps for another nor opens another's data", () => {
    const [ana, eva] = [makePersonKey(ring(1), owner, 'ana'), makePersonKey(ring(1), owner, 'eva')];
    for (const [whose, id] of [
      [owner, 'eva'],
      [{ ...owner, environment: 'sandbox' }, 'ana'],
      [{ ...owner, partnerId: 'q' }, 'ana'],
    ] as const) {
      expect(() => unwrapPersonKey(ring(1), whose, id, ana.wrapped)).toThrow();
    }
    expect(() => eva.open(ana.seal(Buffer.from('x'), place), place)).toThrow();
    expect(() => ana.open(ana.seal(Buffer.from('x'), place), { ...place, row: 'u/name' })).toThrow();
  });

  test('is wrapped anew under the newest outer key without touching the data, and the old outer key may go', () => {
    const made = makePersonKey(ring(1), owner, 'u');
    const sealed = made.seal(Buffer.from('1990-05-15'), place);
    const rewrapped = rewrapPersonKey(ring(1, 2), owner, 'u', made.wrapped)!;
    expect(unwrapPersonKey(ring(2), owner, 'u', rewrapped).open(sealed, place).toString()).toBe('1990-05-15');
    expect(() => unwrapPersonKey(ring(2), owner, 'u', made.wrapped)).toThrow('version 1 is not configured');
    expect(rewrapPersonKey(ring(1, 2), owner, 'u', rewrapped)).toBeUndefined();
    expect(() => rewrapPersonKey(ring(1, 2), owner, 'other', made.wrapped)).toThrow();
  });

  test('once destroyed leaves nothing to open: another key of the same person does not', () => {
    const sealed = makePersonKey(ring(1), owner, 'u').seal(Buffer.from('x'), place);
    expect(() => makePersonKey(ring(1), owner, 'u').open(sealed, place)).toThrow();
  });
});
