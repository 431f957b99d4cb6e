import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { FailedKeyLimiter } from './failed-key-limiter.ts';
import { mintKey } from './key-format.ts';

const api = useApi();
const ask = (key: string, remoteAddress = '127.0.0.1', headers: Record<string, string> = {}) =>
  api.inject({ url: '/partner/me', headers: { 'x-api-key': key, ...headers }, remoteAddress });
const unknownKey = (): string => mintKey('sandbox', randomBytes);
/** Addresses that nobody used before: what one test tries does not count in the next. */
let places = 0;
const newAddress = (): string => `10.${(places += 1) >> 8}.${places & 255}.1`;

/** The statements about keys that ran meanwhile. */
async function countLookUps(work: () => Promise<unknown>): Promise<number> {
  const executor = api.deps.system.db.getExecutor();
  const execute = executor.executeQuery.bind(executor);
  let count = 0;
  executor.executeQuery = ((query: { sql: string }, ...rest: never[]) => {
    if (query.sql.includes('api_key_hashes')) count += 1;
    return execute(query as never, ...rest);
  }) as never;
  try {
    await work();
  } finally {
    executor.executeQuery = execute as never;
  }
  return count;
}

describe('a damaged key', () => {
  it(
    'is never accepted and never looked up: over 18,000 changes, swaps, cuts and lengthenings',
    { timeout: 120_000 },
    async () => {
      const partner = await api.partner();
      expect((await ask(partner.key)).statusCode).toBe(200);
      const { key } = partner;
      const mutations = new Set<string>();
      const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-.~!*';
      for (let at = 0; at < key.length; at += 1) {
        for (const character of alphabet) mutations.add(key.slice(0, at) + character + key.slice(at + 1));
        for (const character of alphabet) mutations.add(key.slice(0, at) + character + key.slice(at));
        mutations.add(key.slice(0, at) + key.slice(at + 1));
        mutations.add(key.slice(0, at));
      }
      for (let a = 0; a < key.length; a += 1) {
        for (let b = a + 1; b < key.length; b += 1) {
          const swapped = [...key];
          [swapped[a], swapped[b]] = [key[b]!, key[a]!];
          mutations.add(swapped.join(''));
        }
      }
      // Two at a time, up to the number wanted: every place with every other.
      for (let i = 0; mutations.size < 18_500; i += 1) {
        const [a, b] = [9 + (i % 32), 9 + ((i + 1 + Math.floor(i / 32)) % 32)];
        const changed = [...key];
        for (const at of [a, b]) changed[at] = alphabet[randomBytes(1)[0]! % 36]!;
        mutations.add(changed.join(''));
      }
      mutations.delete(key);
      mutations.delete('');
      expect(mutations.size).toBeGreaterThan(18_000);
      const statuses = new Map<number, number>();
      const lookUps = await countLookUps(async () => {
        let i = 0;
        for (const mutation of mutations) {
          // 90 from each address, so that it is the check that refuses them and not the limit.
          const { statusCode } = await ask(mutation, `10.9.${Math.floor(i / 90)}.1`);
          statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
          i += 1;
        }
      });
      expect([...statuses]).toEqual([[401, mutations.size]]);
      expect(lookUps).toBe(0);
    },
  );
});

