import { Type, type Static, type TObject } from 'typebox';
import { Instant } from '../../../core/http/wire.ts';

const closed = { additionalProperties: false };
const Count = (description: string) => Type.Integer({ description });
const Addresses = Type.Array(Type.String(), { description: 'At most ten, the busiest first.' });

const AT = '2026-02-01T12:00:00.000Z';

/** What time finds out about an API key, by the last part of the event's type; `details` says what is special to it. */
export const KEY_ALERTS = {
  expiring: {
    description: 'An API key expires in 30, 7 or 1 days.',
    details: Type.Object({ expiresAt: Instant(), daysLeft: Count('The stage: 30, 7 or 1.') }, closed),
    example: { expiresAt: '2026-02-08T12:00:00.000Z', daysLeft: 7 },
  },
  expired_in_use: {
    description: 'An expired API key is still called.',
    details: Type.Object(
      {
        calls: Count('In the last hour.'),
        addresses: Addresses,
        userAgents: Type.Array(Type.String()),
        lastAt: Instant(),
      },
      closed,
    ),
    example: { calls: 12, addresses: ['203.0.113.9'], userAgents: ['acme/1.4'], lastAt: AT },
  },
  revoked_in_use: {
    description: 'A revoked API key, or a secret that a rotation ended, is still called.',
    details: Type.Object(
      {
        what: Type.Enum(['key', 'secret'], { description: 'secret: the key works on under its new secret.' }),
        calls: Count('In the last hour.'),
        addresses: Addresses,
        userAgents: Type.Array(Type.String()),
        lastAt: Instant(),
      },
      closed,
    ),
    example: { what: 'key', calls: 12, addresses: ['203.0.113.9'], userAgents: ['acme/1.4'], lastAt: AT },
  },
  new_network: {
    description: 'A live API key that can move money is used from a network for the first time.',
    details: Type.Object(
      {
        network: Type.String(),
        address: Type.String(),
        userAgent: Type.String(),
        knownNetworks: Count('Seen before, in 90 days.'),
        firstAt: Instant(),
      },
      closed,
    ),
    example: {
      network: '198.51.100.0/24',
      address: '198.51.100.7',
      userAgent: 'curl/8.9',
      knownNetworks: 2,
      firstAt: AT,
    },
  },
  test_address: {
    description: 'A live API key is used from an address that was seen with test keys only.',
    details: Type.Object({ address: Type.String(), userAgent: Type.String(), firstAt: Instant() }, closed),
    example: { address: '198.51.100.7', userAgent: 'curl/8.9', firstAt: AT },
  },
  unusual_volume: {
    description: 'An API key is called more than four times as often as at this hour in the last 14 days.',
    details: Type.Object(
      {
        hour: Instant(),
        calls: Count('So far in this hour.'),
        usual: Count('The most at this time of the day in 14 days.'),
        busiest: Count('The busiest hour of 35 days.'),
      },
      closed,
    ),
    example: { hour: AT, calls: 9_000, usual: 700, busiest: 1_400 },
  },
  denied_burst: {
    description:
      'Many calls of an API key were refused: no scope for them, not from this address, or the key is disabled.',
    details: Type.Object(
      { calls: Count('In the last ten minutes.'), refused: Count('Of these.'), reasons: Type.Array(Type.String()) },
      closed,
    ),
    example: { calls: 200, refused: 180, reasons: ['INSUFFICIENT_SCOPE'] },
  },
  rate_limited: {
    description: 'More than a fifth of all calls were over the rate limit. The key is the one that was refused most.',
    details: Type.Object(
      { calls: Count('Of all keys, in the last ten minutes.'), limited: Count('Answered 429.') },
      closed,
    ),
    example: { calls: 12_000, limited: 4_000 },
  },
  scope_unused: {
    description:
      'An API key has scopes that it has not used for 45 days. Nothing is changed; think about taking them away.',
    details: Type.Object({ unused: Type.Array(Type.String()), used: Type.Array(Type.String()) }, closed),
    example: { unused: ['keys:write'], used: ['links:write'] },
  },
  idle: {
    description: 'An API key has not been used for 90 days.',
    details: Type.Object({ lastUsedAt: Type.Union([Instant(), Type.Null()]), createdAt: Instant() }, closed),
    example: { lastUsedAt: '2025-10-20T08:00:00.000Z', createdAt: '2025-06-01T08:00:00.000Z' },
  },
  creator_left: {
    description: 'The API key that made this one is revoked, and this one still works.',
    details: Type.Object({ createdBy: Type.String(), leftAt: Instant() }, closed),
    example: { createdBy: 'key_0123456789abcdefghij', leftAt: AT },
  },
  rotation_overdue: {
    description:
      'A rotation is not getting done: its new secret is unused for 7 days, or its old one ends within a day and is still used.',
    details: Type.Object(
      {
        rotationId: Type.String(),
        state: Type.Enum(['pending', 'overlap']),
        openSince: Instant(),
        endsAt: Instant('When the old secret stops working in any case.'),
      },
      closed,
    ),
    example: {
      rotationId: 'rot_0123456789abcdefghij',
      state: 'overlap',
      openSince: '2026-01-25T12:00:00.000Z',
      endsAt: '2026-02-02T12:00:00.000Z',
    },
  },
  exposed: {
    description: 'An API key was seen where others can read it. A live key that works is disabled when it is reported.',
    details: Type.Object(
      {
        where: Type.Enum(['url', 'report'], { description: 'url: it was sent to us in a query string.' }),
        reporter: Type.String({ description: 'github, operator, or us.' }),
        source: Type.Union([Type.String(), Type.Null()], { description: 'Where it was found, as it was reported.' }),
        isDisabled: Type.Boolean({ description: 'The key was disabled for this.' }),
      },
      closed,
    ),
    example: {
      where: 'report',
      reporter: 'github',
      source: 'https://github.com/acme/shop/blob/main/.env',
      isDisabled: true,
    },
  },
} as const satisfies Record<string, { description: string; details: TObject; example: object }>;

