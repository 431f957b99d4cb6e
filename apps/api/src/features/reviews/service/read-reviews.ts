import type { Deps, Owner } from '../../../core/context.ts';
import { open, ownerKeyLabel } from '../../../core/crypto/envelope.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { ReviewKind } from '../../../core/db/tables/screening.ts';
import { refuse } from '../../../core/http/validation.ts';
import { recordAct } from '../../audit/index.ts';
import { operatorActor, type Operator } from '../../operators/index.ts';
import { findNote, findReview, isWaitingFor, listWaiting } from '../queries.ts';
import { sectionsOf } from '../review-handlers.ts';
import type { ReviewItem } from '../review-item.ts';
import { NOTE_LABEL, notePlace } from './note-place.ts';

/** Why somebody opens an item; stands in the audit trail. */
export const REVIEW_PURPOSES = ['decision', 'complaint', 'audit', 'authority'] as const;
export type ReviewPurpose = (typeof REVIEW_PURPOSES)[number];

const MOST_LISTED = 500;

/** What waits for a decision, oldest first, at most 500. */
export function listReviews(deps: Pick<Deps, 'system'>, kind?: ReviewKind): Promise<ReviewItem[]> {
  return listWaiting(deps.system.db, { kind, limit: MOST_LISTED });
}

/** Whether another review of the kind waits for the same person. */
export const hasOtherReview = (
  trx: DatabaseTransaction,
  owner: Owner,
  { id, kind, userId }: ReviewItem,
): Promise<boolean> => isWaitingFor(trx, owner, { kind, userId, exceptId: id });

/**
 * Opens an item: the entry in the audit trail first, then the data, read as the serving role of that owner alone.
 * `sections` is what features registered for the kind. Throws ApiError INVALID_REQUEST for an unknown id.
 */
export async function showReview(
  deps: Deps,
  input: { reviewId: string; purpose: ReviewPurpose; operator: Operator },
): Promise<{ review: ReviewItem; note: string | null; sections: Record<string, Record<string, unknown>> }> {
  const { reviewId, purpose, operator } = input;
  const review = await findReview(deps.system.db, reviewId);
  if (!review) throw refuse([{ path: '', message: `There is no review with the id "${reviewId}".` }]);
  const owner: Owner = { partnerId: review.partnerId, environment: review.environment };
  await deps.system.transaction((trx) =>
    recordAct(trx, deps, owner, {
      actor: operatorActor(operator),
      action: 'review.opened',
      subject: { kind: 'review', id: reviewId },
      details: { kind: review.kind, purpose },
    }),
  );
  return deps.app.asOwner(owner, async (trx) => {
    const sealed = await findNote(trx, owner, reviewId);
    const note = sealed
      ? open(deps.keyring, ownerKeyLabel(NOTE_LABEL, owner), sealed, notePlace(owner, reviewId)).toString()
      : null;
    const sections: Record<string, Record<string, unknown>> = {};
    for (const [name, read] of sectionsOf(review.kind)) {
      const facts = await read(trx, deps, owner, review);
      if (facts) sections[name] = facts;
    }
    return { review, note, sections };
  });
}
