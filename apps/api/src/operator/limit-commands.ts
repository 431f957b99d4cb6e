import { formatAmount, type Currency } from '../core/money.ts';
import { LEVELS, readLimits, setLimits, type LevelLimits } from '../features/limits/index.ts';
import { requireOperator } from '../features/operators/index.ts';
import { readCorridors, setCorridor, type CorridorChange } from '../features/pricing/index.ts';
import { requireEnvironment, requireText, table, UsageError, type Command, type Values } from './command.ts';
import { optionalAmount, optionalWhole, requireCorridor } from './price-options.ts';

const text = { type: 'string' } as const;
const PERIODS = { perTransfer: 'transfer', perDay: 'day', perMonth: 'month', perHalfYear: 'half-year' } as const;

const limitsView = (limits: LevelLimits): Record<keyof LevelLimits, string> => ({
  perTransfer: formatAmount(limits.perTransfer, 'USD'),
  perDay: formatAmount(limits.perDay, 'USD'),
  perMonth: formatAmount(limits.perMonth, 'USD'),
  perHalfYear: formatAmount(limits.perHalfYear, 'USD'),
});

/** What was given of some options, by the member it sets. */
function given<T>(entries: [name: string, value: T | undefined][]): Record<string, T> {
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function readCorridorChange(values: Values, source: Currency): CorridorChange {
  if (values['open'] === true && values['closed'] === true) throw new UsageError('Give --open or --closed, not both.');
  const minutes = optionalWhole(values, 'max-rate-age');
  const adapter = values['rate-adapter'] === undefined ? undefined : requireText(values, 'rate-adapter');
  const amount = (name: string): number | undefined => {
    const minor = optionalAmount(values, name, source);
    return minor === undefined ? undefined : Number(minor);
  };
  const change = {
    ...given([
      ['payoutDelaySeconds', optionalWhole(values, 'payout-delay')],
      ['manualFundingHours', optionalWhole(values, 'manual-funding-hours')],
      ['minSend', amount('min')],
      ['maxSend', amount('max')],
      ['maxRateAgeSeconds', minutes === undefined ? undefined : minutes * 60],
    ]),
    ...(values['open'] === true || values['closed'] === true ? { isOpen: values['open'] === true } : {}),
    ...(adapter === undefined ? {} : { rateAdapter: adapter === 'none' ? null : adapter }),
  };
  if (Object.keys(change).length === 0) throw new UsageError('Say what to set: see "help".');
  return change;
}

export const limitCommands: Command[] = [
  {
    name: 'limits set',
    usage:
      '--environment sandbox|live --level 1|2|3 [--transfer <usd>] [--day <usd>] [--month <usd>] [--half-year <usd>] --as <operator>',
    summary: 'Set the most that one person may send: in one transfer, 24 hours, 30 days, 180 days.',
    options: { environment: text, level: text, transfer: text, day: text, month: text, 'half-year': text, as: text },
    async run(platform, { values }) {
      const environment = requireEnvironment(values);
      const levelText = requireText(values, 'level');
      const level = LEVELS.find((one) => String(one) === levelText);
      if (!level) throw new UsageError(`--level must be 1, 2 or 3; not "${levelText}".`);
      const change: Partial<LevelLimits> = given(
        Object.entries(PERIODS).map(([name, option]) => [name, optionalAmount(values, option, 'USD')]),
      );
      if (Object.keys(change).length === 0)
        throw new UsageError('Give at least one of --transfer, --day, --month, --half-year.');
      const operator = await requireOperator(platform, values);
      const limits = limitsView(await setLimits(platform.deps, { environment, level, change, operator }));
      const { perTransfer, perDay, perMonth, perHalfYear } = limits;
      return {
        json: { environment, level, ...limits },
        text: `Level ${level} in ${environment}: ${perTransfer} a transfer, ${perDay} a day, ${perMonth} in 30 days, ${perHalfYear} in 180 days (USD).`,
      };
    },
  },
  {
    name: 'limits show',
    usage: '--environment sandbox|live',
    summary: 'Show the most that one person may send, by level, in US dollars.',
    options: { environment: text },
    async run({ deps }, { values }) {
      const environment = requireEnvironment(values);
      const { levels } = await readLimits(deps.system.db, { environment });
      const json = LEVELS.map((level) => ({ level, ...limitsView(levels[level]) }));
      const rows = json.map((one) => [String(one.level), one.perTransfer, one.perDay, one.perMonth, one.perHalfYear]);
      return { json, text: table(['level', 'transfer', '24 hours', '30 days', '180 days'], rows) };
    },
  },
  {
    name: 'corridor set',
    usage:
      '--corridor USD-MXN [--open|--closed] [--min <amount>] [--max <amount>] [--payout-delay 0|1800] [--manual-funding-hours <h>] [--max-rate-age <minutes>] [--rate-adapter <name>|none] --as <operator>',
    summary: 'Open, close or make a corridor, and set how it is run.',
    options: {
      corridor: text,
      open: { type: 'boolean' },
      closed: { type: 'boolean' },
      min: text,
      max: text,
      'payout-delay': text,
      'manual-funding-hours': text,
      'max-rate-age': text,
      'rate-adapter': text,
      as: text,
    },
    async run(platform, { values }) {
      const corridor = requireCorridor(values);
      const change = readCorridorChange(values, corridor.source);
      const operator = await requireOperator(platform, values);
      const row = await setCorridor(platform.deps, { ...corridor, change, operator });
      return {
        json: row,
        text: `${row.source}-${row.destination} is ${row.isOpen ? 'open' : 'closed'}.`,
      };
    },
  },
  {
    name: 'corridor show',
    usage: '',
    summary: 'Show the corridors, and why one is closed in live.',
    async run({ deps }) {
      const json = await readCorridors(deps);
      const rows = json.map((one) => [
        `${one.source}-${one.destination}`,
        one.closedBecause ?? 'open',
        `${formatAmount(BigInt(one.minSend), one.source as Currency)} to ${formatAmount(BigInt(one.maxSend), one.source as Currency)}`,
        one.rateAdapter ?? 'rates set',
        `${one.maxRateAgeSeconds / 60} min`,
        `${one.payoutDelaySeconds} s`,
        `${one.manualFundingHours} h`,
      ]);
      const headers = ['corridor', 'state', 'amounts', 'rates from', 'rate age', 'payout delay', 'manual funding'];
      return { json, text: table(headers, rows) };
    },
  },
];
