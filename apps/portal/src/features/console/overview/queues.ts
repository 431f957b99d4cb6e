import type { AnswerOf, PortalPaths } from '../../../api/client.ts';

export type Overview = AnswerOf<PortalPaths, '/operator/api/overview', 'get'>;
type Environment = 'sandbox' | 'live';

export interface Queue {
  key: string;
  name: string;
  environment?: Environment;
  count: number;
  overdue?: number;
  /** When the oldest began to wait. */
  since?: string | null;
  /** When the first is due. */
  due?: string | null;
  /** The page where it is worked off. */
  to: string;
}

/** The queues that hold something, live before test, in the order of their weight. */
export function queuesOf(overview: Overview): Queue[] {
  const { reviews, oldestReviewAt, claims, partners, environments } = overview;
  const inOrder = environments.toSorted((a, b) => Number(b.environment === 'live') - Number(a.environment === 'live'));
  const queues: Queue[] = [
    ...(['sanctions', 'identity', 'duplicate_person'] as const).map((kind) => ({
      key: kind,
      name: kind,
      count: reviews[kind],
      since: oldestReviewAt[kind],
      to: `reviews?kind=${kind}`,
    })),
    {
      key: 'claims',
      name: 'claims',
      count: claims.waiting,
      overdue: claims.overdue,
      due: claims.firstDueAt,
      to: 'claims',
    },
    ...inOrder.flatMap((one): Queue[] => {
      const { environment } = one;
      const query = environment === 'sandbox' ? '?environment=sandbox' : '';
      const queue = (name: string, rest: Omit<Queue, 'key' | 'name' | 'environment'>): Queue => ({
        key: `${name} ${environment}`,
        name,
        environment,
        ...rest,
      });
      return [
        queue('batches', { count: one.batchesToRelease, since: one.oldestBatchAt, to: `payouts${query}` }),
        queue('funding', { count: one.funding, since: one.oldestFundingAt, to: `money${query}` }),
        queue('refunds', {
          count: one.refundsDue,
          overdue: one.refundsOverdue,
          due: one.firstRefundDueAt,
          to: `money/refunds${query}`,
        }),
      ];
    }),
    {
      key: 'goLive',
      name: 'goLive',
      count: partners.goLiveRequests,
      since: partners.oldestRequestAt,
      to: 'partners',
    },
  ];
  return queues.filter(({ count }) => count > 0);
}
