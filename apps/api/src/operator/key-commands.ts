import { createKey, revokeKey } from '../features/keys/index.ts';
import { requireEnvironment, requireText, type Command } from './command.ts';

const text = { type: 'string' } as const;

export const keyCommands: Command[] = [
  {
    name: 'key create',
    usage: '--partner <slug> --environment sandbox|live --name <name> [--scopes a,b | --template t]',
    summary: 'Make an API key; it is shown this once.',
    options: { partner: text, environment: text, name: text, scopes: text, template: text },
    async run({ deps }, { values }) {
      const { scopes, template } = values;
      const created = await createKey(deps, {
        partnerSlug: requireText(values, 'partner'),
        environment: requireEnvironment(values),
        name: requireText(values, 'name'),
        createdBy: 'operator',
        ...(typeof scopes === 'string' ? { scopes: scopes.split(',').map((scope) => scope.trim()).filter(Boolean) } : {}),
        ...(typeof template === 'string' ? { template } : {}),
      });
      const { keyId, key } = created;
      const what = created.template ? `Template ${created.template}: ${created.scopes.join(', ')}` : `Scopes: ${created.scopes.join(', ')}`;
      return { json: { keyId, key }, text: `${key}\n\n${keyId}. ${what}.\nStore the key now: it cannot be shown again.` };
    },
  },
  {
    name: 'key revoke',
    usage: '<keyId> [--reason <text>]',
    summary: 'Revoke a key for good.',
    words: ['keyId'],
    options: { reason: text },
    async run({ deps }, { words, values }) {
      const reason = typeof values['reason'] === 'string' ? { reason: values['reason'] } : {};
      const { keyId, revokedAt } = await revokeKey(deps, { keyId: words[0]!, revokedBy: 'operator', ...reason });
      return { json: { keyId, revokedAt }, text: `Revoked ${keyId}. No process accepts it later than a second from now.` };
    },
  },
];
