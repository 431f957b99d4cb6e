import { formatRate, parseRate } from '../core/money.ts';
import { requireOperator } from '../features/operators/index.ts';
import { findMargins, findRates, setMargin, setRate } from '../features/pricing/index.ts';
import { requireText, table, UsageError, type Command } from './command.ts';
import {
  optionalFunding,
  optionalTime,
  optionalWhole,
  percentText,
  requireCorridor,
  timeText,
} from './price-options.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export const rateCommands: Command[] = [
  {
    name: 'rates set',
    usage: '--corridor USD-MXN --rate <mid> [--as-of <time>] [--accept-jump] --as <operator>',
    summary: 'Set the middle rate of a corridor; margin is taken off it.',
    options: { corridor: text, rate: text, 'as-of': text, 'accept-jump': flag, as: text },
    async run(platform, { values }) {
      const corridor = requireCorridor(values);
      const rateText = requireText(values, 'rate');
      const rate = parseRate(rateText);
      if (rate === undefined)
        throw new UsageError(`--rate must be above 0 with at most four decimals, such as 18.4527; not "${rateText}".`);
      const asOf = optionalTime(values, 'as-of');
      const operator = await requireOperator(platform, values);
      const isJumpAccepted = values['accept-jump'] === true;
      const set = await setRate(platform.deps, { ...corridor, rate, isJumpAccepted, operator, ...(asOf && { asOf }) });
      const name = `${corridor.source}-${corridor.destination}`;
      const before = set.previous === undefined ? '' : ` (before: ${formatRate(set.previous)})`;
      return {
        json: { corridor: name, rate: formatRate(rate), asOf: set.asOf },
        text: `${name} is ${formatRate(rate)} as of ${timeText(set.asOf)}${before}.`,
      };
    },
  },
  {
    name: 'rates list',
    usage: '',
    summary: 'Show the newest middle rates and where they came from.',
    async run({ deps }) {
      const json = (await findRates(deps)).map(({ source, destination, midRate, rateSource, asOf, setBy }) => ({
        corridor: `${source}-${destination}`,
        rate: formatRate(BigInt(midRate)),
        rateSource,
        asOf,
        setBy,
      }));
      const rows = json.map(({ corridor, rate, asOf, rateSource, setBy }) => [
        corridor,
        rate,
        timeText(asOf),
        rateSource,
        setBy,
      ]);
      return { json, text: table(['corridor', 'mid rate', 'as of', 'source', 'set by'], rows) };
    },
  },
  {
    name: 'margins set',
    usage: '--corridor USD-MXN --margin-bp <n> [--funding <method>] [--from <time>] [--until <time>] --as <operator>',
    summary: 'Set what is taken off the middle rate, in basis points (100 = 1 %).',
    options: { corridor: text, 'margin-bp': text, funding: text, from: text, until: text, as: text },
    async run(platform, { values }) {
      const corridor = requireCorridor(values);
      requireText(values, 'margin-bp');
      const marginBp = optionalWhole(values, 'margin-bp')!;
      const fundingMethod = optionalFunding(values);
      const span = { from: optionalTime(values, 'from'), until: optionalTime(values, 'until') };
      const operator = await requireOperator(platform, values);
      await setMargin(platform.deps, { ...corridor, fundingMethod, marginBp, ...span, operator });
      const name = `${corridor.source}-${corridor.destination}`;
      return {
        json: { corridor: name, fundingMethod: fundingMethod ?? 'all', marginBp, ...span },
        text: `The margin of ${name} (${fundingMethod ?? 'all funding'}) is ${percentText(marginBp)}.`,
      };
    },
  },
  {
    name: 'margins list',
    usage: '',
    summary: 'Show the margin rules, the newest first.',
    async run({ deps }) {
      const json = (await findMargins(deps)).map(({ number: _number, createdAt: _createdAt, ...rule }) => rule);
      const rows = json.map(
        ({ source, destination, fundingMethod, marginBp, effectiveFrom, effectiveUntil, setBy }) => [
          `${source}-${destination}`,
          fundingMethod ?? 'all',
          percentText(marginBp),
          timeText(effectiveFrom),
          timeText(effectiveUntil),
          setBy,
        ],
      );
      return { json, text: table(['corridor', 'funding', 'margin', 'from', 'until', 'set by'], rows) };
    },
  },
];
