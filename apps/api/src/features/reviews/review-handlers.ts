import type { Deps, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { ReviewKind } from '../../core/db/tables/screening.ts';
import type { ReviewItem } from './review-item.ts';

export const REVIEW_KINDS = ['sanctions', 'identity', 'duplicate_person'] as const satisfies readonly ReviewKind[];
export const REVIEW_DECISIONS = ['clear', 'confirm', 'document'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** Does what follows from a decision, in one transaction of the owner with the mark that it was done. */
export type ReviewHandler = (
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  review: ReviewItem,
  decision: ReviewDecision,
) => Promise<void>;

/** What a reviewer sees of one side of an item; may hold personal data, which are read at that moment only. */
export type ReviewSection = (
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  review: ReviewItem,
) => Promise<Record<string, unknown> | undefined>;

const handlers = new Map<ReviewKind, ReviewHandler>();
const sections = new Map<string, { kinds: readonly ReviewKind[]; read: ReviewSection }>();

/** One handler for a kind, given at composition: reviews know none of the features that ask for them. */
export const registerReviewHandler = (kind: ReviewKind, handler: ReviewHandler): void =>
  void handlers.set(kind, handler);

/** A part of what `review show` shows for the given kinds, under a name of its own. */
export const registerReviewSection = (name: string, kinds: readonly ReviewKind[], read: ReviewSection): void =>
  void sections.set(name, { kinds, read });

/** Throws when nobody registered: a decision without consequence must not look like one. */
export function handlerOf(kind: ReviewKind): ReviewHandler {
  const handler = handlers.get(kind);
  if (!handler) throw new Error(`no handler is registered for reviews of the kind ${kind}`);
  return handler;
}

export const sectionsOf = (kind: ReviewKind): [string, ReviewSection][] =>
  [...sections].filter(([, { kinds }]) => kinds.includes(kind)).map(([name, { read }]) => [name, read]);
