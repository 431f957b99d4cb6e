import type { KeyAlertRule } from '../webhooks/index.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** All numbers that the rules judge by; `docs/alerts.md` tells them. */
export const THRESHOLDS = {
  expiring: { daysLeft: [30, 7, 1] },
  endedInUse: { windowMs: HOUR_MS },
  newNetwork: {
    /** A key first shows where it lives; and one that is used from everywhere by nature has no new places. */
    learnedAfterMs: 3 * DAY_MS,
    mostKnown: 20,
    prefixLength: { 4: 24, 6: 48 },
    /** How far back a place counts as known. */
    rememberedMs: 90 * DAY_MS,
    windowMs: HOUR_MS,
  },
  testAddress: { seenBeforeMs: DAY_MS },
  unusualVolume: {
    factor: 4,
    leastCalls: 500,
    usualDays: 14,
    /** What the key did once in these days surprises nobody: a monthly job is as busy as the month before. */
    busiestDays: 35,
    leastHistoryMs: 7 * DAY_MS,
  },
  deniedBurst: { windowMs: 10 * MINUTE_MS, leastRefused: 60, share: 0.3 },
  rateLimited: { windowMs: 10 * MINUTE_MS, leastCalls: 100, share: 0.2 },
  unknownKeys: { windowMs: 10 * MINUTE_MS, distinct: 25 },
  scopeUnused: { afterMs: 45 * DAY_MS },
  idle: { afterMs: 90 * DAY_MS },
  rotationOverdue: { pendingMs: 7 * DAY_MS, endsWithinMs: DAY_MS },
} as const;

type Severity = 'info' | 'warning' | 'critical';

/** How grave, and for how long the same (key, rule, subject) is not told again. */
export const ALERTS: Record<KeyAlertRule, { severity: Severity; coolDownMs: number }> = {
  expiring: { severity: 'warning', coolDownMs: 365 * DAY_MS },
  expired_in_use: { severity: 'warning', coolDownMs: DAY_MS },
  revoked_in_use: { severity: 'critical', coolDownMs: DAY_MS },
  new_network: { severity: 'critical', coolDownMs: 90 * DAY_MS },
  test_address: { severity: 'critical', coolDownMs: 90 * DAY_MS },
  unusual_volume: { severity: 'warning', coolDownMs: DAY_MS },
  denied_burst: { severity: 'warning', coolDownMs: DAY_MS },
  rate_limited: { severity: 'warning', coolDownMs: DAY_MS },
  scope_unused: { severity: 'info', coolDownMs: 90 * DAY_MS },
  idle: { severity: 'info', coolDownMs: 90 * DAY_MS },
  creator_left: { severity: 'warning', coolDownMs: 365 * DAY_MS },
  rotation_overdue: { severity: 'warning', coolDownMs: 7 * DAY_MS },
  exposed: { severity: 'critical', coolDownMs: 30 * DAY_MS },
};

/** For what an operator is told. */
export const OPERATOR_COOL_DOWN_MS = DAY_MS;

/** Notices about webhook endpoints. */
export const ENDPOINT_RULES = ['endpoint_failing', 'endpoint_disabled'] as const;
export type EndpointRule = (typeof ENDPOINT_RULES)[number];

export const KEY_ALERT_RULES = Object.keys(ALERTS) as KeyAlertRule[];
