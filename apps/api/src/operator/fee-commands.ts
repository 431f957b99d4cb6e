import { formatAmount, isCurrency, type Currency } from '../core/money.ts';
import { requireOperator } from '../features/operators/index.ts';
import { findFees, findTaxes, setFee, setTax } from '../features/pricing/index.ts';
import { requireText, table, UsageError, type Command, type Values } from './command.ts';
import {
  optionalAmount,
  optionalFunding,
  optionalPercent,
  optionalTime,
  percentText,
  requireCorridor,
  timeText,
} from './price-options.ts';

const text = { type: 'string' } as const;
const CHARGE = { fixed: text, percent: text, min: text, max: text, from: text, until: text, as: text };
const CHARGE_USAGE =
  '[--fixed <amount>] [--percent <p>] [--min <amount>] [--max <amount>] [--from <time>] [--until <time>]';

function requireCharge(values: Values, currency: Currency) {
  const fixed = optionalAmount(values, 'fixed', currency);
  const percent = optionalPercent(values, 'percent');
  if (fixed === undefined && percent === undefined)
    throw new UsageError('--fixed or --percent is missing; for nothing at all say --fixed 0.');
  return {
    fixedMinor: fixed ?? 0n,
    percentBp: percent ?? 0,
    minMinor: optionalAmount(values, 'min', currency),
    maxMinor: optionalAmount(values, 'max', currency),
    from: optionalTime(values, 'from'),
    until: optionalTime(values, 'until'),
  };
}

interface ChargeRow {
  fixedMinor: number;
  percentBp: number;
  minMinor: number | null;
  maxMinor: number | null;
}

function chargeView({ fixedMinor, percentBp, minMinor, maxMinor }: ChargeRow, currency: Currency) {
  const show = (minor: number | null): string | null => (minor === null ? null : formatAmount(BigInt(minor), currency));
  return { fixed: show(fixedMinor), percentBp, min: show(minMinor), max: show(maxMinor) };
}

const chargeCells = ({ fixed, percentBp, min, max }: ReturnType<typeof chargeView>): string[] => [
  fixed ?? '',
  percentText(percentBp),
  min ?? '',
  max ?? '',
];

function requireState(values: Values): string | undefined {
  const state = values['state'];
  if (state === undefined) return undefined;
  if (typeof state === 'string' && /^[A-Z]{2}$/.test(state)) return state;
  throw new UsageError(`--state must be the two letters of a State such as OK; not "${String(state)}".`);
}

function requireSource(values: Values): Currency {
  const source = values['source'] === undefined ? 'USD' : requireText(values, 'source');
  if (isCurrency(source)) return source;
  throw new UsageError(`--source must be the sent currency such as USD; not "${source}".`);
}

export const feeCommands: Command[] = [
  {
    name: 'fees set',
    usage: `--corridor USD-MXN [--funding <method>] ${CHARGE_USAGE} --as <operator>`,
    summary: 'Set the fee of a corridor: fixed plus percent of the sent amount, between a least and a most.',
    options: { corridor: text, funding: text, ...CHARGE },
    async run(platform, { values }) {
      const corridor = requireCorridor(values);
      const fundingMethod = optionalFunding(values);
      const charge = requireCharge(values, corridor.source);
      const operator = await requireOperator(platform, values);
      await setFee(platform.deps, { ...corridor, ...charge, fundingMethod, operator });
      const name = `${corridor.source}-${corridor.destination}`;
      const fixed = formatAmount(charge.fixedMinor, corridor.source);
      return {
        json: { corridor: name, fundingMethod: fundingMethod ?? 'all', fixed, percentBp: charge.percentBp },
        text: `The fee of ${name} (${fundingMethod ?? 'all funding'}) is ${fixed} ${corridor.source} plus ${percentText(charge.percentBp)}.`,
      };
    },
  },
  {
    name: 'fees list',
    usage: '',
    summary: 'Show the fee rules, the newest first.',
    async run({ deps }) {
      const json = (await findFees(deps)).map((rule) => ({
        corridor: `${rule.source}-${rule.destination}`,
        fundingMethod: rule.fundingMethod ?? 'all',
        ...chargeView(rule, rule.source as Currency),
        from: rule.effectiveFrom,
        until: rule.effectiveUntil,
        setBy: rule.setBy,
      }));
      const rows = json.map((rule) => [
        rule.corridor,
        rule.fundingMethod,
        ...chargeCells(rule),
        timeText(rule.from),
        timeText(rule.until),
        rule.setBy,
      ]);
      const headers = ['corridor', 'funding', 'fixed', 'percent', 'min', 'max', 'from', 'until', 'set by'];
      return { json, text: table(headers, rows) };
    },
  },
  {
    name: 'taxes set',
    usage: `--label <text> [--state <XX>] [--source USD] [--physical-only] ${CHARGE_USAGE} --as <operator>`,
    summary: 'Set a tax on what is sent; a later rule with the same label and State takes its place.',
    options: { label: text, state: text, source: text, 'physical-only': { type: 'boolean' }, ...CHARGE },
    async run(platform, { values }) {
      const source = requireSource(values);
      const state = requireState(values);
      const label = requireText(values, 'label');
      if (label.length > 80) throw new UsageError('--label must be at most 80 characters long.');
      const isPhysicalOnly = values['physical-only'] === true;
      const charge = requireCharge(values, source);
      const operator = await requireOperator(platform, values);
      await setTax(platform.deps, { ...charge, source, state, label, isPhysicalOnly, operator });
      const fixed = formatAmount(charge.fixedMinor, source);
      return {
        json: { source, state: state ?? null, label, isPhysicalOnly, fixed, percentBp: charge.percentBp },
        text: `${label} (${state ?? 'all States'}, ${isPhysicalOnly ? 'cash and papers only' : 'all funding'}) is ${fixed} ${source} plus ${percentText(charge.percentBp)}.`,
      };
    },
  },
  {
    name: 'taxes list',
    usage: '',
    summary: 'Show the tax rules, the newest first.',
    async run({ deps }) {
      const json = (await findTaxes(deps)).map((rule) => ({
        label: rule.label,
        source: rule.source,
        state: rule.state,
        isPhysicalOnly: rule.isPhysicalOnly,
        ...chargeView(rule, rule.source as Currency),
        from: rule.effectiveFrom,
        until: rule.effectiveUntil,
        setBy: rule.setBy,
      }));
      const rows = json.map((rule) => [
        rule.label,
        rule.source,
        rule.state ?? 'all',
        rule.isPhysicalOnly ? 'physical' : 'all',
        ...chargeCells(rule),
        timeText(rule.from),
        timeText(rule.until),
        rule.setBy,
      ]);
      const headers = [
        'label',
        'source',
        'state',
        'funding',
        'fixed',
        'percent',
        'min',
        'max',
        'from',
        'until',
        'set by',
      ];
      return { json, text: table(headers, rows) };
    },
  },
];
