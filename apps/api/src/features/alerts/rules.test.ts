import { describe, expect, it } from 'vitest';
import type { Finding, WatchedKey } from './finding.ts';
import { describeAlert } from './describe-alert.ts';
import { judgeEndedInUse } from './rules/ended-in-use.ts';
import { judgeExpiring } from './rules/expiring.ts';
import { judgeNewPlace, networkOfAddress, type PlaceUse } from './rules/new-place.ts';
import { judgeIdle, judgeRotation, judgeScopeUnused } from './rules/standing.ts';
import { judgeDenied, judgeRateLimited, judgeVolume } from './rules/traffic.ts';
import { DAY_MS } from './thresholds.ts';

const NOW = new Date('2026-03-10T15:00:00.000Z');
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);
const key = (change: Partial<WatchedKey> = {}): WatchedKey => ({
  partnerId: 'ptn',
  environment: 'live',
  keyId: 'key_1',
  name: 'server',
  scopes: ['links:write'],
  createdAt: ago(300),
  createdBy: 'operator',
  expiresAt: null,
  disabledAt: null,
  revokedAt: null,
  ...change,
});
const rules = (findings: Finding[]): string[] => findings.map(({ rule }) => rule);

describe('expiring', () => {
  const stageAt = (daysLeft: number, change: Partial<WatchedKey> = {}) =>
    judgeExpiring(key({ expiresAt: new Date(NOW.getTime() + daysLeft * DAY_MS), ...change }), NOW).map(
      ({ details }) => (details as { daysLeft: number }).daysLeft,
    );

  it.each([
    [31, []],
    [30, [30]],
    [8, [30]],
    [7, [7]],
    [1.1, [7]],
    [1, [1]],
    [0.01, [1]],
    [0, []],
  ] as const)('with %s days left is stage %j', (daysLeft, stages) => {
    expect(stageAt(daysLeft)).toEqual(stages);
  });

  it('leaves out a stage longer than the whole life, and keys that do not work', () => {
    expect(stageAt(20, { createdAt: ago(5) })).toEqual([]);
    expect(stageAt(6, { createdAt: ago(5) })).toEqual([7]);
    expect(stageAt(6, { revokedAt: ago(1) })).toEqual([]);
    expect(stageAt(6, { disabledAt: ago(1) })).toEqual([]);
  });

  it('is another finding when the end was moved', () => {
    const [a, b] = [5, 6].map(
      (days) => judgeExpiring(key({ expiresAt: new Date(NOW.getTime() + days * DAY_MS) }), NOW)[0]!,
    );
    expect(a!.subject).not.toBe(b!.subject);
  });
});

describe('ended in use', () => {
  const use = {
    secretId: 'sec_1',
    reason: 'revoked',
    calls: 1,
    addresses: Array.from({ length: 12 }, (_, i) => `203.0.113.${i}`),
    userAgents: ['a'],
    lastAt: NOW,
  } as const;
  const judge = (change: Partial<WatchedKey>) =>
    judgeEndedInUse(key(change), { ...use, addresses: [...use.addresses], userAgents: ['a'] }, NOW);

  it('tells a revoked key, an expired one, and a replaced secret of one that works apart', () => {
    expect(judge({ revokedAt: ago(1), expiresAt: ago(2) })[0]).toMatchObject({
      rule: 'revoked_in_use',
      subject: 'key',
      details: { what: 'key' },
    });
    expect(judge({ expiresAt: ago(1) })[0]).toMatchObject({ rule: 'expired_in_use', subject: 'key' });
    expect(judge({})[0]).toMatchObject({ rule: 'revoked_in_use', subject: 'sec_1', details: { what: 'secret' } });
  });

  it('shows ten addresses at most', () => {
    expect((judge({ revokedAt: ago(1) })[0]!.details as { addresses: string[] }).addresses).toHaveLength(10);
  });
});

