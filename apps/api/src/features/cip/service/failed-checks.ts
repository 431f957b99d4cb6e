import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError } from '../../../core/errors.ts';
import { countFailedChecks } from '../queries.ts';

/** Who tries one identity after another is guessing: after so many failures in 24 hours nothing is checked any more. */
const MOST_FAILURES = 5;
const WITHIN_MS = 24 * 3_600_000;

/** Whether another check of this person must wait. `now` is the owner's time, as in the checks. */
export async function hasFailedTooOften(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - WITHIN_MS);
  return (await countFailedChecks(trx, owner, userId, since)) >= MOST_FAILURES;
}

/** 400 with a reason that the page and partners can go by; `path` as the caller knows it. */
export function failedTooOften(path: string): ApiError {
  const message = `${MOST_FAILURES} identity checks failed within 24 hours. Contact the provider, or try again later.`;
  return new ApiError('CIP_NOT_READY', message, { details: [{ path, message, reason: 'too_many_failed_checks' }] });
}
