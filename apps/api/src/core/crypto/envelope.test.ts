import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blindIndex,
  blindIndexes,
  keyVersionOf,
  open,
  openWith,
  ownerKeyLabel,
  seal,
  sealWith,
  type Place,
} from './envelope.ts';
import { Keyring } from './keyring.ts';

const material = (...versions: number[]): Keyring =>
  new Keyring({
    pepper: new Map([[1, Buffer.alloc(32, 9)]]),
    encryption: new Map(versions.map((version) => [version, Buffer.alloc(32, version)])),
  });

const keyring = material(1);
const word = fc.string({ minLength: 1, maxLength: 12 });
const places: fc.Arbitrary<Place> = fc.record({
  partnerId: word,
  environment: fc.constantFrom('sandbox', 'live'),
  table: word,
  column: word,
  row: word,
});
const plains = fc.uint8Array({ maxLength: 200 });
const isEqual = (one: Place, other: Place): boolean => JSON.stringify(one) === JSON.stringify(other);

describe('a sealed value', () => {
  test('opens at its place with its key, and never looks the same twice', () => {
    fc.assert(
      fc.property(plains, places, (plain, place) => {
        const sealed = seal(keyring, 'a', plain, place);
        expect(open(keyring, 'a', sealed, place)).toEqual(Buffer.from(plain));
        expect(seal(keyring, 'a', plain, place).equals(sealed)).toBe(false);
        expect(sealed.length).toBe(plain.length + 31);
      }),
    );
  });

  test('opens at no other partner, environment, table, column or row', () => {
    const change = fc.tuple(fc.constantFrom('partnerId', 'environment', 'table', 'column', 'row'), word);
    fc.assert(
      fc.property(plains, places, change, (plain, place, [name, value]) => {
        const other = { ...place, [name]: value };
        fc.pre(!isEqual(place, other));
        expect(() => open(keyring, 'a', seal(keyring, 'a', plain, place), other)).toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  test('opens at no place whose names only join to the same text', () => {
    const place = { partnerId: 'ab', environment: 'c', table: 'd', column: 'e', row: 'f' };
    const sealed = seal(keyring, 'a', Buffer.from('x'), place);
    for (const other of [
      { ...place, partnerId: 'a', environment: 'bc' },
      { ...place, table: 'de', column: '' },
      { ...place, column: 'e","f', row: '' },
      { ...place, partnerId: 'ab","c' },
    ]) {
      expect(() => open(keyring, 'a', sealed, other)).toThrow();
    }
  });

  test('opens for no other purpose', () => {
    const place = { partnerId: 'p', environment: 'live', table: 't', column: 'c', row: 'r' };
    const sealed = seal(keyring, ownerKeyLabel('x', { partnerId: 'p', environment: 'live' }), Buffer.from('x'), place);
    for (const owner of [
      { partnerId: 'p', environment: 'sandbox' },
      { partnerId: 'q', environment: 'live' },
    ]) {
      expect(() => open(keyring, ownerKeyLabel('x', owner), sealed, place)).toThrow();
    }
  });

  test.each(['of a versioned key', 'of a key without version'])('%s refuses every change of one bit', (kind) => {
    const place = { partnerId: 'p', environment: 'live', table: 't', column: 'c', row: 'r' };
    const both = material(1, 2, 3, 256, 257);
    const key = createSecretKey(Buffer.alloc(32, 7));
    const isVersioned = kind === 'of a versioned key';
    const sealed = isVersioned
      ? seal(both, 'a', Buffer.from('GALO900515HDFRPN09'), place)
      : sealWith(key, 0, Buffer.from('GALO900515HDFRPN09'), place);
    const read = (bytes: Buffer): Buffer => (isVersioned ? open(both, 'a', bytes, place) : openWith(key, bytes, place));
    expect(read(sealed).toString()).toBe('GALO900515HDFRPN09');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => read(changed)).toThrow();
    }
  });

  test('refuses every cut and every lengthening, so also a tag of 4, 8 or 12 to 15 bytes', () => {
    const place = { partnerId: 'p', environment: 'live', table: 't', column: 'c', row: 'r' };
    for (const plain of ['', 'x', 'GALO900515HDFRPN09']) {
      const sealed = seal(keyring, 'a', Buffer.from(plain), place);
      for (let length = 0; length < sealed.length; length += 1)
        expect(() => open(keyring, 'a', sealed.subarray(0, length), place)).toThrow();
      for (let cut = 1; cut <= 12; cut += 1) {
        const shortTag = Buffer.concat([sealed.subarray(0, 31 - cut), sealed.subarray(31)]);
        expect(() => open(keyring, 'a', shortTag, place)).toThrow();
      }
      expect(() => open(keyring, 'a', Buffer.concat([sealed, Buffer.from([0])]), place)).toThrow();
    }
  });

  test('opens by its own version after a newer key has come, and not once its key is gone', () => {
    const place = { partnerId: 'p', environment: 'live', table: 't', column: 'c', row: 'r' };
    const old = seal(material(1), 'a', Buffer.from('x'), place);
    const both = material(1, 2);
    expect(open(both, 'a', old, place).toString()).toBe('x');
    expect(keyVersionOf(seal(both, 'a', Buffer.from('x'), place))).toBe(2);
    expect(() => open(material(2), 'a', old, place)).toThrow('M2M_ENCRYPTION_KEY version 1 is not configured');
    const mixed = Buffer.from(old);
    mixed.writeUInt16BE(2, 1);
    expect(() => open(both, 'a', mixed, place)).toThrow();
  });

  test('repeats no nonce', () => {
    const place = { partnerId: 'p', environment: 'live', table: 't', column: 'c', row: 'r' };
    const nonces = new Set(
      Array.from({ length: 20_000 }, () => seal(keyring, 'a', Buffer.alloc(0), place).subarray(3, 15).toString('hex')),
    );
    expect(nonces.size).toBe(20_000);
  });
});

describe('a blind index', () => {
  const owner = { partnerId: 'p', environment: 'live' };

  test('is equal for equal values of one owner and kind, and for nothing else', () => {
    fc.assert(
      fc.property(word, word, word, word, (value, other, kind, otherKind) => {
        const index = blindIndex(keyring, kind, value, owner);
        expect(index.equals(blindIndex(keyring, kind, value, owner))).toBe(true);
        if (other !== value) expect(index.equals(blindIndex(keyring, kind, other, owner))).toBe(false);
        if (otherKind !== kind) expect(index.equals(blindIndex(keyring, otherKind, value, owner))).toBe(false);
        expect(index.equals(blindIndex(keyring, kind, value, { ...owner, environment: 'sandbox' }))).toBe(false);
        expect(index.equals(blindIndex(keyring, kind, value, { ...owner, partnerId: `${owner.partnerId}x` }))).toBe(
          false,
        );
      }),
    );
  });

  test('names its key, and is still found when a newer one has come', () => {
    const old = blindIndex(material(1), 'curp', 'GALO900515HDFRPN09', owner);
    const rotated = material(1, 2);
    const fresh = blindIndex(rotated, 'curp', 'GALO900515HDFRPN09', owner);
    expect([old, fresh].map(keyVersionOf)).toEqual([1, 2]);
    expect(fresh.subarray(3).equals(old.subarray(3))).toBe(false);
    expect(blindIndexes(rotated, 'curp', 'GALO900515HDFRPN09', owner)).toEqual([fresh, old]);
  });
});
