import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, World } from './testing/world.ts';

const DAY_MS = 24 * HOUR_MS;
/** A Sunday; the monthly job runs on the first of each month. */
const START_MS = Date.UTC(2026, 1, 22);
const FORTNIGHT_MS = 14 * DAY_MS;
const WARM_UP_DAYS = 100;

/** Mulberry32: the same seed, the same fortnight. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Day and night of a partner some hours west, less at the weekend. Between 0 and 1. */
function shape(nowMs: number, hoursWest: number, weekend: number): number {
  const local = new Date(nowMs - hoursWest * HOUR_MS);
  const hour = local.getUTCHours() + local.getUTCMinutes() / 60;
  const day = Math.max(0.03, Math.sin(((hour - 6) / 16) * Math.PI));
  return (hour < 6 || hour > 22 ? 0.03 : day) * ([0, 6].includes(local.getUTCDay()) ? weekend : 1);
}

interface Client {
  keyId: string;
  peakPerHour: number;
  hoursWest: number;
  weekend: number;
  addresses: readonly string[];
  /** Also: its own extra calls in this minute. */
  extra?: (nowMs: number) => number;
}

const servers = (network: string, hosts: number[]): string[] => hosts.map((host) => `${network}.${host}`);

const isMonthlyJob = (nowMs: number): boolean =>
  new Date(nowMs).getUTCDate() === 1 && new Date(nowMs).getUTCHours() === 8;

const CLIENTS: Client[] = [
  { keyId: 'shop', peakPerHour: 1_500, hoursWest: 6, weekend: 1.4, addresses: servers('203.0.113', [10, 11]) },
  { keyId: 'bank', peakPerHour: 9_000, hoursWest: 5, weekend: 0.25, addresses: servers('198.51.100', [4, 5, 6]) },
  { keyId: 'small', peakPerHour: 40, hoursWest: 8, weekend: 0.5, addresses: ['2001:db8:7::1', '2001:db8:7:1::9'] },
  // A key of its own that pays out once a month, and otherwise asks now and then.
  {
    keyId: 'payroll',
    peakPerHour: 25,
    hoursWest: 6,
    weekend: 0,
    addresses: ['192.0.2.20'],
    extra: (nowMs) => (isMonthlyJob(nowMs) ? 130 : 0),
  },
  {
    keyId: 'report',
    peakPerHour: 0,
    hoursWest: 6,
    weekend: 1,
    addresses: ['203.0.113.12'],
    extra: (nowMs) => (new Date(nowMs).getUTCHours() === 9 ? 20 : 0),
  },
  {
    keyId: 'test',
    peakPerHour: 120,
    hoursWest: 6,
    weekend: 0.05,
    addresses: ['192.0.2.101', '192.0.2.150', '203.0.113.60'],
  },
];

function newWorld(random: () => number): World {
  const world = new World();
  const createdAt = new Date(START_MS - 200 * DAY_MS);
  const key = (keyId: string, partnerId: string, scopes: string[], environment: 'live' | 'sandbox' = 'live') =>
    world.add({ keyId, partnerId, environment, scopes, createdAt });
  key('shop', 'a', ['links:write', 'links:read']);
  key('report', 'a', ['logs:read']);
  key('test', 'a', ['links:write', 'links:read'], 'sandbox');
  key('bank', 'b', ['links:write', 'operations:read']);
  key('small', 'c', ['links:write']);
  key('payroll', 'b', ['links:write']);
  // Ended long ago, and nobody calls them.
  key('old', 'a', ['links:read']).key.revokedAt = new Date(START_MS - 50 * DAY_MS);
  key('lapsed', 'a', ['links:read']).key.expiresAt = new Date(START_MS - 20 * DAY_MS);
  for (let nowMs = START_MS - WARM_UP_DAYS * DAY_MS; nowMs < START_MS; nowMs += HOUR_MS) {
    for (const client of CLIENTS) {
      const calls = Math.round(
        client.peakPerHour * shape(nowMs + HOUR_MS / 2, client.hoursWest, client.weekend) * (0.8 + 0.4 * random()),
      );
      const extra = 60 * (client.extra?.(nowMs) ?? 0);
      for (const address of client.addresses)
        world.call(client.keyId, nowMs, Math.ceil((calls + extra) / client.addresses.length), address);
    }
  }
  return world;
}

