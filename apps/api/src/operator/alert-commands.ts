import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  readOperatorNotices,
  reportExposures,
  setPartnerContacts,
  type ReportedKey,
} from '../features/alerts/index.ts';
import { findKeysInText, whenApplied } from '../features/keys/index.ts';
import { requireText, table, UsageError, type Command } from './command.ts';

const text = { type: 'string' } as const;
const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_KEYS = 1_000;

export const alertCommands: Command[] = [
  {
    name: 'partner contacts set',
    usage: '<slug> --emails a@example.com,b@example.com | none',
    summary: 'Set who is told by e-mail about the keys of a partner.',
    words: ['slug'],
    options: { emails: text },
    async run({ deps }, { words, values }) {
      const given = requireText(values, 'emails');
      const emails = await setPartnerContacts(deps, words[0]!, given === 'none' ? [] : given.split(','));
      return {
        json: { slug: words[0], emails },
        text: emails.length === 0 ? 'Nobody is told by e-mail.' : `Told by e-mail: ${emails.join(', ')}.`,
      };
    },
  },
  {
    name: 'notice list',
    usage: '',
    summary: 'List what was found out that concerns no partner, such as many unknown keys from one address.',
    async run({ deps }) {
      const notices = await readOperatorNotices(deps);
      const rows = notices.map(({ firedAt, rule, subject, times, details }) => [
        firedAt.toISOString(),
        rule,
        subject,
        String(times),
        JSON.stringify(details),
      ]);
      return { json: notices, text: table(['last', 'rule', 'subject', 'times', 'details'], rows) };
    },
  },
  {
    name: 'key expose',
    usage: '<key | file with keys> --source <url or words>',
    summary: 'Report leaked keys: live ones that work are disabled at once, and their owners are told.',
    words: ['key or file'],
    options: { source: text },
    async run({ deps }, { words, values }) {
      const source = requireText(values, 'source');
      const tokens = keysOf(words[0]!);
      const reported = await reportExposures(
        deps,
        tokens.map((token) => ({ token, reporter: 'operator' as const, source })),
      );
      const seq = Math.max(0, ...[...reported.values()].map((key) => key.seq ?? 0));
      if (seq > 0) await whenApplied(deps, seq);
      const keys = [...reported.values()];
      const rows = keys.map((key) => [key.keyId, key.environment, whatHappened(key)]);
      const foreign = tokens.length - keys.length;
      const rest = foreign > 0 ? `\n${foreign} of ${tokens.length} are none of ours.` : '';
      return { json: { keys, unknown: foreign }, text: `${table(['id', 'environment', 'done'], rows)}${rest}` };
    },
  },
];

const whatHappened = ({ isDisabled, isWorking, environment }: ReportedKey): string => {
  if (isDisabled) return 'disabled, owner told';
  if (!isWorking) return 'did not work any more; owner told';
  return environment === 'live' ? 'nothing: the same report was handled before' : 'a test key: owner told';
};

/** The word itself, or all keys in the file that it names; a file keeps keys out of the shell's history. */
function keysOf(word: string): string[] {
  const isFile = existsSync(word);
  if (isFile && statSync(word).size > MAX_FILE_BYTES)
    throw new UsageError('The file is larger than 10 MiB. Cut it to the lines with keys.');
  const keys = findKeysInText(isFile ? readFileSync(word, 'utf8') : word);
  if (keys.length === 0)
    throw new UsageError(isFile ? 'There is no API key in the file.' : 'That is neither an API key nor a file.');
  if (keys.length > MAX_KEYS)
    throw new UsageError(`There are more than ${MAX_KEYS} keys in the file. Report them in parts.`);
  return keys;
}
