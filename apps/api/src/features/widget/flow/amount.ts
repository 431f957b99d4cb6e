import { ApiError } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { parseAmount } from '../../../core/money.ts';
import { previewPriceIn, type FundingMethod, type PriceAsk } from '../../pricing/index.ts';
import { setResidenceState } from '../../users/index.ts';
import { DESTINATION, SOURCE } from './corridor.ts';
import { viewPrice, type PriceView } from './money-view.ts';
import { say } from './say.ts';
import type { AmountInput, PriceInput } from './schema.ts';
import { changeDraft, type Visit } from './visit.ts';

/** The funding method that a price is shown for until the person has chosen one. */
export const FIRST_METHOD: FundingMethod = 'debit_card';

/** The price of what is typed; stores nothing. */
export async function priceAmount(visit: Visit, input: PriceInput): Promise<PriceView> {
  // A strange device learns nothing of what was chosen on another, not even by its price.
  const chosen = visit.isStranger ? undefined : visit.draft;
  const fundingMethod = input.fundingMethod ?? (chosen?.fundingMethod as FundingMethod | null) ?? FIRST_METHOD;
  const residenceState = input.residenceState ?? chosen?.residenceState ?? undefined;
  const ask = askOf(visit, { ...input, minor: readAmount(visit, input), fundingMethod, residenceState });
  return viewPrice(await previewPriceIn(visit.trx, visit.owner, ask));
}

/** Keeps amount and residence. The price must be one that could be had now. */
export async function setAmount(visit: Visit, input: AmountInput): Promise<void> {
  const minor = readAmount(visit, input);
  await priceAmount(visit, input);
  await setResidenceState(visit.trx, visit.owner, visit.link.userId, input.residenceState, visit.now);
  const { side, residenceState } = input;
  await changeDraft(visit, { side, amountMinor: Number(minor), residenceState, quoteId: null });
}

/** What the draft asks a price for; the caller has seen that it is complete. */
export const askOfDraft = (visit: Visit): PriceAsk => {
  const { side, amountMinor, fundingMethod, residenceState } = visit.draft;
  return askOf(visit, {
    side: side ?? 'send',
    minor: BigInt(amountMinor ?? 0),
    fundingMethod: (fundingMethod as FundingMethod | null) ?? FIRST_METHOD,
    residenceState: residenceState ?? undefined,
  });
};

/** The price of the draft; null for an amount that the operator's limits no longer allow, which is asked for again. */
export async function priceOfDraft(visit: Visit): Promise<PriceView | 'closed' | null> {
  try {
    return viewPrice(await previewPriceIn(visit.trx, visit.owner, askOfDraft(visit)));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.code === 'CORRIDOR_CLOSED' ? 'closed' : null;
  }
}

const askOf = (
  { now, link }: Visit,
  { side, minor, fundingMethod, residenceState }: Pick<PriceAsk, 'side' | 'minor' | 'fundingMethod' | 'residenceState'>,
): PriceAsk => ({
  side,
  minor,
  source: SOURCE,
  destination: DESTINATION,
  fundingMethod,
  residenceState,
  now,
  linkId: link.id,
});

function readAmount({ language }: Visit, { side, amount }: { side: 'send' | 'receive'; amount: string }): bigint {
  const minor = parseAmount(amount, side === 'send' ? SOURCE : DESTINATION);
  if (minor === undefined || minor <= 0n)
    throw refuse([{ path: 'amount', message: say(language, 'Write an amount with at most two decimals.') }]);
  return minor;
}
