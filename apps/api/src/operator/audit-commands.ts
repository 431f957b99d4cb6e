import {
  exportAudit,
  EXPORT_FORMATS,
  listChains,
  OPERATOR_CHAIN,
  parseHead,
  verifyAudit,
  writeHead,
  type ExportFormat,
} from '../features/audit/index.ts';
import { requirePartner } from '../features/partners/index.ts';
import type { Platform } from '../platform.ts';
import { requireText, table, UsageError, type Command, type Values } from './command.ts';

const text = { type: 'string' } as const;

export const auditCommands: Command[] = [
  {
    name: 'audit verify',
    usage: '[--partner <slug>] [--head <count>:<mac>]',
    summary:
      "Look for changed, missing, moved or planted entries; with a noted head (of the partner, else of the operator's chain) for a cut tail too.",
    options: { partner: text, head: text },
    async run({ deps }, { values }) {
      const noted = readHead(values);
      const chains = await listChains(deps);
      const chosen = noted || values['partner'] !== undefined ? await chosenChain(deps, values) : undefined;
      const names = chosen === undefined ? chains.map(({ id }) => id) : [chosen];
      const verdicts = [];
      for (const chain of names) verdicts.push(await verifyAudit(deps, chain, noted));
      const nameOf = (id: string): string => chains.find((chain) => chain.id === id)?.name ?? id;
      const json = verdicts.map(({ chain, count, head, problems }) => ({
        chain,
        name: nameOf(chain),
        count,
        head: head ? writeHead(head) : null,
        problems,
      }));
      const lines = json.flatMap(({ name, count, problems }) =>
        problems.length === 0
          ? [`${name}: ${count} entries, unbroken`]
          : problems.map(({ number, message }) => `${name}: PROBLEM at entry ${number}: ${message}`),
      );
      return {
        json: { chains: json },
        text: lines.join('\n'),
        exitCode: json.some(({ problems }) => problems.length > 0) ? 1 : 0,
      };
    },
  },
  {
    name: 'audit head',
    usage: '',
    summary: 'Show the newest entry of each chain, to be noted outside this system.',
    async run({ deps }) {
      const chains = await listChains(deps);
      const rows = chains.map(({ id, name, head }) => ({ chain: id, name, head: head ? writeHead(head) : null }));
      return {
        json: { heads: rows },
        text: table(
          ['chain', 'head'],
          rows.map(({ name, head }) => [name, head ?? 'none']),
        ),
      };
    },
  },
  {
    name: 'audit export',
    usage: '--format csv|ndjson [--partner <slug>]',
    summary: "Print a partner's chain, or the operator's, oldest first.",
    options: { format: text, partner: text },
    async run({ deps }, { values }) {
      const format = requireText(values, 'format') as ExportFormat;
      if (!EXPORT_FORMATS.includes(format)) throw new UsageError(`--format must be csv or ndjson, not "${format}".`);
      const chain = await chosenChain(deps, values);
      let exported = '';
      for await (const piece of await exportAudit((work) => deps.system.transaction(work), chain, {}, format))
        exported += piece;
      return { json: { chain, format, text: exported }, text: exported.trimEnd() };
    },
  },
];

async function chosenChain(deps: Platform['deps'], values: Values): Promise<string> {
  return values['partner'] === undefined
    ? OPERATOR_CHAIN
    : (await requirePartner(deps, requireText(values, 'partner'))).id;
}

function readHead(values: Values) {
  if (values['head'] === undefined) return undefined;
  const head = parseHead(requireText(values, 'head'));
  if (!head)
    throw new UsageError(
      '--head must be <count>:<mac> as "audit head" and the log show it: a number, a colon and 64 hexadecimal characters.',
    );
  return head;
}
