import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { requireLinkForUpdate } from '../../links/index.ts';
import type { ReviewDecision, ReviewItem } from '../../reviews/index.ts';
import { screeningStatus } from '../../screening/index.ts';
import { lockUser } from '../../users/index.ts';
import { findClockOffset, findOpenCheck } from '../queries.ts';
import type { CheckAnswer } from '../verifier.ts';
import { applyAnswer } from './apply-answer.ts';

const ANSWERS: Record<ReviewDecision, CheckAnswer> = {
  clear: { result: 'verified' },
  confirm: { result: 'declined', reasons: ['reviewer'] },
  document: { result: 'document' },
};

/**
 * What a reviewer's decision on an identity or on a duplicate person means for its check: cleared = verified, confirmed
 * = declined. A decision that comes when no check waits for it changes nothing.
 */
export async function decideCheck(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  review: Pick<ReviewItem, 'userId' | 'decidedBy'>,
  decision: ReviewDecision,
): Promise<void> {
  const found = await findOpenCheck(trx, owner, review.userId);
  if (!found) return;
  const link = await requireLinkForUpdate(trx, owner, found.linkId);
  const user = await lockUser(trx, owner, review.userId);
  // Once more under the locks: the worker may have ended it meanwhile.
  const check = await findOpenCheck(trx, owner, review.userId);
  if (!check || check.id !== found.id || check.status === 'pending' || check.reasons.includes('sanctions')) return;
  const now = new Date(Math.floor(deps.clock.nowMs()) + (await findClockOffset(trx, owner)));
  const screening = await screeningStatus(trx, owner, user.id);
  const decidedBy = review.decidedBy ?? 'reviewer';
  await applyAnswer(trx, deps, owner, { check, link, user, now }, ANSWERS[decision], screening, decidedBy);
}