type Stage = (world: World, nowMs: number) => void;

/** Fourteen days of ordinary life, minute by minute, with what a stage adds; returns what was raised. */
function simulate(seed: number, stage: Stage = () => undefined): World['raised'] {
  const random = seeded(seed);
  const world = newWorld(random);
  const deploys = [2, 5, 9, 12].map((day) => START_MS + day * DAY_MS + 17 * HOUR_MS);
  for (let nowMs = START_MS; nowMs < START_MS + FORTNIGHT_MS; nowMs += MINUTE_MS) {
    const isDeploy = deploys.some((atMs) => nowMs >= atMs && nowMs < atMs + 4 * MINUTE_MS);
    for (const client of CLIENTS) {
      const perMinute =
        (client.peakPerHour / 60) * shape(nowMs, client.hoursWest, client.weekend) * (0.7 + 0.6 * random());
      // Retries after a release, or when a network stutters for some minutes.
      const retries = isDeploy ? 2 : random() < 0.002 ? 3 : 1;
      const calls = Math.floor(perMinute * retries + random()) + (client.extra?.(nowMs) ?? 0);
      if (calls === 0) continue;
      // A release that asks for what its key may not do, until it is put right; a limit that is touched at the peak.
      const denied = isDeploy && client.keyId !== 'bank' ? Math.floor(calls / 4) : random() < 0.01 ? 1 : 0;
      const limited = client.keyId === 'bank' && calls > 140 ? Math.floor(calls * 0.08) : 0;
      world.call(client.keyId, nowMs, calls, client.addresses[Math.floor(random() * client.addresses.length)]!, {
        denied,
        limited,
      });
    }
    everydayEvents(world, nowMs, random);
    stage(world, nowMs);
    world.judge(nowMs);
  }
  return world.raised;
}

const at = (day: number, hour: number, minute = 0): number =>
  START_MS + day * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS;

/** What happens in any company: another server, a rotation that goes well, a developer with a wrong key. */
function everydayEvents(world: World, nowMs: number, random: () => number): void {
  if (nowMs >= at(4, 15) && nowMs % (5 * MINUTE_MS) === 0) world.call('shop', nowMs, 3, '203.0.113.45');
  if (nowMs >= at(8, 15) && nowMs % (5 * MINUTE_MS) === 0) world.call('small', nowMs, 1, '2001:db8:7:ffff::3');
  const shop = world.records.get('shop')!;
  if (nowMs === at(3, 16)) {
    const endsAt = new Date(at(93, 16));
    shop.rotation = {
      rotationId: 'rot',
      state: 'pending',
      createdAt: new Date(nowMs),
      activatedAt: null,
      endsAt,
      oldLastUsedAt: null,
    };
  }
  if (nowMs === at(4, 16)) {
    Object.assign(shop.rotation!, {
      state: 'overlap',
      activatedAt: new Date(nowMs),
      endsAt: new Date(at(5, 16)),
      oldLastUsedAt: new Date(nowMs),
    });
  }
  if (random() < 0.003) world.refuseUnknown('192.0.2.101', `mistyped ${Math.floor(random() * 3)}`, nowMs);
  // A key made for the fortnight: who made it so knows.
  if (nowMs === at(1, 12))
    world.add({
      keyId: 'trial',
      partnerId: 'c',
      environment: 'live',
      scopes: ['links:read'],
      createdAt: new Date(nowMs),
      expiresAt: new Date(at(25, 12)),
    });
  if (nowMs > at(1, 12) && nowMs < at(13, 0) && random() < 0.01) world.call('trial', nowMs, 1, '2001:db8:9::1');
}

const during =
  (fromMs: number, minutes: number, work: Stage): Stage =>
  (world, nowMs) => {
    if (nowMs >= fromMs && nowMs < fromMs + minutes * MINUTE_MS) work(world, nowMs);
  };
const once = (atMs: number, work: (world: World) => void): Stage => during(atMs, 1, work);

