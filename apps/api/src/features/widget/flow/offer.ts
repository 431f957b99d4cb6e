import { ApiError } from '../../../core/errors.ts';
import { formatAmount, parseAmount } from '../../../core/money.ts';
import { hasOpenDataRequest } from '../../data-requests/index.ts';
import { providerContact, US_STATES } from '../../disclosures/index.ts';
import { chooseFundingProvider } from '../../funding/index.ts';
import { readAllowance } from '../../operations/index.ts';
import { choosePayoutRail } from '../../payouts/index.ts';
import { FUNDING_METHODS, previewPriceIn, type FundingMethod } from '../../pricing/index.ts';
import { ID_TYPES } from '../../users/index.ts';
import { askOfDraft } from './amount.ts';
import { PAYOUT_ROUTE, SOURCE } from './corridor.ts';
import { viewPrice, type PriceView } from './money-view.ts';
import type { Visit } from './visit.ts';

/** What the operator offers on this link now. */
export interface Offer {
  /** False while the operator takes no transfers: the person may look and come back. */
  open: boolean;
  price: PriceView | null;
  fundingMethods: FundingMethod[];
  limits: { level: number; left: string; currency: string; blockedBy: string | null } | null;
  isDataRequestOpen: boolean;
  states: { code: string; name: string }[];
  idTypes: string[];
  provider: { name: string; phone: string; website: string } | null;
}

const STATES = US_STATES.map(({ code, name }) => ({ code, name }));

export async function readOffer(visit: Visit): Promise<Offer> {
  const { trx, owner, link } = visit;
  const { hasRail, fundingMethods } = await readWays(visit);
  const isOpen = hasRail && fundingMethods.length > 0;
  const price = isOpen && visit.draft.amountMinor !== null ? await priceOfDraft(visit) : null;
  return {
    open: isOpen && price !== 'closed',
    price: price === 'closed' ? null : price,
    fundingMethods,
    limits: await limitsOf(visit, price === 'closed' ? null : price),
    isDataRequestOpen: await hasOpenDataRequest(trx, owner, link.id),
    states: STATES,
    idTypes: [...ID_TYPES],
    provider: (await providerContact(trx, owner.environment)) ?? null,
  };
}

async function priceOfDraft(visit: Visit): Promise<PriceView | 'closed' | null> {
  try {
    return viewPrice(await previewPriceIn(visit.trx, visit.owner, askOfDraft(visit)));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // An amount that the operator's limits no longer allow is asked for again.
    return error.code === 'CORRIDOR_CLOSED' ? 'closed' : null;
  }
}

async function limitsOf(visit: Visit, price: PriceView | null): Promise<Offer['limits']> {
  const { trx, owner, link, now } = visit;
  const minor = price === null ? undefined : parseAmount(price.send, SOURCE);
  const { level, left, blockedBy } = await readAllowance({ trx }, { owner, link, now, minor });
  return { level, left: formatAmount(left, SOURCE), currency: SOURCE, blockedBy: blockedBy ?? null };
}

interface Ways {
  hasRail: boolean;
  fundingMethods: FundingMethod[];
}

const WAYS_LIFE_MS = 2_000;
/** By the connection pool, which one process has one of; adapters change by an operator's hand. */
const waysKept = new WeakMap<object, Map<string, { ways: Promise<Ways>; atMs: number }>>();

/** Which ways to pay and to pay out there are; the same for all links of an environment, so it is kept for seconds. */
function readWays({ deps, owner }: Visit): Promise<Ways> {
  const kept = waysKept.get(deps.system) ?? new Map<string, { ways: Promise<Ways>; atMs: number }>();
  waysKept.set(deps.system, kept);
  const nowMs = performance.now();
  const found = kept.get(owner.environment);
  if (found && nowMs - found.atMs < WAYS_LIFE_MS) return found.ways;
  const ways = findWays();
  kept.set(owner.environment, { ways, atMs: nowMs });
  ways.catch(() => kept.delete(owner.environment));
  return ways;

  async function findWays(): Promise<Ways> {
    const providers = FUNDING_METHODS.map(async (method) =>
      (await chooseFundingProvider(deps, owner, method)) ? [method] : [],
    );
    const rail = await choosePayoutRail(deps, owner, PAYOUT_ROUTE);
    return { hasRail: rail !== undefined, fundingMethods: (await Promise.all(providers)).flat() };
  }
}
