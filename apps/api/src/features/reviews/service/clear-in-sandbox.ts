import type { Context } from '../../../core/context.ts';
import { ApiError, notFound } from '../../../core/errors.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { recordAct } from '../../audit/index.ts';
import { listOwnReviews, lockReview, updateDecision } from '../queries.ts';
import { handlerOf } from '../review-handlers.ts';
import { isWaiting } from './decide-review.ts';

/**
 * The sandbox's reviewer, who clears whatever the partner asks for: a review by its id, or what waits about a user or a
 * link. 404 for what is not there, 409 TRANSITION_NOT_ALLOWED for a review that was decided. Contract 6.12.
 */
export function clearInSandbox(ctx: Context, id: string): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    for (const review of await listOwnReviews(trx, ctx.owner, id)) await lockReview(trx, review.id);
    const named = await listOwnReviews(trx, ctx.owner, id);
    if (named.length === 0) throw notFound();
    const waiting = named.filter(isWaiting);
    if (waiting.length === 0)
      throw new ApiError('TRANSITION_NOT_ALLOWED', `The review is ${named[0]!.state} already; a decision stands.`);
    const now = ctx.clock.now();
    for (const review of waiting) {
      await handlerOf(review.kind)(trx, ctx, ctx.owner, review, 'clear');
      await updateDecision(trx, review.id, {
        state: 'cleared',
        decidedAt: now,
        decidedBy: ctx.principal.keyId,
        checklist: null,
        note: null,
        handledAt: now,
      });
    }
    for (const review of waiting) {
      await recordAct(trx, ctx, ctx.owner, {
        actor: ctx.principal.actor,
        action: 'review.decided',
        subject: { kind: 'review', id: review.id },
        details: { kind: review.kind, decision: 'clear' },
        requestId: ctx.requestId,
        address: ctx.clientAddress,
      });
    }
    const reviews = waiting.map((review) => ({ reviewId: review.id, kind: review.kind, status: 'cleared' }));
    return { status: 200, data: { reviews } };
  });
}
