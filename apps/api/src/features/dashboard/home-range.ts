const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type RangeName = '24h' | '7d' | '30d';

/** The buckets of a range: the newest one holds now, so it is not over yet. */
export interface HomeRange {
  name: RangeName;
  /** Of which roll-up the figures come. */
  grain: 'hour' | 'day';
  stepMs: number;
  count: number;
  start: Date;
  end: Date;
  /** The same length before, up to the same moment of its newest bucket. */
  previousStart: Date;
  previousEnd: Date;
}

const RANGES: Record<RangeName, { grain: 'hour' | 'day'; stepMs: number; count: number }> = {
  '24h': { grain: 'hour', stepMs: HOUR_MS, count: 24 },
  '7d': { grain: 'hour', stepMs: 6 * HOUR_MS, count: 28 },
  '30d': { grain: 'day', stepMs: DAY_MS, count: 30 },
};

/** Buckets begin where UTC hours and days do, so that they fit the roll-ups. */
export function homeRange(name: RangeName, now: Date): HomeRange {
  const { grain, stepMs, count } = RANGES[name];
  const endMs = (Math.floor(now.getTime() / stepMs) + 1) * stepMs;
  const lengthMs = count * stepMs;
  return {
    name,
    grain,
    stepMs,
    count,
    start: new Date(endMs - lengthMs),
    end: new Date(endMs),
    previousStart: new Date(endMs - 2 * lengthMs),
    previousEnd: new Date(now.getTime() - lengthMs),
  };
}

/** The beginning of each bucket, oldest first. */
export const bucketStarts = ({ start, stepMs, count }: HomeRange): number[] =>
  Array.from({ length: count }, (_, i) => start.getTime() + i * stepMs);
