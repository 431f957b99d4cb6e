import { readKeyMaterial, resealAll, retireVersion } from '../features/key-material/index.ts';
import { table, UsageError, type Command } from './command.ts';

export const keyMaterialCommands: Command[] = [
  {
    name: 'key-material status',
    usage: '',
    summary: 'Show the versions of pepper and encryption key, and what still needs each of them.',
    async run({ deps }) {
      const statuses = await readKeyMaterial(deps);
      const rows = statuses.flatMap(({ name, version, isCurrent, isConfigured, retiredAt, needs, mayBeRetired }) => {
        const state = retiredAt ? 'retired' : isCurrent ? 'in use' : mayBeRetired ? 'may be retired' : 'needed';
        const first = [name, `v${version}`, isConfigured ? state : `${state}, not configured`];
        if (needs.length === 0) return [[...first, '', '', '']];
        return needs.map(({ what, count, how }, at) => [
          ...(at === 0 ? first : ['', '', '']),
          what,
          String(count),
          isCurrent ? '' : how,
        ]);
      });
      return { json: statuses, text: table(['material', 'version', 'state', 'needed by', 'rows', 'until'], rows) };
    },
  },
  {
    name: 'key-material rewrap',
    usage: '',
    summary: 'Seal anew under the newest encryption key what an older one sealed; servers go on meanwhile.',
    async run({ deps }) {
      const report = await resealAll(deps);
      const rows = Object.entries(report.resealed).map(([what, count]) => [what, String(count)]);
      return {
        json: report,
        text: `${table(['what', 'sealed anew'], rows)}\n\nNow look at: operator key-material status`,
      };
    },
  },
  {
    name: 'key-material retire',
    usage: 'pepper|encryption <version> [--without-audit-proof]',
    summary: 'Declare a version out of use, if nothing needs it; then it may be left out of the configuration.',
    words: ['name', 'version'],
    options: { 'without-audit-proof': { type: 'boolean' } },
    async run({ deps }, { words, values }) {
      const [name, text] = words as [string, string];
      if (name !== 'pepper' && name !== 'encryption') throw new UsageError(`Name pepper or encryption, not "${name}".`);
      const version = Number(/^v?(\d{1,4})$/.exec(text)?.[1] ?? NaN);
      if (Number.isNaN(version)) throw new UsageError(`The version must be a number such as 1, not "${text}".`);
      await retireVersion(deps, name, version, { withoutAuditProof: values['without-audit-proof'] === true });
      return {
        json: { name, version },
        text: `Retired ${name} v${version}. It may now be left out of the configuration.`,
      };
    },
  },
];
