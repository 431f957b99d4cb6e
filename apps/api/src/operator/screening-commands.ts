import { requireOperator } from '../features/operators/index.ts';
import { importList, readListStatus } from '../features/screening/index.ts';
import type { Command } from './command.ts';

const text = { type: 'string' } as const;

export const screeningCommands: Command[] = [
  {
    name: 'screening import',
    usage: '<folder> --as <operator> [--accept-shrink]',
    summary: "Take OFAC's files (sdn.csv, alt.csv; add.csv and sdn_comments.csv when there) as the list from now on.",
    words: ['folder'],
    options: { as: text, 'accept-shrink': { type: 'boolean' } },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      const acceptShrink = values['accept-shrink'] === true;
      const report = await importList(platform.deps, { folder: words[0]!, acceptShrink, operator });
      const { version, entries, aliases, changed } = report;
      return {
        json: report,
        text:
          changed === 0
            ? `The list is unchanged: version ${version}, ${entries} entries, ${aliases} aliases.`
            : `Version ${version}: ${entries} entries, ${aliases} aliases, ${changed} entries changed.`,
      };
    },
  },
  {
    name: 'screening status',
    usage: '',
    summary: 'Show which sanctions list is in force; exit 1 when there is none or it is old.',
    async run({ deps }) {
      const status = await readListStatus(deps);
      if (!status) return { json: null, text: 'No sanctions list was imported: live makes no transfers.', exitCode: 1 };
      const { version, entries, aliases, importedAt, importedBy, seenAt, isOld } = status;
      const lines = [
        `Version ${version}: ${entries} entries, ${aliases} aliases.`,
        `Imported ${importedAt.toISOString()} by ${importedBy}, last looked at ${seenAt.toISOString()}.`,
        ...(isOld ? ['PROBLEM: that is more than four days ago. Import it anew.'] : []),
      ];
      return { json: status, text: lines.join('\n'), exitCode: isOld ? 1 : 0 };
    },
  },
];
