/**
 * Counts what an endpoint answers and says when to stop asking it. Opens after 10 points in a row without a success
 * (5 refusals, which count twice) or when 14 of the last 20 failed. Not after 5 failures in a row: a receiver that
 * fails 30 % at random shows those every 400 deliveries, 10 only every 170,000.
 */
const POINTS = 10;
const WINDOW = 20;
const WINDOW_FAILURES = 14;

const FIRST_OPEN_MS = 30_000;
const MAX_OPEN_MS = 15 * 60_000;

export interface BreakerCount {
  /** Points since the last success. */
  points: number;
  /** The last results, newest in the lowest bit; 1 = failure. */
  window: number;
  seen: number;
}

export const newBreakerCount = (): BreakerCount => ({ points: 0, window: 0, seen: 0 });

/** Counts one result; true when the breaker must open, which starts the count anew. */
export function countResult(count: BreakerCount, weight: 0 | 1 | 2): boolean {
  const isFailure = weight > 0;
  count.points = isFailure ? count.points + weight : 0;
  count.window = ((count.window << 1) | Number(isFailure)) & ((1 << WINDOW) - 1);
  count.seen = Math.min(count.seen + 1, WINDOW);
  const opens = count.points >= POINTS || (count.seen === WINDOW && bits(count.window) >= WINDOW_FAILURES);
  if (opens) Object.assign(count, newBreakerCount());
  return opens;
}

/** How long it stays open: 30 s, doubling with every opening in a row up to 15 min; jitter of 10 % keeps probes apart. */
export const openForMs = (openings: number, random: number): number =>
  Math.round(Math.min(FIRST_OPEN_MS * 2 ** Math.min(openings, 10), MAX_OPEN_MS) * (1 + 0.1 * random));

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