describe('a new place', () => {
  const place = (change: Partial<PlaceUse> = {}): PlaceUse => ({
    address: '198.51.100.7',
    userAgent: '',
    firstAt: NOW,
    known: [{ address: '203.0.113.1', firstAt: ago(10) }],
    testKeySince: null,
    isKnownForLive: false,
    ...change,
  });
  const judge = (use: Partial<PlaceUse>, change: Partial<WatchedKey> = {}) =>
    rules(judgeNewPlace(key(change), place(use), NOW));

  it('is a /24 or a /48 where the key never was', () => {
    expect(networkOfAddress('203.0.113.77')).toBe('203.0.113.0/24');
    expect(networkOfAddress('2001:db8:7:9::1')).toBe('2001:db8:7::/48');
    expect(networkOfAddress('')).toBeUndefined();
    expect(judge({})).toEqual(['new_network']);
    expect(judge({ address: '203.0.113.200' })).toEqual([]);
    expect(judge({ address: '2001:db8:7::1', known: [{ address: '2001:db8:7:ffff::2', firstAt: ago(9) }] })).toEqual(
      [],
    );
    expect(judge({ address: '2001:db8:8::1', known: [{ address: '2001:db8:7::2', firstAt: ago(9) }] })).toEqual([
      'new_network',
    ]);
  });

  it('is none for a key that is still new, that lives everywhere, that moves no money, or that is of the sandbox', () => {
    expect(judge({ known: [{ address: '203.0.113.1', firstAt: ago(2.9) }] })).toEqual([]);
    expect(judge({ known: [] })).toEqual([]);
    expect(
      judge({ known: Array.from({ length: 21 }, (_, i) => ({ address: `10.0.${i}.1`, firstAt: ago(10) })) }),
    ).toEqual([]);
    expect(judge({}, { scopes: ['links:read'] })).toEqual([]);
    expect(judge({}, { environment: 'sandbox' })).toEqual([]);
    expect(judge({}, { revokedAt: NOW })).toEqual([]);
  });

  it('of test keys is told as such, whatever the scopes, unless live keys were there too', () => {
    expect(judge({ testKeySince: ago(5) }, { scopes: ['links:read'] })).toEqual(['test_address']);
    expect(judge({ testKeySince: ago(5), isKnownForLive: true })).toEqual(['new_network']);
    // Seen with both on one day: a server that is being set up.
    expect(judge({ testKeySince: ago(0.5) })).toEqual(['new_network']);
  });
});

describe('traffic', () => {
  const hour = { hour: NOW, usual: 200, busiest: 700, since: ago(30) };

  it('is unusual above four times the usual, a floor, and all that the key ever did', () => {
    expect(rules(judgeVolume({ ...hour, calls: 801 }))).toEqual(['unusual_volume']);
    expect(judgeVolume({ ...hour, calls: 800 })).toEqual([]);
    expect(judgeVolume({ ...hour, usual: 10, busiest: 100, calls: 499 })).toEqual([]);
    expect(rules(judgeVolume({ ...hour, usual: 10, busiest: 100, calls: 500 }))).toEqual(['unusual_volume']);
    expect(judgeVolume({ ...hour, calls: 5_000, busiest: 5_000 })).toEqual([]);
    expect(judgeVolume({ ...hour, calls: 5_000, since: ago(6.9) })).toEqual([]);
    expect(judgeVolume({ ...hour, calls: 5_000, since: null })).toEqual([]);
  });

  it('is a burst of refusals above a number and a share', () => {
    const judge = (calls: number, refused: number, change: Partial<WatchedKey> = {}) =>
      rules(judgeDenied(key(change), { calls, refused, reasons: [] }, NOW));
    expect(judge(200, 60)).toEqual(['denied_burst']);
    expect(judge(201, 60)).toEqual([]);
    expect(judge(59, 59)).toEqual([]);
    expect(judge(60, 60, { disabledAt: NOW })).toEqual(['denied_burst']);
    expect(judge(60, 60, { revokedAt: NOW })).toEqual([]);
  });

  it('is over the limit above a fifth of a hundred', () => {
    expect(judgeRateLimited({ calls: 100, limited: 20 })).toEqual([]);
    expect(rules(judgeRateLimited({ calls: 100, limited: 21 }))).toEqual(['rate_limited']);
    expect(judgeRateLimited({ calls: 99, limited: 99 })).toEqual([]);
  });
});

