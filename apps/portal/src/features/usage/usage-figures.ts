import type { AnswerOf, PartnerPaths } from '../../api/client.ts';

export type Usage = AnswerOf<PartnerPaths, '/partner/usage', 'get'>;
export type By = 'route' | 'key' | 'status' | 'code';

/** One group over the whole time. */
export interface GroupFigures {
  /** Empty: no error code. */
  name: string;
  count: number;
  errors: number;
  /** Of the step of time where it was highest; percentiles of steps cannot be added up. */
  highestP95Ms: number | null;
}

const nameOf = (item: Usage['items'][number], by: By): string =>
  (by === 'key' ? item.keyId : item[by === 'route' ? 'route' : by === 'status' ? 'status' : 'code']) ?? '';

/** Figures of each group, the busiest first. */
export function groupsOf({ items }: Usage, by: By): GroupFigures[] {
  const groups = new Map<string, GroupFigures>();
  for (const item of items) {
    const name = nameOf(item, by);
    const group = groups.get(name) ?? { name, count: 0, errors: 0, highestP95Ms: null };
    group.count += item.count;
    group.errors += item.errors;
    if (item.latencyMs.p95 !== null) group.highestP95Ms = Math.max(group.highestP95Ms ?? 0, item.latencyMs.p95);
    groups.set(name, group);
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
}

/** Counts of the named groups for every step of time, the rest as `others`; steps without calls are there too. */
export function seriesOf(
  usage: Usage,
  by: By,
  names: readonly string[],
  others: string,
): Record<string, number | string>[] {
  const stepMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }[usage.granularity];
  const first = Math.floor(Date.parse(usage.from) / stepMs) * stepMs;
  const steps = new Map<number, Record<string, number | string>>();
  for (let at = first; at < Date.parse(usage.to); at += stepMs) {
    steps.set(at, { start: new Date(at).toISOString(), ...Object.fromEntries(names.map((name) => [name, 0])) });
  }
  for (const item of usage.items) {
    const step = steps.get(Date.parse(item.start));
    if (!step) continue;
    const name = nameOf(item, by);
    const series = names.includes(name) ? name : others;
    step[series] = Number(step[series] ?? 0) + item.count;
  }
  return [...steps.values()];
}
