import type { LinkView, PriceView } from '../../link-view.ts';
import { compareAmounts } from '../../money/format-money.ts';

/** Whether a price is more than may be sent now. Before anything is known of the person no limit can be told. */
export const isOverLimit = (limits: LinkView['limits'], price: PriceView | null): boolean =>
  limits !== null && limits.level > 0 && price !== null && compareAmounts(price.send, limits.left) > 0;
