import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../../core/http/validation.ts';

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 256;

let common: Promise<ReadonlySet<string>> | undefined;

/** Read at the first use only: most processes never need it. */
const readCommon = (): Promise<ReadonlySet<string>> =>
  (common ??= readFile(join(import.meta.dirname, 'common-passwords.txt'), 'utf8').then(
    (text) => new Set(text.split('\n').filter((line) => line !== '')),
  ));

/**
 * Refuses a new password that is short, among the most common ones, made of such a one (repeated, or with digits and
 * signs around it), or of the person's own words. No rule about kinds of characters. ASVS 6.2.
 *
 * @param context words of the person: address, name, partner
 * @throws INVALID_REQUEST that names `path`
 */
export async function judgePassword(password: string, context: readonly string[], path = 'password'): Promise<void> {
  const length = [...password].length;
  if (length < MIN_PASSWORD)
    throw refuse([{ path, message: `must have at least ${MIN_PASSWORD} characters. Several words are easy to keep.` }]);
  if (length > MAX_PASSWORD) throw refuse([{ path, message: `must have at most ${MAX_PASSWORD} characters.` }]);
  if (isCommon(password, await readCommon()))
    throw refuse([{ path, message: 'is among the most common passwords, or made of one. Choose another one.' }]);
  const own = wordsOf(context).find((word) => isMostly(password.toLowerCase(), word));
  if (own !== undefined) throw refuse([{ path, message: 'is made of your own name or address. Choose another one.' }]);
}

function isCommon(password: string, common: ReadonlySet<string>): boolean {
  const lower = password.toLowerCase();
  const bare = lower.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const plain = bare
    .replace(/[@4]/g, 'a')
    .replace(/3/g, 'e')
    .replace(/[1!|]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/[5$]/g, 's');
  return [lower, bare, plain].some(
    (text) => common.has(text) || common.has(repeatedPart(text)) || new Set(text).size <= 3,
  );
}

/** `abcabcabc` → `abc`; the text itself when it is not a repetition. */
function repeatedPart(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, at === -1 ? text.length : at);
}

const wordsOf = (context: readonly string[]): string[] =>
  [...context, ...context.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 4);

/** The word is in it and leaves fewer than 8 characters. */
const isMostly = (password: string, word: string): boolean =>
  password.includes(word) && password.replaceAll(word, '').length < 8;
