import { ApiError, ConnectionError } from './errors.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** Somebody waits for the call: a longer wait is the caller's to decide. */
const LONGEST_RETRY_AFTER_SECONDS = 60;

/** Failures that pass; of 503, not those that only an operator ends. */
const PASSING_STATUS = [429, 502, 503, 504];
const LASTING_CODES = ['CORRIDOR_CLOSED', 'RAIL_NOT_CONFIGURED'];

/**
 * How long to wait before the repeat after `retry` earlier ones, or undefined where a repeat helps nothing. Full jitter:
 * anything from nothing to a bound that doubles, so that clients that failed together do not come back together. What
 * `Retry-After` says is waited for before that.
 */
export function retryDelayMs(error: unknown, retry: number, random: () => number = Math.random): number | undefined {
  const jitterMs = random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** retry);
  if (error instanceof ConnectionError) return jitterMs;
  if (!(error instanceof ApiError) || !isPassing(error)) return undefined;
  const { retryAfterSeconds = 0 } = error;
  return retryAfterSeconds > LONGEST_RETRY_AFTER_SECONDS ? undefined : retryAfterSeconds * 1000 + jitterMs;
}

function isPassing({ status, code }: ApiError): boolean {
  if (code === 'IDEMPOTENCY_KEY_IN_USE') return true;
  return PASSING_STATUS.includes(status) && !LASTING_CODES.includes(code);
}

/** Seconds of a `Retry-After`, which is seconds or a date. */
export function readRetryAfter(header: string | null, nowMs = Date.now()): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const atMs = Date.parse(header);
  return Number.isNaN(atMs) ? undefined : Math.max(0, Math.ceil((atMs - nowMs) / 1000));
}

/** Waits; an abort ends the wait with the signal's reason. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
