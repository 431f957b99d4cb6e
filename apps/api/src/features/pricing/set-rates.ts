import type { Deps } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { formatRate } from '../../core/money.ts';
import { recordAct, OPERATOR_CHAIN } from '../audit/index.ts';
import { operatorActor, type Operator } from '../operators/index.ts';
import { findCorridor, OPERATOR_RATES } from './book-queries.ts';
import { insertRate, listRates, type RateRow } from './rate-queries.ts';
import { isJump, MAX_JUMP_PERCENT, MAX_RATE, tableRateSource, type MidRate } from './rate-source.ts';

type OperatorDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>;

/**
 * The operator's middle rate of a corridor, from `asOf` (now) on; audited.
 *
 * @throws INVALID_REQUEST for an unknown corridor, one that an adapter feeds, a time to come, or a jump that is not accepted
 */
export function setRate(
  deps: OperatorDeps,
  input: {
    source: string;
    destination: string;
    rate: bigint;
    asOf?: Date;
    isJumpAccepted: boolean;
    operator: Operator;
  },
): Promise<MidRate & { previous: bigint | undefined }> {
  const { source, destination, rate, operator } = input;
  const now = deps.clock.now();
  const asOf = input.asOf ?? now;
  if (asOf > now) throw refuse([{ path: '--as-of', message: 'must not be in the future.' }]);
  if (rate > MAX_RATE) throw refuse([{ path: '--rate', message: `must be at most ${formatRate(MAX_RATE)}.` }]);
  return deps.system.transaction(async (trx) => {
    const corridor = await findCorridor(trx, source, destination);
    if (!corridor)
      throw refuse([
        { path: '--corridor', message: `${source}-${destination} is not known: make it by "corridor set".` },
      ]);
    if (corridor.rateAdapter !== null)
      throw refuse([
        {
          path: '--corridor',
          message: `gets its rates from the adapter ${corridor.rateAdapter}. "corridor set --rate-adapter none" ends that.`,
        },
      ]);
    const previous = (await tableRateSource(trx, OPERATOR_RATES).midRate(source, destination))?.rate;
    if (previous !== undefined && isJump(rate, previous) && !input.isJumpAccepted)
      throw refuse([
        {
          path: '--rate',
          message: `${formatRate(rate)} is more than ${MAX_JUMP_PERCENT} % off the last rate, ${formatRate(previous)}. If it is right, add --accept-jump.`,
        },
      ]);
    const row = { source, destination, rateSource: OPERATOR_RATES, midRate: Number(rate), asOf };
    await insertRate(trx, { ...row, setBy: operator.id, createdAt: now });
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: operatorActor(operator),
      action: 'rate.set',
      subject: { kind: 'corridor', id: `${source}-${destination}` },
      details: {
        corridor: `${source}-${destination}`,
        rate: formatRate(rate),
        asOf: asOf.toISOString(),
        previous: previous === undefined ? null : formatRate(previous),
      },
    });
    return { rate, asOf, previous };
  });
}

export const findRates = (deps: Pick<Deps, 'system'>, limit = 50): Promise<RateRow[]> =>
  listRates(deps.system.db, limit);
