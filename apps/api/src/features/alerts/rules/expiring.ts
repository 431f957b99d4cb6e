import type { Finding, WatchedKey } from '../finding.ts';
import { isWorking } from '../finding.ts';
import { DAY_MS, THRESHOLDS } from '../thresholds.ts';

/** A key that ends in 30, 7 or 1 days: the narrowest stage that it has reached. */
export function judgeExpiring(key: WatchedKey, now: Date): Finding[] {
  const { expiresAt, createdAt } = key;
  if (expiresAt === null || !isWorking(key, now)) return [];
  const leftMs = expiresAt.getTime() - now.getTime();
  const lifeMs = expiresAt.getTime() - createdAt.getTime();
  const stage = THRESHOLDS.expiring.daysLeft.toSorted((a, b) => a - b).find((days) => leftMs <= days * DAY_MS);
  // Who makes a key for a week knows that it ends within a week.
  if (stage === undefined || lifeMs <= stage * DAY_MS) return [];
  const details = { expiresAt: expiresAt.toISOString(), daysLeft: stage };
  return [{ rule: 'expiring', subject: `${stage} ${details.expiresAt}`, details }];
}
