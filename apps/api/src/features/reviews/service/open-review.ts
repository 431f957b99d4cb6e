import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { ReviewKind } from '../../../core/db/tables/screening.ts';
import { newId } from '../../../core/ids.ts';
import { upsertOpenReview } from '../queries.ts';

export interface ReviewAsk {
  kind: ReviewKind;
  subject: { userId: string; linkId?: string | undefined; operationId?: string | undefined };
  /** 0..100. */
  score?: number | undefined;
  /** Codes like `birth_year_within_1`, never a datum of the person. */
  reasons: string[];
  /** The owner's time. */
  now: Date;
}

const REASON = /^[a-z0-9_.:-]{1,60}$/;

/**
 * Puts a person before a reviewer, in the caller's transaction. While a review of the same kind waits for the same
 * person it is added to: newer link and operation, the higher score, all reasons. Answers its id.
 */
export async function openReview(
  trx: DatabaseTransaction,
  _deps: Pick<Deps, 'log'>,
  owner: Owner,
  ask: ReviewAsk,
): Promise<string> {
  const { kind, subject, score, reasons, now } = ask;
  const wrong = reasons.find((reason) => !REASON.test(reason));
  if (wrong !== undefined)
    throw new Error('a reason of a review is a code of a-z, 0-9 and . : _ - with at most 60 characters');
  return upsertOpenReview(trx, owner, {
    id: newId('rev'),
    kind,
    userId: subject.userId,
    linkId: subject.linkId ?? null,
    operationId: subject.operationId ?? null,
    score: score === undefined ? null : Math.round(score),
    reasons: [...new Set(reasons)].slice(0, 20),
    openedAt: now,
  });
}
