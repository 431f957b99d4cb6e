import { parseAmount } from '../../../core/money.ts';
import { readAllowance, type Allowance } from '../../operations/index.ts';
import { priceOfDraft } from './amount.ts';
import { SOURCE } from './corridor.ts';
import type { PriceView } from './money-view.ts';
import type { Visit } from './visit.ts';

/** What the person may send now, judged with what the draft sends. */
export const allowanceOf = (
  { trx, owner, link, now }: Visit,
  price: Pick<PriceView, 'send'> | null,
): Promise<Allowance> =>
  readAllowance({ trx }, { owner, link, now, minor: price === null ? undefined : parseAmount(price.send, SOURCE) });

/** Wire names of the extended set where the draft's amount needs it; none where it needs nothing more. */
export async function extendedOfDraft(visit: Visit): Promise<readonly string[]> {
  if (visit.draft.amountMinor === null) return [];
  const price = await priceOfDraft(visit);
  return (await allowanceOf(visit, price === 'closed' ? null : price)).needed;
}
