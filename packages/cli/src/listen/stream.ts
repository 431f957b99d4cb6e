import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, ConnectionError, UnexpectedResponseError, type M2M } from '@m2m/sdk';
import type { StreamEvent } from './forward.ts';

const WAIT_SECONDS = 25;
/** Above the wait, so that a silent connection is noticed. */
const TIMEOUT_MS = 40_000;
/** Few at a time: what is not forwarded yet waits at the server, not here. */
const LIMIT = 20;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
/** Events that were forwarded lately: a server that goes on a little earlier than asked doubles nothing. */
const REMEMBERED = 2_000;

export interface Batch {
  events: StreamEvent[];
  /** Where to go on once all of them are dealt with. */
  cursor: string;
}

export interface StreamNews {
  lost(reason: string): void;
  found(): void;
}

export interface StreamStart {
  cursor?: string;
  from?: string;
}

/**
 * Batches from a place on, for ever: reconnects by itself, and asks for the next batch only when the last one is done.
 * Ends by throwing: the signal's reason, or what no reconnecting helps (a revoked key).
 */
export async function* readStream(
  client: M2M,
  start: StreamStart,
  signal: AbortSignal,
  news: StreamNews,
): AsyncGenerator<Batch> {
  const seen = new Set<string>();
  let place: StreamStart = start;
  let tries = 0;
  for (;;) {
    try {
      const isFirst = place.cursor === undefined;
      const query = { ...place, limit: LIMIT, waitSeconds: isFirst ? 0 : WAIT_SECONDS };
      const { items, cursor } = await client.sandbox.events(query, { signal, timeoutMs: TIMEOUT_MS, maxRetries: 0 });
      if (tries > 0) news.found();
      tries = 0;
      const events = items.filter(({ eventId }) => !seen.has(eventId));
      yield { events, cursor };
      for (const { eventId } of events) remember(seen, eventId);
      place = { cursor };
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) throw error;
      if (tries === 0) news.lost((error as Error).message);
      tries += 1;
      await sleep(delayMs(error, tries), undefined, { signal });
    }
  }
}

function remember(seen: Set<string>, eventId: string): void {
  seen.add(eventId);
  if (seen.size <= REMEMBERED) return;
  for (const oldest of seen) {
    seen.delete(oldest);
    return;
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  error instanceof UnexpectedResponseError ||
  (error instanceof ApiError && (error.status >= 500 || error.status === 429));

function delayMs(error: unknown, tries: number): number {
  const asked = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1_000 : 0;
  const backOff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries, 10)) * (0.5 + Math.random() / 2);
  return Math.max(Math.min(asked, 60_000), backOff);
}
