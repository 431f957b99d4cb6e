import { disableAccount, linkOperator, listAccounts, resetFactors } from '../features/accounts/index.ts';
import { listOperators, requireOperator } from '../features/operators/index.ts';
import { requirePartner } from '../features/partners/index.ts';
import { inviteOwner } from '../features/team/index.ts';
import { requireText, table, UsageError, type Command } from './command.ts';

const text = { type: 'string' } as const;

/** People who sign in to the portal and the console. */
export const accountCommands: Command[] = [
  {
    name: 'account invite',
    usage: '<email> --partner <slug> --as <operator> [--language en|es]',
    summary: 'Invite the owner of a partner to the portal; the link is mailed, and printed.',
    words: ['email'],
    options: { partner: text, language: text, as: text },
    async run(platform, { words, values }) {
      const { deps } = platform;
      const operator = await requireOperator(platform, values);
      const partner = await requirePartner(deps, requireText(values, 'partner'));
      const invitation = await inviteOwner(deps, {
        partnerId: partner.id,
        email: words[0]!,
        by: operator.id,
        ...languageOf(values['language']),
      });
      const { email, url, expiresAt, mail } = invitation;
      const how = mail === 'sent' ? 'It was mailed. ' : 'It was not mailed: pass it on yourself. ';
      return {
        json: { invitationId: invitation.invitationId, email, url, expiresAt, mail },
        text: `Invited ${email} as owner of ${partner.name}. ${how}Good until ${expiresAt.toISOString()}:\n${url}`,
      };
    },
  },
  {
    name: 'account list',
    usage: '',
    summary: 'List the accounts of the portal and the console.',
    async run({ deps }) {
      const accounts = await listAccounts(deps);
      const rows = accounts.map(({ email, operator, hasTotp, passkeys, lastSignInAt, disabledAt }) => [
        email,
        disabledAt ? 'disabled' : 'active',
        [hasTotp ? 'app' : '', passkeys > 0 ? `${passkeys} passkeys` : ''].filter((word) => word !== '').join(', ') ||
          'none',
        operator ?? '',
        lastSignInAt?.toISOString().slice(0, 16) ?? 'never',
      ]);
      return { json: accounts, text: table(['address', 'state', 'second factor', 'operator', 'last sign-in'], rows) };
    },
  },
  {
    name: 'account reset-factors',
    usage: '<email> --as <operator>',
    summary: 'Remove the passkeys and the authenticator app of somebody who lost them; all sessions end.',
    words: ['email'],
    options: { as: text },
    async run(platform, { words, values }) {
      const by = await requireOperator(platform, values);
      const { id, email } = await resetFactors(platform.deps, { email: words[0]!, by });
      return { json: { userId: id, email }, text: `${email} has no second factor any more, and was told so.` };
    },
  },
  {
    name: 'account disable',
    usage: '<email> --as <operator>',
    summary: 'End an account at once, with all its sessions.',
    words: ['email'],
    options: { as: text },
    async run(platform, { words, values }) {
      const by = await requireOperator(platform, values);
      const { id, email } = await disableAccount(platform.deps, { email: words[0]!, by });
      return { json: { userId: id, email }, text: `${email} is disabled.` };
    },
  },
  {
    name: 'account link-operator',
    usage: '<name> --email <email> --as <operator>',
    summary: 'Let an operator sign in to the console with an account; it is made if there is none.',
    words: ['name'],
    options: { email: text, as: text },
    async run(platform, { words, values }) {
      const by = await requireOperator(platform, values);
      const name = words[0]!;
      const operator = (await listOperators(platform.deps)).find((one) => one.name === name && !one.disabledAt);
      if (!operator) throw new UsageError(`There is no operator "${name}". "user list" shows the names.`);
      const email = requireText(values, 'email');
      const { userId, url, expiresAt } = await linkOperator(platform.deps, { operator, email, by });
      const link = url ? ` Choose a password, by ${expiresAt!.toISOString()}:\n${url}` : '';
      return {
        json: { userId, operatorId: operator.id, url: url ?? null },
        text: `${email} is the account of the operator ${name}.${link}`,
      };
    },
  },
];

function languageOf(value: unknown): { language?: 'en' | 'es' } {
  if (value === undefined) return {};
  if (value === 'en' || value === 'es') return { language: value };
  throw new UsageError('--language must be en or es.');
}
