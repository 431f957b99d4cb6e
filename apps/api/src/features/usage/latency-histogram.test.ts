import { describe, expect, it } from 'vitest';
import { BUCKETS, boundMs, bucketOf, emptyHistogram, percentileMs } from './latency-histogram.ts';

const histogramOf = (durations: number[]): number[] => {
  const histogram = emptyHistogram();
  for (const duration of durations) histogram[bucketOf(duration)]! += 1;
  return histogram;
};

describe('latency histogram', () => {
  it('puts a duration into the bucket whose bounds hold it', () => {
    for (const duration of [0.001, 0.5, 0.51, 1, 7, 99.9, 1234, 29_000]) {
      const bucket = bucketOf(duration);
      expect(duration).toBeLessThanOrEqual(boundMs(bucket));
      if (bucket > 0) expect(duration).toBeGreaterThan(boundMs(bucket - 1));
    }
    expect([bucketOf(0), bucketOf(Number.NaN), bucketOf(1e9)]).toEqual([0, 0, BUCKETS - 1]);
  });

  it('reads percentiles within one bucket of the true ones, also from merged histograms', () => {
    let seed = 1;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 50; round += 1) {
      const scale = 1 + random() * 200;
      const durations = Array.from({ length: 2_000 }, () => 0.6 + scale * -Math.log(1 - random() * 0.999));
      const [a, b] = [histogramOf(durations.slice(0, 700)), histogramOf(durations.slice(700))];
      const merged = a.map((count, bucket) => count + b[bucket]!);
      const sorted = durations.toSorted((x, y) => x - y);
      for (const share of [0.5, 0.95, 0.99]) {
        const truth = sorted[Math.ceil(share * sorted.length) - 1]!;
        const read = percentileMs(merged, share)!;
        expect(Math.max(read / truth, truth / read)).toBeLessThan(1.66);
      }
    }
  });

  it('has no percentile without requests', () => {
    expect(percentileMs(emptyHistogram(), 0.5)).toBeNull();
  });
});
