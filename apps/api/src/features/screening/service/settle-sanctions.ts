import { hasOtherReview, type ReviewHandler } from '../../reviews/index.ts';
import { ownerTime } from '../owner-time.ts';
import { listCasesOfReview, lockScreening, updateStatus, type KeptHit } from '../queries.ts';
import { tellListeners } from '../screening-hooks.ts';
import { keepExceptions } from './exceptions.ts';

/**
 * What follows from a decision on a sanctions review: `clear` stores each pair of person and entry, so that it stays
 * cleared until either says something else; `confirm` stands for good; all are told to those who listen. A person for whom
 * another review was opened meanwhile is not clear yet.
 */
export const settleSanctions: ReviewHandler = async (trx, deps, owner, review, decision) => {
  const { id, userId, linkId, operationId } = review;
  if (decision === 'clear') {
    const cases = await listCasesOfReview(trx, owner, userId, id);
    const hits = cases.flatMap((one) => one.hits as KeptHit[]);
    await keepExceptions(trx, owner, { userId, reviewId: id, hits, now: deps.clock.now() });
    if (await hasOtherReview(trx, owner, review)) return;
  }
  const status = decision === 'clear' ? 'clear' : decision === 'confirm' ? 'confirmed' : 'document';
  const now = await ownerTime(trx, deps, owner);
  await tellListeners(trx, deps, owner, { userId, linkId, operationId, status, now });
  if (status === 'document') return;
  await lockScreening(trx, owner, userId);
  if (status === 'clear' && (await hasOtherReview(trx, owner, review))) return;
  await updateStatus(trx, owner, userId, status);
};
