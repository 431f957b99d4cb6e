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

export type Step = Record<string, number | string>;

/**
 * Counts for every step of time, also where nobody called: of `names[0]` under `s0` and so on, of the rest under `others`.
 * Names themselves would be read as paths by the chart.
 */
export function stepsOf(usage: Usage, by: By, names: readonly string[]): Step[] {
  const stepMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }[usage.granularity];
  const first = Math.floor(Date.parse(usage.from) / stepMs) * stepMs;
  const none = Object.fromEntries(names.map((_, index) => [`s${index}`, 0]));
  const steps = new Map<number, Step>();
  for (let at = first; at < Date.parse(usage.to); at += stepMs) {
    steps.set(at, { start: new Date(at).toISOString(), ...none, others: 0 });
  }
  for (const item of usage.items) {
    const step = steps.get(Date.parse(item.start));
    if (!step) continue;
    const index = names.indexOf(nameOf(item, by));
    const series = index < 0 ? 'others' : `s${index}`;
    step[series] = Number(step[series]) + item.count;
  }
  return [...steps.values()];
}
