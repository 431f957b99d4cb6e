/** Buckets of a histogram; the last takes everything from 30 s up. */
export const BUCKETS = 24;
/** Upper bound of the first bucket; each further bound is √e (1.65) times the one before. */
const FIRST_BOUND_MS = 0.5;

/**
 * Fixed for all time, so that histograms of any minute, key or process can be added up. A percentile read from one is
 * off by less than one bucket: a factor of 1.65 at worst.
 */
export const boundMs = (bucket: number): number => FIRST_BOUND_MS * Math.exp(bucket / 2);

export const emptyHistogram = (): number[] => Array.from({ length: BUCKETS }, () => 0);

export function bucketOf(durationMs: number): number {
  if (!(durationMs > FIRST_BOUND_MS)) return 0;
  return Math.min(BUCKETS - 1, Math.ceil(2 * Math.log(durationMs / FIRST_BOUND_MS)));
}

/** The duration that a share of the requests did not exceed (0.95 for p95), in milliseconds; null without requests. */
export function percentileMs(histogram: readonly number[], share: number): number | null {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const rank = share * total;
  let before = 0;
  for (let bucket = 0; bucket < histogram.length; bucket += 1) {
    const count = histogram[bucket]!;
    if (count > 0 && before + count >= rank) {
      const upper = boundMs(bucket);
      // Requests of a bucket are taken as spread evenly over its logarithm.
      return round(upper * Math.exp(-(1 - (rank - before) / count) / 2));
    }
    before += count;
  }
  return round(boundMs(histogram.length - 1));
}

const round = (ms: number): number => Number(ms.toPrecision(3));
