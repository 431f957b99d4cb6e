import {
  changePartnerStatus,
  createPartner,
  findPartners,
  setAllowedOrigins,
  setPartnerLimits,
  showDefaultSecret,
} from '../features/partners/index.ts';
import { requireEnvironment, requireText, table, type Command } from './command.ts';

const text = { type: 'string' } as const;

export const partnerCommands: Command[] = [
  {
    name: 'partner create',
    usage: '--name <name> --slug <slug>',
    summary: 'Make a partner with its sandbox and live environments.',
    options: { name: text, slug: text },
    async run({ deps }, { values }) {
      const partner = await createPartner(deps, {
        name: requireText(values, 'name'),
        slug: requireText(values, 'slug'),
      });
      const { id: partnerId, slug, name, status } = partner;
      return { json: { partnerId, slug, name, status }, text: `Made partner ${name} (${slug}), ${partnerId}.` };
    },
  },
  {
    name: 'partner suspend',
    usage: '<slug>',
    summary: 'Stop the API and all links of a partner; what already happened is still delivered.',
    words: ['slug'],
    run: ({ deps }, { words }) => changeStatus(deps, words[0]!, 'suspended'),
  },
  {
    name: 'partner resume',
    usage: '<slug>',
    summary: 'Undo a suspension.',
    words: ['slug'],
    run: ({ deps }, { words }) => changeStatus(deps, words[0]!, 'active'),
  },
  {
    name: 'partner list',
    usage: '',
    summary: 'List the partners.',
    async run({ deps }) {
      const partners = await findPartners(deps);
      const json = partners.map(({ id, slug, name, status, createdAt }) => ({
        partnerId: id,
        slug,
        name,
        status,
        createdAt,
      }));
      const rows = json.map(({ slug, name, status, createdAt, partnerId }) => [
        slug,
        name,
        status,
        createdAt.toISOString().slice(0, 10),
        partnerId,
      ]);
      return { json, text: table(['slug', 'name', 'status', 'since', 'id'], rows) };
    },
  },
  {
    name: 'partner limits set',
    usage: '<slug> --environment sandbox|live [--create <n>] [--default <n>]',
    summary: 'Set how many requests a minute a partner has: creating links, and all others.',
    words: ['slug'],
    options: { environment: text, create: text, default: text },
    async run({ deps }, { words, values }) {
      const number = (name: string): number | undefined =>
        values[name] === undefined ? undefined : Number(values[name]);
      const [create, other] = [number('create'), number('default')];
      const limits = await setPartnerLimits(deps, {
        slug: words[0]!,
        environment: requireEnvironment(values),
        ...(create === undefined ? {} : { create }),
        ...(other === undefined ? {} : { default: other }),
      });
      return { json: limits, text: `create ${limits.create}, default ${limits.default} requests a minute.` };
    },
  },
  {
    name: 'partner origins set',
    usage: '<slug> --environment sandbox|live --origins a,b | none',
    summary: 'Set which sites may embed the hosted page.',
    words: ['slug'],
    options: { environment: text, origins: text },
    async run({ deps }, { words, values }) {
      const given = requireText(values, 'origins');
      const origins = given === 'none' ? [] : given.split(',').map((origin) => origin.trim());
      const allowed = await setAllowedOrigins(deps, {
        slug: words[0]!,
        environment: requireEnvironment(values),
        origins,
      });
      return { json: { allowedOrigins: allowed }, text: `May embed: ${allowed.join(', ') || 'nobody'}.` };
    },
  },
  {
    name: 'partner secret show',
    usage: '<slug> --environment sandbox|live',
    summary: "Show the default webhook secret of one of a partner's environments.",
    words: ['slug'],
    options: { environment: text },
    async run({ deps }, { words, values }) {
      const secret = await showDefaultSecret(deps, words[0]!, requireEnvironment(values));
      return { json: { secret }, text: secret };
    },
  },
];

async function changeStatus(
  deps: Parameters<typeof changePartnerStatus>[0],
  slug: string,
  status: 'active' | 'suspended',
) {
  const partner = await changePartnerStatus(deps, slug, status);
  return {
    json: { partnerId: partner.id, slug, status: partner.status },
    text: `${partner.name} (${slug}) is ${partner.status}.`,
  };
}
