import type { Deps } from '../../core/context.ts';
import type { JobListener } from '../../core/jobs.ts';
import { errorFields } from '../../core/log.ts';
import { updateJobRecovered, upsertJobFailure } from './system-queries.ts';

/** A job that fails every 200 ms is written down this often. */
const NOTE_EVERY_MS = 10_000;
const MAX_ERROR = 500;

/**
 * Writes down which timed jobs fail, for the console: a failure at once and then every ten seconds, and the first run that
 * works again. A database that cannot be reached is not told to itself.
 */
export function noteJobs({ system, clock }: Pick<Deps, 'system' | 'clock'>): JobListener {
  const notedMs = new Map<string, number>();
  return {
    async failed(name, error) {
      const nowMs = clock.nowMs();
      if (nowMs - (notedMs.get(name) ?? -Infinity) < NOTE_EVERY_MS) return;
      notedMs.set(name, nowMs);
      const { name: kind, code, message } = errorFields(error);
      const text = [kind, code, message].filter(Boolean).join(' ').slice(0, MAX_ERROR);
      await upsertJobFailure(system.db, { name, error: text, now: clock.now() });
    },
    async recovered(name) {
      notedMs.delete(name);
      await updateJobRecovered(system.db, name, clock.now());
    },
  };
}
