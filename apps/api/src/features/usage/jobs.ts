import type { Deps } from '../../core/context.ts';
import {
  countStrayRequestLogs,
  deleteBefore,
  listStartsToRoll,
  maintainRequestLogs,
  rollUp,
  type KeptTable,
} from './job-queries.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const GRAIN_MS = { hour: HOUR_MS, day: DAY_MS };

/** How long each is kept; the request log as the configuration says. Hours outlive the minutes they are made from, days the hours. */
const KEPT_DAYS = { minutes: 2, hours: 90, days: 731, drops: 90, sources: 90 } as const;
const DAYS_AHEAD = 7;
const DELETED_AT_ONCE = 5_000;
const DELETES_PER_RUN = 20;
/** After a standstill at most so many hours or days are worked out again in one run. */
const MAX_ROLLS = 48;

type JobDeps = Pick<Deps, 'system' | 'clock' | 'metrics' | 'config'>;

/**
 * One round, meant for every minute: minutes into hours and hours into days, partitions ahead, retention. Any number of
 * processes may run it: each step replaces, and gives the same result when it runs twice.
 */
export async function runUsageJobs(deps: JobDeps): Promise<void> {
  const nowMs = deps.clock.nowMs();
  const { db } = deps.system;
  const { logRetentionDays } = deps.config;
  await maintainRequestLogs(db, new Date(nowMs).toISOString().slice(0, 10), DAYS_AHEAD, logRetentionDays);
  deps.metrics.requestLogStray.set(await countStrayRequestLogs(db));
  await rollUpTo(deps, 'hour', nowMs, KEPT_DAYS.minutes);
  await rollUpTo(deps, 'day', nowMs, KEPT_DAYS.hours);
  for (const [table, days] of [...RETENTION, ['request_logs_default', logRetentionDays] as const])
    await deleteOld(deps, table, new Date(nowMs - days * DAY_MS));
}

const RETENTION: [KeptTable, number][] = [
  ['usage_minutes', KEPT_DAYS.minutes],
  ['usage_hours', KEPT_DAYS.hours],
  ['usage_days', KEPT_DAYS.days],
  ['usage_drops', KEPT_DAYS.drops],
  ['api_key_sources', KEPT_DAYS.sources],
];

async function rollUpTo({ system }: JobDeps, grain: 'hour' | 'day', nowMs: number, finerDays: number): Promise<void> {
  const stepMs = GRAIN_MS[grain];
  const edge = new Date((Math.floor((nowMs - finerDays * DAY_MS) / stepMs) + 1) * stepMs);
  for (const start of await listStartsToRoll(system.db, grain, edge, MAX_ROLLS)) {
    await rollUp(system.db, grain, start, new Date(start.getTime() + stepMs));
  }
}

/** In small bites, so that no statement holds its locks long; what is left waits for the next round. */
async function deleteOld({ system }: JobDeps, table: KeptTable, before: Date): Promise<void> {
  for (let i = 0; i < DELETES_PER_RUN; i += 1) {
    if ((await deleteBefore(system.db, table, before, DELETED_AT_ONCE)) < DELETED_AT_ONCE) return;
  }
}
