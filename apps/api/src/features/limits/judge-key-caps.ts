import { amountFromNumber, type Currency } from '../../core/money.ts';
import type { AmountCaps } from '../keys/index.ts';
import type { LimitRefusal } from './judge-limits.ts';

/** What links of one key have sent in the 24 hours and 30 days that end now: in all corridors, and in the one at hand. */
export interface KeySums {
  day: bigint;
  month: bigint;
  corridorDay: bigint;
  corridorMonth: bigint;
}

/**
 * The first cap, copied from the key to its link, that `minor` more would pass; undefined without caps. A cap is in major
 * units of the sending currency; a sum that equals it is allowed.
 */
export function judgeKeyCaps(
  caps: AmountCaps | null,
  sums: KeySums,
  minor: bigint,
  corridor: { source: Currency; destination: Currency },
): LimitRefusal | undefined {
  if (!caps) return undefined;
  const { source, destination } = corridor;
  const own = caps.corridors?.[`${source}-${destination}`];
  const judged: [LimitRefusal['period'], number | undefined, bigint][] = [
    ['transfer', caps.perTransfer, 0n],
    ['transfer', own?.perTransfer, 0n],
    ['day', caps.perDay, sums.day],
    ['day', own?.perDay, sums.corridorDay],
    ['month', caps.perMonth, sums.month],
    ['month', own?.perMonth, sums.corridorMonth],
  ];
  for (const [period, cap, sent] of judged) {
    if (cap === undefined) continue;
    // A cap that the currency cannot express caps at nothing rather than at anything.
    const limit = amountFromNumber(cap, source) ?? 0n;
    if (sent + minor > limit) return { period, limit, left: limit > sent ? limit - sent : 0n, currency: source };
  }
  return undefined;
}
