import { ApiError } from '../../core/errors.ts';
import { KeyedQueue } from '../../core/keyed-queue.ts';

/** Far more than one person's page ever has under way. */
const queue = new KeyedQueue({ maxWaiting: 128 });

/**
 * A transaction that begins with a link's lock waits here for those before it on the same link. Whoever has a link may
 * send any number of calls at once; they would wait in the database and hold the connections that all others need.
 *
 * @throws RATE_LIMIT_EXCEEDED when too many wait
 */
export function inTurnOfLink<T>(linkId: string, transaction: () => Promise<T>): Promise<T> {
  const running = queue.run(linkId, transaction);
  if (running) return running;
  throw new ApiError('RATE_LIMIT_EXCEEDED', 'Too many calls of this link at once. Try again in 1 s.', {
    retryAfterSeconds: 1,
  });
}