/** Each with the rule and the key that it must be found by. */
const INCIDENTS: [string, { rule: string; keyId: string }, Stage][] = [
  [
    'a key comes within 30 days of its end',
    { rule: 'expiring', keyId: 'shop' },
    once(at(0, 0), (world) => (world.records.get('shop')!.key.expiresAt = new Date(at(36, 7)))),
  ],
  [
    'an expired key is called again',
    { rule: 'expired_in_use', keyId: 'lapsed' },
    during(at(4, 3, 20), 300, (world, nowMs) => world.refuse('lapsed', nowMs, 2, '203.0.113.10', 'expired')),
  ],
  [
    'a revoked key is called a single time',
    { rule: 'revoked_in_use', keyId: 'old' },
    once(at(6, 4, 7), (world) => world.refuse('old', at(6, 4, 7), 1, '198.18.0.1', 'revoked')),
  ],
  [
    'a thief uses a key from elsewhere',
    { rule: 'new_network', keyId: 'bank' },
    during(
      at(7, 8, 30),
      240,
      (world, nowMs) => nowMs % (10 * MINUTE_MS) === 0 && world.call('bank', nowMs, 1, '198.18.7.7'),
    ),
  ],
  [
    'a live key runs on a developer’s machine',
    { rule: 'test_address', keyId: 'shop' },
    during(at(9, 20), 60, (world, nowMs) => world.call('shop', nowMs, 1, '192.0.2.150')),
  ],
  [
    'a loop runs wild at night',
    { rule: 'unusual_volume', keyId: 'shop' },
    during(at(10, 9, 5), 45, (world, nowMs) => world.call('shop', nowMs, 80, '203.0.113.10')),
  ],
  [
    'a small key is used for a raid',
    { rule: 'unusual_volume', keyId: 'small' },
    during(at(3, 22, 40), 30, (world, nowMs) => world.call('small', nowMs, 60, '2001:db8:7::1')),
  ],
  [
    'somebody tries what a key can do',
    { rule: 'denied_burst', keyId: 'report' },
    during(at(5, 2, 11), 12, (world, nowMs) => world.call('report', nowMs, 10, '203.0.113.12', { denied: 10 })),
  ],
  [
    'a partner runs into its limit',
    { rule: 'rate_limited', keyId: 'bank' },
    during(at(8, 18), 25, (world, nowMs) => world.call('bank', nowMs, 90, '198.51.100.4', { limited: 90 })),
  ],
  [
    'a key falls idle',
    { rule: 'idle', keyId: 'forgotten' },
    once(at(0, 0), (world) => {
      const record = world.add({
        keyId: 'forgotten',
        partnerId: 'a',
        environment: 'live',
        scopes: ['links:read'],
        createdAt: new Date(at(-190, 0)),
      });
      record.lastUsedMs = at(-84, 5);
    }),
  ],
  [
    'a scope falls out of use',
    { rule: 'scope_unused', keyId: 'bank' },
    once(at(0, 0), (world) => {
      const { key, scopeUse } = world.records.get('bank')!;
      key.scopes = [...key.scopes, 'webhooks:write'];
      scopeUse.set('webhooks:write', at(-40, 12));
    }),
  ],
  [
    'the key that made another is revoked',
    { rule: 'creator_left', keyId: 'report' },
    once(at(6, 10), (world) => (world.records.get('report')!.creatorRevokedAt = new Date(at(6, 10)))),
  ],
  [
    'a rotation is forgotten',
    { rule: 'rotation_overdue', keyId: 'bank' },
    once(at(2, 10), (world) => {
      const rotation = {
        rotationId: 'rot_b',
        state: 'pending',
        createdAt: new Date(at(2, 10)),
        activatedAt: null,
        endsAt: new Date(at(92, 10)),
        oldLastUsedAt: null,
      } as const;
      world.records.get('bank')!.rotation = { ...rotation };
    }),
  ],
  [
    'somebody works through a list of keys',
    { rule: 'unknown_keys', keyId: 'operator' },
    during(at(11, 1, 1), 8, (world, nowMs) => {
      for (let i = 0; i < 5; i += 1) world.refuseUnknown('198.18.9.9', `${nowMs} ${i}`, nowMs);
    }),
  ],
];

const plain = (raised: World['raised']) => raised.map(({ rule, keyId }) => ({ rule, keyId }));

describe('a quiet fortnight of several partners', () => {
  it.each([1, 20260222, 77])('raises nothing (seed %i)', (seed) => {
    expect(plain(simulate(seed))).toEqual([]);
  });
});

describe('an incident in that fortnight', () => {
  it.each(INCIDENTS)('is found exactly once, and nothing else: %s', (_, expected, stage) => {
    expect(plain(simulate(20260222, stage))).toEqual([expected]);
  });
});
