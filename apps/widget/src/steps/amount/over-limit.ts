import type { Limits } from '../../link-view.ts';
import { compareAmounts } from '../../money/format-money.ts';

/** The most that may be sent now: with what can still be given, where that opens more. */
export const mostOf = (limits: Limits): Pick<Limits, 'left' | 'period'> =>
  limits.extended && compareAmounts(limits.extended.left, limits.left) > 0 ? limits.extended : limits;

/** Whether an amount to send is more than may be sent now. Before anything is known of the person no limit can be told. */
export const isOverLimit = (limits: Limits | null, send: string | null): boolean =>
  limits !== null && limits.level > 0 && send !== null && compareAmounts(send, mostOf(limits).left) > 0;
