import type { Deps } from '../../core/context.ts';
import type { ErrorDetail } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { formatAmount, type Currency } from '../../core/money.ts';
import { findAdapter } from '../adapters/index.ts';
import { OPERATOR_CHAIN, recordAct } from '../audit/index.ts';
import { operatorActor, type Operator } from '../operators/index.ts';
import { FUNDING_METHODS } from './price.ts';
import { toPriceBook } from './price-book.ts';
import { findBook, findCorridor, listCorridors, OPERATOR_RATES, type CorridorRow } from './book-queries.ts';
import { upsertCorridor } from './rule-queries.ts';

export type CorridorChange = Partial<Omit<CorridorRow, 'source' | 'destination'>>;

/** A corridor that is made begins closed, with the bounds that the operator gives. */
const FRESH = {
  isOpen: false,
  payoutDelaySeconds: 0,
  manualFundingHours: 24,
  maxRateAgeSeconds: 86_400,
  rateAdapter: null,
};

/** Minor units, far above any transfer of a person. */
const MAX_SEND = 100_000_000;

/** Makes a corridor, or changes some of what stands; audited. */
export async function setCorridor(
  deps: Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>,
  input: { source: Currency; destination: Currency; change: CorridorChange; operator: Operator },
): Promise<CorridorRow> {
  const { source, destination, change, operator } = input;
  if (typeof change.rateAdapter === 'string' && (await findAdapter(deps, change.rateAdapter))?.port !== 'rates')
    throw refuse([
      {
        path: '--rate-adapter',
        message: `there is no adapter "${change.rateAdapter}" for rates: "adapter set" makes one.`,
      },
    ]);
  return deps.system.transaction(async (trx) => {
    const before = await findCorridor(trx, source, destination);
    const { minSend = 0, maxSend = 0, ...rest } = { ...(before ?? FRESH), ...change };
    const corridor = { ...rest, minSend, maxSend, source, destination };
    judge(corridor);
    await upsertCorridor(trx, corridor);
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: operatorActor(operator),
      action: 'corridor.set',
      subject: { kind: 'corridor', id: `${source}-${destination}` },
      details: { fields: Object.entries(change).map(([name, value]) => `${name}=${value}`) },
    });
    return corridor;
  });
}

function judge(corridor: CorridorRow): void {
  const { source, destination, minSend, maxSend, payoutDelaySeconds, manualFundingHours, maxRateAgeSeconds } = corridor;
  const problems: ErrorDetail[] = [];
  const check = (isFine: boolean, path: string, message: string): void => {
    if (!isFine) problems.push({ path: `--${path}`, message });
  };
  check((source as string) !== destination, 'corridor', 'must lead from one currency to another.');
  check(minSend > 0, 'min', 'must be above 0; a new corridor needs --min and --max.');
  check(maxSend <= MAX_SEND, 'max', `must be at most ${formatAmount(BigInt(MAX_SEND), source as Currency)}.`);
  check(maxSend >= minSend, 'max', 'must not be below --min.');
  check([0, 1800].includes(payoutDelaySeconds), 'payout-delay', 'must be 0 or 1800 seconds.');
  check(manualFundingHours >= 1 && manualFundingHours <= 168, 'manual-funding-hours', 'must be from 1 to 168.');
  check(maxRateAgeSeconds >= 60 && maxRateAgeSeconds <= 604_800, 'max-rate-age', 'must be from 1 to 10080 minutes.');
  check(corridor.rateAdapter !== OPERATOR_RATES, 'rate-adapter', `must not be "${OPERATOR_RATES}".`);
  if (problems.length > 0) throw refuse(problems);
}

/** A corridor, and in words why it is closed in live, if it is. */
export interface CorridorState extends CorridorRow {
  closedBecause: string | undefined;
}

export async function readCorridors({ system, clock }: Pick<Deps, 'system' | 'clock'>): Promise<CorridorState[]> {
  const now = clock.now();
  return Promise.all(
    (await listCorridors(system.db)).map(async (corridor) => {
      const { source, destination } = corridor;
      const ask = {
        source,
        destination,
        fundingMethod: FUNDING_METHODS[0],
        isPhysical: false,
        residenceState: undefined,
        now,
      };
      const row = await findBook(system.db, ask);
      const book = row && toPriceBook(row, now);
      return { ...corridor, closedBecause: typeof book === 'string' ? book : undefined };
    }),
  );
}
