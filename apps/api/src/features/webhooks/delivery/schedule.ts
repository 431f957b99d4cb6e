const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after the first, second, … failed attempt, in milliseconds. One attempt more than waits. */
export const SCHEDULES = {
  /** Contract section 7: five attempts. */
  documented: [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR],
  /** Eleven attempts over about 76 hours, by choice of the endpoint. */
  long: [5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
} as const;

export type Schedule = keyof typeof SCHEDULES;

const MAX_JITTER = 0.1;
const MAX_RETRY_AFTER_MS = 2 * HOUR;

/**
 * The wait after the failed attempt number `attempt` (from 1), or undefined when it was the last. Jitter only lengthens,
 * by at most 10 %: a receiver never sees a retry before its documented time. `random` is 0 to 1.
 */
export function waitAfter(schedule: Schedule, attempt: number, random: number): number | undefined {
  const waitMs = SCHEDULES[schedule][attempt - 1];
  return waitMs === undefined ? undefined : Math.round(waitMs * (1 + MAX_JITTER * random));
}

/** `Retry-After` as seconds or as a date, in milliseconds from now, at most two hours; undefined when it says nothing. */
export function readRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  const waitMs = /^\d{1,9}$/.test(text) ? Number(text) * SECOND : Date.parse(text) - nowMs;
  return waitMs > 0 ? Math.min(waitMs, MAX_RETRY_AFTER_MS) : undefined;
}