export type KeyAlertRule = keyof typeof KEY_ALERTS;
export type KeyAlertDetails = { [R in KeyAlertRule]: Static<(typeof KEY_ALERTS)[R]['details']> };

/** `data` of every event about a key that was found out. */
export const KeyAlertData = (details: TObject): TObject =>
  Type.Object(
    {
      keyId: Type.String(),
      keyName: Type.String(),
      noticeId: Type.String({ description: 'To acknowledge it: POST /partner/notices/{noticeId}/acknowledge.' }),
      severity: Type.Enum(['info', 'warning', 'critical']),
      title: Type.String(),
      text: Type.String({ description: 'What happened and what to do.' }),
      details,
      foundAt: Instant(),
    },
    closed,
  );

export const keyAlertExample = (rule: KeyAlertRule, foundAt: string): object => ({
  keyId: 'key_0123456789abcdefghij',
  keyName: 'payments server',
  noticeId: 'ntc_0123456789abcdefghij',
  severity: 'warning',
  title: 'An example',
  text: KEY_ALERTS[rule].description,
  details: KEY_ALERTS[rule].example,
  foundAt,
});

/** `data` of the events of a rotation: the rotation as it stood then. */
export const KeyRotationData = Type.Object(
  {
    rotationId: Type.String(),
    keyId: Type.String(),
    keyName: Type.String(),
    state: Type.Enum(['pending', 'overlap', 'finished', 'cancelled']),
    activation: Type.Enum(['first_use', 'now']),
    graceSeconds: Count('From the activation to the end of the old secret, at most.'),
    isLeak: Type.Boolean(),
    createdBy: Type.String({ description: 'The id of the key that asked for it, or operator.' }),
    createdAt: Instant(),
    activatedAt: Type.Optional(Instant()),
    oldSecretEndsAt: Type.Optional(Instant('When the old secret stops working, or stopped.')),
    endedAt: Type.Optional(Instant()),
    endedBy: Type.Optional(
      Type.String({ description: 'The id of a key, operator, or system for the end of the grace.' }),
    ),
  },
  closed,
);
