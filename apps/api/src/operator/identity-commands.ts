import { formatAmount } from '../core/money.ts';
import { operatorActor, requireOperator } from '../features/operators/index.ts';
import { setPolicy, showPolicy, type CipPolicy, type PolicyChange } from '../features/users/index.ts';
import { UsageError, type Command, type Result } from './command.ts';
import { optionalAmount, optionalWhole } from './price-options.ts';

const text = { type: 'string' } as const;

function resultOf(policy: CipPolicy): Result {
  const { requiredFields, extendedFields, retentionDays } = policy;
  const extendedFrom = formatAmount(BigInt(policy.extendedFromMinor), 'USD');
  const lines = [
    `Asked of everybody: ${requiredFields.join(', ')}.`,
    `From ${extendedFrom} USD per sender and day also: ${extendedFields.join(', ')}.`,
    `Personal data of a deleted user is kept for ${retentionDays} days after the last operation.`,
  ];
  return { json: { requiredFields, extendedFields, extendedFrom, retentionDays }, text: lines.join('\n') };
}

export const identityCommands: Command[] = [
  {
    name: 'identity policy',
    usage: '',
    summary: 'Show which data is asked of senders, and how long it is kept.',
    async run({ deps }) {
      return resultOf(await showPolicy(deps));
    },
  },
  {
    name: 'identity policy set',
    usage: '[--retention-days <days>] [--extended-from <usd>] --as <operator>',
    summary: 'Set how long data is kept, or from which amount a day address, phone, e-mail and tax id are asked.',
    options: { 'retention-days': text, 'extended-from': text, as: text },
    async run(platform, { values }) {
      const retentionDays = optionalWhole(values, 'retention-days');
      const extendedFrom = optionalAmount(values, 'extended-from', 'USD');
      const change: PolicyChange = {
        ...(retentionDays === undefined ? {} : { retentionDays }),
        ...(extendedFrom === undefined ? {} : { extendedFromMinor: Number(extendedFrom) }),
      };
      if (Object.keys(change).length === 0) throw new UsageError('Say what to set: see "help".');
      const operator = await requireOperator(platform, values);
      return resultOf(await setPolicy(platform.deps, change, operatorActor(operator)));
    },
  },
];
