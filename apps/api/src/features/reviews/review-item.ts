import type { Environment } from '../../core/context.ts';
import type { ReviewKind, ReviewState } from '../../core/db/tables/screening.ts';

/** An item of the queue: ids, score and reasons, no personal data. */
export interface ReviewItem {
  id: string;
  partnerId: string;
  environment: Environment;
  kind: ReviewKind;
  userId: string;
  linkId: string | null;
  operationId: string | null;
  score: number | null;
  reasons: string[];
  state: ReviewState;
  openedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  checklist: Record<string, string> | null;
  handledAt: Date | null;
}
