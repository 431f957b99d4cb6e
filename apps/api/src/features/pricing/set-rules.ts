import type { Deps } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { ErrorDetail } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { formatAmount, type Currency } from '../../core/money.ts';
import { OPERATOR_CHAIN, recordAct, type Act } from '../audit/index.ts';
import { operatorActor, type Operator } from '../operators/index.ts';
import type { Charge } from './charge.ts';
import type { FundingMethod } from './price.ts';
import { findCorridor } from './book-queries.ts';
import {
  insertFeeRule,
  insertMarginRule,
  insertTaxRule,
  listFeeRules,
  listMarginRules,
  listTaxRules,
  type FeeRuleRow,
  type MarginRuleRow,
  type TaxRuleRow,
} from './rule-queries.ts';

type OperatorDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>;

/** From a moment on, and for ever or until another moment: the first instant counts, the last one does not. */
interface Span {
  from?: Date | undefined;
  until?: Date | undefined;
}

interface OfCorridor extends Span {
  source: Currency;
  destination: Currency;
  /** Unset: all. */
  fundingMethod?: FundingMethod | undefined;
  operator: Operator;
}

export const MAX_MARGIN_BP = 2_000;

/** A margin on the middle rate, in basis points; audited. */
export function setMargin(deps: OperatorDeps, rule: OfCorridor & { marginBp: number }): Promise<void> {
  const { marginBp } = rule;
  if (marginBp < 0 || marginBp > MAX_MARGIN_BP)
    throw refuse([{ path: '--margin-bp', message: `must be a whole number from 0 to ${MAX_MARGIN_BP} (20 %).` }]);
  return addRule(deps, rule, async (trx, base, span) => {
    await insertMarginRule(trx, { ...base, ...corridorOf(rule), marginBp });
    return { action: 'margin.set', subject: subjectOf(rule), details: { ...namesOf(rule), marginBp, ...span } };
  });
}

/** A fee: fixed plus percent, held between its bounds; audited. */
export function setFee(deps: OperatorDeps, rule: OfCorridor & Charge): Promise<void> {
  judgeBounds(rule);
  return addRule(deps, rule, async (trx, base, span) => {
    await insertFeeRule(trx, { ...base, ...corridorOf(rule), ...chargeColumns(rule) });
    const details = { ...namesOf(rule), ...chargeWords(rule, rule.source), ...span };
    return { action: 'fee.set', subject: subjectOf(rule), details };
  });
}

/** A tax of a country or, with `state`, of a State. A later rule of the same label and State takes its place; audited. */
export function setTax(
  deps: OperatorDeps,
  rule: Span &
    Charge & {
      source: Currency;
      state?: string | undefined;
      label: string;
      isPhysicalOnly: boolean;
      operator: Operator;
    },
): Promise<void> {
  judgeBounds(rule);
  const { source, state, label, isPhysicalOnly } = rule;
  return addRule(deps, rule, async (trx, base, span) => {
    await insertTaxRule(trx, { ...base, source, state: state ?? null, label, isPhysicalOnly, ...chargeColumns(rule) });
    const details = { source, state: state ?? null, label, isPhysicalOnly, ...chargeWords(rule, source), ...span };
    return { action: 'tax.set', subject: { kind: 'tax', id: `${state ?? source}/${label}` }, details };
  });
}

export const findMargins = ({ system }: Pick<Deps, 'system'>): Promise<MarginRuleRow[]> => listMarginRules(system.db);
export const findFees = ({ system }: Pick<Deps, 'system'>): Promise<FeeRuleRow[]> => listFeeRules(system.db);
export const findTaxes = ({ system }: Pick<Deps, 'system'>): Promise<TaxRuleRow[]> => listTaxRules(system.db);

interface RuleBase {
  effectiveFrom: Date;
  effectiveUntil: Date | null;
  setBy: string;
  createdAt: Date;
}

type RuleAct = Pick<Act, 'action' | 'subject' | 'details'>;

async function addRule(
  deps: OperatorDeps,
  rule: Span & { operator: Operator; source: Currency; destination?: Currency },
  insert: (trx: DatabaseTransaction, base: RuleBase, span: { from: string; until: string | null }) => Promise<RuleAct>,
): Promise<void> {
  const { operator, source, destination, until } = rule;
  const now = deps.clock.now();
  const from = rule.from ?? now;
  if (until && until <= from) throw refuse([{ path: '--until', message: 'must be after --from.' }]);
  await deps.system.transaction(async (trx) => {
    if (destination && !(await findCorridor(trx, source, destination)))
      throw refuse([
        { path: '--corridor', message: `${source}-${destination} is not known: make it by "corridor set".` },
      ]);
    const base = { effectiveFrom: from, effectiveUntil: until ?? null, setBy: operator.id, createdAt: now };
    const act = await insert(trx, base, { from: from.toISOString(), until: until?.toISOString() ?? null });
    await recordAct(trx, deps, OPERATOR_CHAIN, { actor: operatorActor(operator), ...act });
  });
}

function judgeBounds({ fixedMinor, percentBp, minMinor, maxMinor }: Charge): void {
  const problems: ErrorDetail[] = [];
  if (percentBp < 0 || percentBp > 10_000) problems.push({ path: '--percent', message: 'must be from 0 to 100.' });
  for (const [path, minor] of Object.entries({ fixed: fixedMinor, min: minMinor, max: maxMinor }))
    if (minor !== undefined && minor < 0n) problems.push({ path: `--${path}`, message: 'must not be below 0.' });
  if (minMinor !== undefined && maxMinor !== undefined && maxMinor < minMinor)
    problems.push({ path: '--max', message: 'must not be below --min.' });
  if (problems.length > 0) throw refuse(problems);
}

const corridorOf = ({ source, destination, fundingMethod }: OfCorridor) => ({
  source,
  destination,
  fundingMethod: fundingMethod ?? null,
});

const subjectOf = ({ source, destination }: OfCorridor) => ({ kind: 'corridor', id: `${source}-${destination}` });

const namesOf = ({ source, destination, fundingMethod }: OfCorridor) => ({
  corridor: `${source}-${destination}`,
  fundingMethod: fundingMethod ?? 'all',
});

/** A charge as the tables keep it. */
export const chargeColumns = ({ fixedMinor, percentBp, minMinor, maxMinor }: Charge) => ({
  fixedMinor: Number(fixedMinor),
  percentBp,
  minMinor: minMinor === undefined ? null : Number(minMinor),
  maxMinor: maxMinor === undefined ? null : Number(maxMinor),
});

const chargeWords = ({ fixedMinor, percentBp, minMinor, maxMinor }: Charge, currency: Currency) => ({
  fixed: formatAmount(fixedMinor, currency),
  percentBp,
  min: minMinor === undefined ? null : formatAmount(minMinor, currency),
  max: maxMinor === undefined ? null : formatAmount(maxMinor, currency),
});
