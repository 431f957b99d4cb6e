import type { Deps, Owner } from '../../../core/context.ts';
import { ownerKeyLabel, seal } from '../../../core/crypto/envelope.ts';
import type { ReviewState } from '../../../core/db/tables/screening.ts';
import { refuse } from '../../../core/http/validation.ts';
import { recordAct } from '../../audit/index.ts';
import { operatorActor, type Operator } from '../../operators/index.ts';
import { checkChecklist, type ChecklistAnswers } from '../checklist.ts';
import {
  findReview,
  findReviewForUpdate,
  listOwnReviews,
  listUnhandled,
  lockReview,
  updateDecision,
  updateHandled,
} from '../queries.ts';
import { handlerOf, type ReviewDecision } from '../review-handlers.ts';
import type { ReviewItem } from '../review-item.ts';
import { NOTE_LABEL, notePlace } from './note-place.ts';

const MAX_NOTE_LENGTH = 2_000;
const HANDLED_AT_A_TIME = 50;
const HANDLE_AGAIN_AFTER_MS = 15_000;

export const STATE_OF = { clear: 'cleared', confirm: 'confirmed', document: 'document' } as const satisfies Record<
  ReviewDecision,
  ReviewState
>;

const DECISION_OF = { cleared: 'clear', confirmed: 'confirm', document: 'document' } as const;

export const isWaiting = ({ state }: ReviewItem): boolean => state === 'open' || state === 'document';

/**
 * An operator's decision: kept with its audit entries first, then followed by the kind's handler as the serving role,
 * once; should that fail, a job repeats it. `document` leaves the review undecided. A sanctions review needs the answers
 * of the checklist. Throws ApiError INVALID_REQUEST.
 */
export async function decideReview(
  deps: Deps,
  input: {
    reviewId: string;
    decision: ReviewDecision;
    note: string;
    operator: Operator;
    checklist?: ChecklistAnswers | undefined;
  },
): Promise<void> {
  const { reviewId, decision, operator, checklist = {} } = input;
  const note = input.note.trim();
  if (note === '' || note.length > MAX_NOTE_LENGTH)
    throw refuse([{ path: 'note', message: `must have 1 to ${MAX_NOTE_LENGTH} characters: say why.` }]);
  const found = requireWaiting(reviewId, await findReview(deps.system.db, reviewId));
  if (found.kind === 'sanctions') checkChecklist(decision, checklist);
  handlerOf(found.kind);
  const owner: Owner = { partnerId: found.partnerId, environment: found.environment };
  await deps.system.transaction(async (trx) => {
    // The sandbox's own reviewer holds this one and no row.
    await lockReview(trx, reviewId);
    requireWaiting(reviewId, await findReviewForUpdate(trx, reviewId));
    await updateDecision(trx, reviewId, {
      state: STATE_OF[decision],
      decidedAt: deps.clock.now(),
      decidedBy: operator.id,
      checklist: Object.keys(checklist).length > 0 ? JSON.stringify(checklist) : null,
      note: seal(deps.keyring, ownerKeyLabel(NOTE_LABEL, owner), Buffer.from(note), notePlace(owner, reviewId)),
      handledAt: null,
    });
    await recordAct(trx, deps, owner, {
      actor: operatorActor(operator),
      action: 'review.decided',
      subject: { kind: 'review', id: reviewId },
      details: { kind: found.kind, decision },
    });
  });
  await handleDecision(deps, owner, reviewId);
}

function requireWaiting(reviewId: string, review: ReviewItem | undefined): ReviewItem {
  if (!review) throw refuse([{ path: '', message: `There is no review with the id "${reviewId}".` }]);
  if (isWaiting(review)) return review;
  throw refuse([{ path: '', message: `The review ${reviewId} is ${review.state} already; a decision stands.` }]);
}

async function handleDecision(deps: Deps, owner: Owner, reviewId: string): Promise<void> {
  await deps.app.asOwner(owner, async (trx) => {
    await lockReview(trx, reviewId);
    const [review] = await listOwnReviews(trx, owner, reviewId);
    if (!review || review.state === 'open' || review.handledAt) return;
    await handlerOf(review.kind)(trx, deps, owner, review, DECISION_OF[review.state]);
    await updateHandled(trx, owner, reviewId, deps.clock.now());
  });
  deps.wakeDeliveries();
}

/** A job: does what follows from decisions whose process died, or whose handler failed. Answers how many. */
export async function finishDecidedReviews(deps: Deps): Promise<number> {
  const before = new Date(deps.clock.nowMs() - HANDLE_AGAIN_AFTER_MS);
  const due = await listUnhandled(deps.system.db, before, HANDLED_AT_A_TIME);
  const failures: unknown[] = [];
  for (const { partnerId, environment, id } of due)
    await handleDecision(deps, { partnerId, environment }, id).catch((error) => failures.push(error));
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} decided reviews could not be finished`);
  return due.length;
}
