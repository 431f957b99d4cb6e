export { reviewRoutes } from './routes.ts';
export {
  registerReviewHandler,
  registerReviewSection,
  REVIEW_DECISIONS,
  REVIEW_KINDS,
  type ReviewDecision,
  type ReviewHandler,
  type ReviewSection,
} from './review-handlers.ts';
export type { ReviewItem } from './review-item.ts';
export { openReview, type ReviewAsk } from './service/open-review.ts';
export { decideReview, finishDecidedReviews } from './service/decide-review.ts';
export {
  hasOtherReview,
  listReviews,
  REVIEW_PURPOSES,
  showReview,
  type ReviewPurpose,
} from './service/read-reviews.ts';
export { CHECKLIST_ANSWERS, parseChecklist, SANCTIONS_CHECKLIST, type ChecklistStep } from './checklist.ts';
