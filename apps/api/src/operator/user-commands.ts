import { addOperator, disableOperator, listOperators, requireOperator } from '../features/operators/index.ts';
import { table, type Command } from './command.ts';

const text = { type: 'string' } as const;

export const userCommands: Command[] = [
  {
    name: 'user add',
    usage: '<name> --as <operator> [--print]',
    summary: 'Make an operator and the file with their secret. The first one of all needs no --as.',
    words: ['name'],
    options: { as: text, print: { type: 'boolean' } },
    async run({ deps }, { words, values }) {
      const { operator, secret, path } = await addOperator(deps, { name: words[0]!, values });
      const isPrinted = values['print'] === true;
      return {
        json: { operatorId: operator.id, name: operator.name, path, ...(isPrinted ? { secret } : {}) },
        text: `Made operator ${operator.name} (${operator.id}). The secret is in ${path}${isPrinted ? `:\n${secret}` : '.'}`,
      };
    },
  },
  {
    name: 'user list',
    usage: '',
    summary: 'List the operators.',
    async run({ deps }) {
      const operators = await listOperators(deps);
      const rows = operators.map(({ id, name, createdAt, disabledAt }) => [
        name,
        disabledAt ? `disabled ${disabledAt.toISOString().slice(0, 10)}` : 'active',
        createdAt.toISOString().slice(0, 10),
        id,
      ]);
      return { json: operators, text: table(['name', 'state', 'since', 'id'], rows) };
    },
  },
  {
    name: 'user disable',
    usage: '<name> --as <operator>',
    summary: 'End what an operator may do, for good.',
    words: ['name'],
    options: { as: text },
    async run(platform, { words, values }) {
      const by = await requireOperator(platform, values);
      await disableOperator(platform.deps, { name: words[0]!, by });
      return { json: { name: words[0], disabledBy: by.name }, text: `The operator ${words[0]} is disabled.` };
    },
  },
];
