import type { Finding, WatchedKey } from '../finding.ts';
import { THRESHOLDS } from '../thresholds.ts';

/** Calls of one key in the hour under way, beside its past. */
export interface HourUse {
  hour: Date;
  calls: number;
  /** The most at this hour of the day, one hour more or less, in 14 days. */
  usual: number;
  /** The busiest hour of 35 days. */
  busiest: number;
  /** First use on record. */
  since: Date | null;
}

/** More than four times the usual at this time of the day, above a floor, and more than the key ever did of late. */
export function judgeVolume({ hour, calls, usual, busiest, since }: HourUse): Finding[] {
  const { factor, leastCalls, leastHistoryMs } = THRESHOLDS.unusualVolume;
  if (since === null || hour.getTime() - since.getTime() < leastHistoryMs) return [];
  if (calls < leastCalls || calls <= factor * usual || calls <= busiest) return [];
  return [{ rule: 'unusual_volume', subject: 'hour', details: { hour: hour.toISOString(), calls, usual, busiest } }];
}

/** Calls of one key in the last ten minutes, and those that were refused for what the key may not do. */
export interface DeniedUse {
  calls: number;
  refused: number;
  reasons: string[];
}

/** A burst of refusals: somebody tries what a key can do, or a release is wrong. Calls of ended keys are told elsewhere. */
export function judgeDenied(key: WatchedKey, { calls, refused, reasons }: DeniedUse, now: Date): Finding[] {
  const { leastRefused, share } = THRESHOLDS.deniedBurst;
  const hasEnded = key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now);
  if (hasEnded || refused < leastRefused || refused < share * calls) return [];
  return [{ rule: 'denied_burst', subject: 'burst', details: { calls, refused, reasons } }];
}

/** Over all keys of one environment, since they share their limits. */
export function judgeRateLimited({ calls, limited }: { calls: number; limited: number }): Finding[] {
  const { leastCalls, share } = THRESHOLDS.rateLimited;
  if (calls < leastCalls || limited <= share * calls) return [];
  return [{ rule: 'rate_limited', subject: 'share', details: { calls, limited } }];
}

/** Different keys that are none, tried from one address within ten minutes: whoever does so holds a list. */
export const areManyUnknownKeys = ({ distinctKeys }: { distinctKeys: number }): boolean =>
  distinctKeys >= THRESHOLDS.unknownKeys.distinct;
