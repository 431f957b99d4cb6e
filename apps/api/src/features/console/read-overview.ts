import { ENVIRONMENTS, type Deps } from '../../core/context.ts';
import { listClaims } from '../claims/index.ts';
import { listGoLiveRequests } from '../dashboard/index.ts';
import { listWaiting } from '../funding/index.ts';
import { listRefundsDue } from '../operations/index.ts';
import { findPartners } from '../partners/index.ts';
import { listBatches } from '../payouts/index.ts';
import { listReviews, REVIEW_KINDS } from '../reviews/index.ts';

/** What waits for somebody, by queue. */
export async function readOverview(deps: Deps) {
  const [partners, reviews, claims] = await Promise.all([findPartners(deps), listReviews(deps), listClaims(deps)]);
  const environments = [];
  for (const environment of ENVIRONMENTS) {
    const refunds = await listRefundsDue(deps, environment);
    environments.push({
      environment,
      batchesToRelease: (await listBatches(deps, environment)).filter(({ releasedAt }) => !releasedAt).length,
      funding: (await listWaiting(deps, environment)).length,
      refundsDue: refunds.length,
      refundsOverdue: refunds.filter(({ isOverdue }) => isOverdue).length,
    });
  }
  const suspended = partners.filter(({ status }) => status === 'suspended').length;
  return {
    partners: {
      active: partners.length - suspended,
      suspended,
      goLiveRequests: (await listGoLiveRequests(deps)).length,
    },
    reviews: Object.fromEntries(REVIEW_KINDS.map((of) => [of, reviews.filter(({ kind }) => kind === of).length])),
    claims: { waiting: claims.length, overdue: claims.filter(({ isOverdue }) => isOverdue).length },
    environments,
  };
}
