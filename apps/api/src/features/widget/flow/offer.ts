import { formatAmount } from '../../../core/money.ts';
import { hasOpenDataRequest } from '../../data-requests/index.ts';
import { providerContact, US_STATES } from '../../disclosures/index.ts';
import { chooseFundingProvider } from '../../funding/index.ts';
import type { Allowance } from '../../operations/index.ts';
import { choosePayoutRail } from '../../payouts/index.ts';
import { FUNDING_METHODS, type FundingMethod } from '../../pricing/index.ts';
import { ID_TYPES } from '../../users/index.ts';
import { allowanceOf } from './allowance.ts';
import { priceOfDraft } from './amount.ts';
import { PAYOUT_ROUTE, SOURCE } from './corridor.ts';
import type { PriceView } from './money-view.ts';
import type { Visit } from './visit.ts';

/** What the operator offers on this link now. */
export interface Offer {
  /** False while the operator takes no transfers: the person may look and come back. */
  open: boolean;
  price: PriceView | null;
  fundingMethods: FundingMethod[];
  limits: LimitsView | null;
  isDataRequestOpen: boolean;
  states: { code: string; name: string }[];
  idTypes: string[];
  provider: { name: string; phone: string; website: string } | null;
}

/** Decimal text in major units of `currency`; `period` is the limit that leaves no more. */
export interface LimitsView {
  level: number;
  left: string;
  period: string;
  currency: string;
  /** The limit that the draft's amount passes whatever the person gives. */
  blockedBy: string | null;
  /** What can still be given: `from` this amount on it is asked (`perDay` in all), and opens so much. */
  extended: { left: string; period: string; from: string; perDay: string } | null;
}

const STATES = US_STATES.map(({ code, name }) => ({ code, name }));

/** `needed`: the extended set where the draft's amount needs it. */
export async function readOffer(visit: Visit): Promise<{ offer: Offer; needed: readonly string[] }> {
  const { trx, owner, link } = visit;
  const { hasRail, fundingMethods } = await readWays(visit);
  const isOpen = hasRail && fundingMethods.length > 0;
  const asked = isOpen && visit.draft.amountMinor !== null ? await priceOfDraft(visit) : null;
  const price = asked === 'closed' ? null : asked;
  const allowance = await allowanceOf(visit, price);
  const offer: Offer = {
    open: isOpen && asked !== 'closed',
    price,
    fundingMethods,
    limits: viewLimits(allowance),
    isDataRequestOpen: await hasOpenDataRequest(trx, owner, link.id),
    states: STATES,
    idTypes: [...ID_TYPES],
    provider: (await providerContact(trx, owner.environment)) ?? null,
  };
  return { offer, needed: allowance.needed };
}

function viewLimits({ level, left, period, blockedBy, extended }: Allowance): LimitsView {
  const show = (minor: bigint): string => formatAmount(minor, SOURCE);
  return {
    level,
    left: show(left),
    period,
    currency: SOURCE,
    blockedBy: blockedBy ?? null,
    extended: extended
      ? {
          left: show(extended.left),
          period: extended.period,
          from: show(extended.from),
          perDay: show(extended.perDay),
        }
      : null,
  };
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