describe('what stands', () => {
  it('is idle after 90 days without use, or without any since it was made', () => {
    expect(rules(judgeIdle(key(), ago(90), NOW))).toEqual(['idle']);
    expect(judgeIdle(key(), ago(89.9), NOW)).toEqual([]);
    expect(rules(judgeIdle(key({ createdAt: ago(91) }), null, NOW))).toEqual(['idle']);
    expect(judgeIdle(key({ createdAt: ago(89) }), null, NOW)).toEqual([]);
  });

  it('has unused scopes only where 45 days are on record, some scope is used, and calls ask for it', () => {
    const wide = key({ scopes: ['links:write', 'keys:write', 'operations:write'] });
    const use = { used: new Set(['links:write']), since: ago(50), usable: new Set(['links:write', 'keys:write']) };
    expect(judgeScopeUnused(wide, use, NOW)[0]).toMatchObject({
      details: { unused: ['keys:write'], used: ['links:write'] },
    });
    expect(judgeScopeUnused(wide, { ...use, since: ago(44) }, NOW)).toEqual([]);
    expect(judgeScopeUnused(wide, { ...use, used: new Set() }, NOW)).toEqual([]);
    expect(judgeScopeUnused({ ...wide, createdAt: ago(44) }, use, NOW)).toEqual([]);
  });

  it('has a rotation that waits for a week, or whose old secret is used on its last day', () => {
    const rotation = {
      rotationId: 'rot_1',
      state: 'pending',
      createdAt: ago(7),
      activatedAt: null,
      endsAt: new Date(NOW.getTime() + 50 * DAY_MS),
      oldLastUsedAt: NOW,
    } as const;
    expect(rules(judgeRotation(key(), rotation, NOW))).toEqual(['rotation_overdue']);
    expect(judgeRotation(key(), { ...rotation, createdAt: ago(6.9) }, NOW)).toEqual([]);
    const overlap = {
      ...rotation,
      state: 'overlap',
      activatedAt: ago(6),
      endsAt: new Date(NOW.getTime() + DAY_MS / 2),
    } as const;
    expect(rules(judgeRotation(key(), overlap, NOW))).toEqual(['rotation_overdue']);
    expect(judgeRotation(key(), { ...overlap, oldLastUsedAt: ago(2) }, NOW)).toEqual([]);
    expect(judgeRotation(key(), { ...overlap, endsAt: new Date(NOW.getTime() + 2 * DAY_MS) }, NOW)).toEqual([]);
    // A grace of one hour or one day: everybody who chose it knows.
    expect(judgeRotation(key(), { ...overlap, activatedAt: ago(0.5) }, NOW)).toEqual([]);
    expect(judgeRotation(key(), { ...overlap, endsAt: ago(0.1) }, NOW)).toEqual([]);
  });
});

describe('words', () => {
  it('name the key and what to do, without holes', () => {
    const findings: Finding[] = [
      ...judgeExpiring(key({ expiresAt: new Date(NOW.getTime() + DAY_MS / 2) }), NOW),
      ...judgeEndedInUse(
        key(),
        { secretId: 's', reason: 'revoked', calls: 1, addresses: [''], userAgents: [''], lastAt: NOW },
        NOW,
      ),
      ...judgeIdle(key(), null, NOW),
      {
        rule: 'exposed',
        subject: 'x',
        details: { where: 'report', reporter: 'github', source: null, isDisabled: true },
      },
    ];
    for (const { title, text } of findings.map((finding) => describeAlert(finding, 'server'))) {
      expect(title).toContain('"server"');
      expect(`${title} ${text}`).not.toMatch(/undefined|null|NaN|\(\)|, {2}/);
    }
  });
});
