import { approveTexts, listTextVersions } from '../features/disclosures/index.ts';
import { requireOperator } from '../features/operators/index.ts';
import { table, type Command } from './command.ts';

const text = { type: 'string' } as const;

export const disclosureCommands: Command[] = [
  {
    name: 'disclosures list',
    usage: '',
    summary: 'List the versions of the texts of disclosures, and who approved them.',
    async run({ deps }) {
      const versions = await listTextVersions(deps);
      const rows = versions.map((one) => [
        one.version,
        one.language,
        one.isCurrent ? 'shown' : 'not shown',
        one.approvedAt
          ? `${one.approvedAt.toISOString().slice(0, 10)} ${one.approvedBy}`
          : one.needsApproval
            ? 'NO'
            : '-',
      ]);
      return { json: versions, text: table(['version', 'language', 'state', 'approved'], rows) };
    },
  },
  {
    name: 'disclosures approve',
    usage: '<version> --as <operator>',
    summary: 'Say that a lawyer has read these texts as they are now; live shows unreviewed ones only then.',
    words: ['version'],
    options: { as: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      await approveTexts(platform.deps, { version: words[0]!, operator });
      return {
        json: { version: words[0], approvedBy: operator.name },
        text: `${words[0]} is approved by ${operator.name}, word by word as it is in this version of the program.`,
      };
    },
  },
];
