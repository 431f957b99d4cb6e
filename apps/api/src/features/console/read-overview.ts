import { ENVIRONMENTS, type Deps } from '../../core/context.ts';
import { listClaims } from '../claims/index.ts';
import { listGoLiveRequests } from '../dashboard/index.ts';
import { listWaiting } from '../funding/index.ts';
import { listRefundsDue } from '../operations/index.ts';
import { findPartners } from '../partners/index.ts';
import { listBatches } from '../payouts/index.ts';
import { listReviews, REVIEW_KINDS } from '../reviews/index.ts';
import { timeOf } from './wire-values.ts';

/** The earliest of the times; null without any. */
const earliest = (times: readonly Date[]): string | null =>
  timeOf(times.reduce<Date | null>((first, time) => (first && first <= time ? first : time), null));

/** What waits for somebody, by queue, with how long the oldest waits or when the first is due. */
export async function readOverview(deps: Deps) {
  const [partners, reviews, claims, requests] = await Promise.all([
    findPartners(deps),
    listReviews(deps),
    listClaims(deps),
    listGoLiveRequests(deps),
  ]);
  const environments = [];
  for (const environment of ENVIRONMENTS) {
    const refunds = await listRefundsDue(deps, environment);
    const batches = (await listBatches(deps, environment)).filter(({ releasedAt }) => !releasedAt);
    const funding = await listWaiting(deps, environment);
    environments.push({
      environment,
      batchesToRelease: batches.length,
      oldestBatchAt: earliest(batches.map(({ createdAt }) => createdAt)),
      funding: funding.length,
      oldestFundingAt: earliest(funding.map(({ askedAt }) => askedAt)),
      refundsDue: refunds.length,
      refundsOverdue: refunds.filter(({ isOverdue }) => isOverdue).length,
      firstRefundDueAt: earliest(refunds.map(({ refund }) => refund.dueAt)),
    });
  }
  const ofKind = (kind: string) => reviews.filter((review) => review.kind === kind);
  const suspended = partners.filter(({ status }) => status === 'suspended').length;
  return {
    partners: {
      active: partners.length - suspended,
      suspended,
      goLiveRequests: requests.length,
      oldestRequestAt: earliest(requests.map(({ requestedAt }) => requestedAt)),
    },
    reviews: Object.fromEntries(REVIEW_KINDS.map((kind) => [kind, ofKind(kind).length])),
    oldestReviewAt: Object.fromEntries(
      REVIEW_KINDS.map((kind) => [kind, earliest(ofKind(kind).map(({ openedAt }) => openedAt))]),
    ),
    claims: {
      waiting: claims.length,
      overdue: claims.filter(({ isOverdue }) => isOverdue).length,
      firstDueAt: earliest(claims.map(({ dueAt }) => dueAt)),
    },
    environments,
  };
}
