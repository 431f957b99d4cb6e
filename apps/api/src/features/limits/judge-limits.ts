import { ApiError } from '../../core/errors.ts';
import { formatAmount, type Currency } from '../../core/money.ts';

/** 1: identity submitted, 2: verified, 3: extended data verified. Level 0 (nothing known) may send nothing. */
export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** Minor units of `LimitTable.currency`. */
export interface LevelLimits {
  perTransfer: bigint;
  perDay: bigint;
  perMonth: bigint;
  perHalfYear: bigint;
}
export interface LimitTable {
  currency: Currency;
  levels: Record<Level, LevelLimits>;
}

/** What a person has sent in the 24 hours, 30 days and 180 days that end now, both ends inclusive, over all links. */
export interface SentSums {
  day: bigint;
  month: bigint;
  halfYear: bigint;
}

export type LimitPeriod = 'transfer' | 'day' | 'month' | 'halfYear';

export interface LimitRefusal {
  period: LimitPeriod;
  limit: bigint;
  /** What is still free in that period; 0 when nothing is. */
  left: bigint;
  currency: Currency;
}

const NOTHING: LevelLimits = { perTransfer: 0n, perDay: 0n, perMonth: 0n, perHalfYear: 0n };

export const levelLimits = (table: LimitTable, level: 0 | Level): LevelLimits =>
  level === 0 ? NOTHING : table.levels[level];

/** The first limit, shortest period first, that `minor` more would pass; a sum that equals the limit is allowed. */
export function judgeLimits(
  table: LimitTable,
  level: 0 | Level,
  sums: SentSums,
  minor: bigint,
): LimitRefusal | undefined {
  const limits = levelLimits(table, level);
  const periods: [LimitPeriod, bigint, bigint][] = [
    ['transfer', limits.perTransfer, 0n],
    ['day', limits.perDay, sums.day],
    ['month', limits.perMonth, sums.month],
    ['halfYear', limits.perHalfYear, sums.halfYear],
  ];
  for (const [period, limit, sent] of periods) {
    if (sent + minor > limit) {
      return { period, limit, left: limit > sent ? limit - sent : 0n, currency: table.currency };
    }
  }
  return undefined;
}

const WINDOW: Record<LimitPeriod, string> = {
  transfer: 'in one transfer',
  day: 'within 24 hours',
  month: 'within 30 days',
  halfYear: 'within 180 days',
};

/** 409 in words, with the numbers as members of the detail. */
export function limitRefusal({ period, limit, left, currency }: LimitRefusal): ApiError {
  const show = (minor: bigint): string => `${formatAmount(minor, currency)} ${currency}`;
  const rest = period === 'transfer' ? '' : left > 0n ? ` ${show(left)} of it is left.` : ' Nothing of it is left.';
  const message = `At most ${show(limit)} may be sent ${WINDOW[period]}.${rest}`;
  return new ApiError('LIMIT_EXCEEDED', message, {
    details: [
      {
        path: 'amount',
        message,
        period,
        limit: formatAmount(limit, currency),
        left: formatAmount(left, currency),
        currency,
      },
    ],
  });
}