describe('guessing', () => {
  it('more than 100 different bad keys a minute from one address is 429, for such keys only', async () => {
    const partner = await api.partner();
    const address = newAddress();
    const bad = Array.from({ length: 100 }, (_, i) => (i % 2 ? unknownKey() : `m2m_test_bad${i}`));
    for (const key of bad) expect((await ask(key, address)).statusCode).toBe(401);
    for (const key of [unknownKey(), 'm2m_test_another']) {
      const refused = await ask(key, address);
      expect(refused.statusCode).toBe(429);
      expect(refused.json()).toMatchObject({
        code: 'RATE_LIMIT_EXCEEDED',
        message: expect.stringContaining('API keys that are not valid'),
      });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    }
    // A repeat of one that was counted is what it was.
    for (const key of bad.slice(0, 10)) expect((await ask(key, address)).statusCode).toBe(401);
    // A good key is never refused: neither one that is known here nor, while others are not too many, a new one.
    for (let i = 0; i < 50; i += 1) expect((await ask(partner.key, address)).statusCode).toBe(200);
    expect((await ask((await api.key(partner)).key, address)).statusCode).toBe(200);
    expect((await ask(unknownKey(), newAddress())).statusCode).toBe(401);
    expect(
      api.logLines.some((line) => line.includes('too many different bad API keys') && line.includes(address)),
    ).toBe(true);
  });

  it('one wrong, revoked or expired key a thousand times is no guessing', async () => {
    const partner = await api.partner();
    const [revoked, expired] = [await api.key(partner), await api.key(partner)];
    await partner.post(`/partner/keys/${revoked.keyId}/revoke`);
    await api.sql("update api_keys set expires_at = now() - interval '1 minute' where id = $1", [expired.keyId]);
    const address = newAddress();
    for (let i = 0; i < 300; i += 1) {
      for (const key of ['m2m_test_wrong', revoked.key, expired.key])
        expect((await ask(key, address)).statusCode).toBe(401);
    }
  });

  it('counts an IPv6 network as one caller, whatever it writes into X-Forwarded-For', async () => {
    for (let i = 0; i < 100; i += 1)
      expect((await ask(unknownKey(), `2001:db8:7:7::${i + 1}`, { 'x-forwarded-for': `10.8.0.${i}` })).statusCode).toBe(
        401,
      );
    expect((await ask(unknownKey(), '2001:db8:7:7::ffff', { 'x-forwarded-for': '10.8.1.1' })).statusCode).toBe(429);
    expect((await ask(unknownKey(), '2001:db8:7:8::1')).statusCode).toBe(401);
  });

  it('slides: what was tried a minute ago counts no more, and memory stays bounded', () => {
    const limiter = new FailedKeyLimiter();
    for (let i = 0; i < 100; i += 1) expect(limiter.note('a', `key ${i}`, i * 100)).toBeUndefined();
    expect(limiter.note('a', 'one more', 10_000)).toBe(50);
    expect(limiter.wouldRefuse('a', 'one more', 59_000)).toBe(1);
    expect(limiter.wouldRefuse('a', 'key 50', 59_000)).toBeUndefined();
    expect(limiter.note('a', 'one more', 60_001)).toBeUndefined();
    expect(limiter.note('a', 'yet another', 60_001)).toBe(1);
    for (let i = 0; i < 20_000; i += 1) limiter.note(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`, 'x', 70_000);
    expect(limiter.size).toBe(5_000);
  });
});

it('an unknown key, a wrong one and a revoked one take the same time', { timeout: 60_000 }, async () => {
  const partner = await api.partner();
  const ROUNDS = 150;
  const revoked = await Promise.all(Array.from({ length: ROUNDS }, () => api.key(partner)));
  for (const { keyId } of revoked) await partner.post(`/partner/keys/${keyId}/revoke`);
  await api.sql('update partner_environments set request_limit_per_minute = 100000');
  // Begins as the good key does: the time may not tell how near it came.
  const digits = Array.from(partner.key.slice(9, 21), (character) =>
    '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(character),
  );
  const wrong = (): string =>
    mintKey('sandbox', () => Buffer.from([...digits, ...randomBytes(20).map((byte) => byte % 252)]));
  const time = async (key: string): Promise<number> => {
    const address = newAddress();
    const startedAt = performance.now();
    expect((await ask(key, address)).statusCode).toBe(401);
    return performance.now() - startedAt;
  };
  const times: Record<'unknown' | 'wrong' | 'revoked', number[]> = { unknown: [], wrong: [], revoked: [] };
  for (let i = 0; i < ROUNDS; i += 1) {
    // Turn and turn about, so that what else the machine does falls on all alike.
    times.unknown.push(await time(unknownKey()));
    times.wrong.push(await time(wrong()));
    times.revoked.push(await time(revoked[i]!.key));
  }
  const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
  const spread = (list: number[]): number => {
    const sorted = list.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.75)]! - sorted[Math.floor(sorted.length * 0.25)]!;
  };
  for (const other of [times.wrong, times.revoked]) {
    expect(Math.abs(median(times.unknown) - median(other))).toBeLessThan(Math.max(0.5, spread(times.unknown)));
  }
});
