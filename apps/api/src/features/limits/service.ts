import type { Deps, Environment, Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import { refuse } from '../../core/http/validation.ts';
import { formatAmount } from '../../core/money.ts';
import { OPERATOR_CHAIN, recordAct } from '../audit/index.ts';
import { operatorActor, type Operator } from '../operators/index.ts';
import { LEVELS, type Level, type LevelLimits, type LimitTable } from './judge-limits.ts';
import { listLimits, updateLimits } from './queries.ts';

/** Limits are set in US dollars, whatever corridor uses them. */
const CURRENCY = 'USD';

/** The command's options, the shortest period first. */
const OPTIONS: Record<keyof LevelLimits, string> = {
  perTransfer: '--transfer',
  perDay: '--day',
  perMonth: '--month',
  perHalfYear: '--half-year',
};

/** The operator's limits of the owner's environment. */
export const readLimits = (
  trx: DatabaseTransaction | Database,
  owner: Pick<Owner, 'environment'>,
): Promise<LimitTable> => readTable(trx, owner.environment);

async function readTable(db: Database, environment: Environment): Promise<LimitTable> {
  const rows = await listLimits(db, environment);
  const levels = Object.fromEntries(
    rows.map(({ level, perTransfer, perDay, perMonth, perHalfYear }) => [
      level,
      {
        perTransfer: BigInt(perTransfer),
        perDay: BigInt(perDay),
        perMonth: BigInt(perMonth),
        perHalfYear: BigInt(perHalfYear),
      },
    ]),
  ) as LimitTable['levels'];
  if (!LEVELS.every((level) => levels[level])) throw new Error('a level has no limits');
  return { currency: CURRENCY, levels };
}

/** Sets some limits of one level; audited. A longer period may not have a lower limit than a shorter one. */
export function setLimits(
  deps: Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>,
  input: { environment: Environment; level: Level; change: Partial<LevelLimits>; operator: Operator },
): Promise<LevelLimits> {
  const { environment, level, operator } = input;
  return deps.system.transaction(async (trx) => {
    const limits = { ...(await readTable(trx, environment)).levels[level], ...input.change };
    judgeOrder(limits);
    await updateLimits(trx, {
      environment,
      level,
      perTransfer: Number(limits.perTransfer),
      perDay: Number(limits.perDay),
      perMonth: Number(limits.perMonth),
      perHalfYear: Number(limits.perHalfYear),
    });
    const details = Object.fromEntries(
      Object.entries(limits).map(([name, minor]) => [name, formatAmount(minor as bigint, CURRENCY)]),
    );
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: operatorActor(operator),
      action: 'limits.set',
      subject: { kind: 'limits', id: `${environment}/${level}` },
      details,
    });
    return limits;
  });
}

function judgeOrder(limits: LevelLimits): void {
  let shorter: { option: string; minor: bigint } | undefined;
  for (const [period, option] of Object.entries(OPTIONS)) {
    const minor = limits[period as keyof LevelLimits];
    if (minor <= 0n) throw refuse([{ path: option, message: 'must be above 0.' }]);
    if (shorter && minor < shorter.minor) {
      const least = formatAmount(shorter.minor, CURRENCY);
      throw refuse([{ path: option, message: `must not be below ${shorter.option}, which is ${least}.` }]);
    }
    shorter = { option, minor };
  }
}
