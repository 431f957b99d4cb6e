import { parseArgs } from 'node:util';
import type { Command, Given, Option } from './command.ts';
import { usageError } from './exit.ts';
import { didYouMean } from './suggest.ts';

/** Of every command. */
export const GLOBAL_OPTIONS: Record<string, Option> = {
  json: { type: 'boolean', description: 'Print JSON, for programs.' },
  live: { type: 'boolean', description: 'Work in the live environment, where real money moves.' },
  url: { type: 'string', value: 'URL', description: 'Address of the M2M server. Also M2M_URL.' },
  help: { type: 'boolean', short: 'h', description: 'Explain the command.' },
};

const MAX_ARGUMENTS = 1_000;

export const optionsOf = (command: Command | undefined): Record<string, Option> => ({
  ...command?.options,
  ...GLOBAL_OPTIONS,
});

/** Finds the command whose words the arguments begin with, the longest first; options may stand between them. */
export function findCommand(
  commands: readonly Command[],
  args: readonly string[],
): { command: Command; rest: string[] } | undefined {
  const words = args.flatMap((arg, index) => (arg.startsWith('-') ? [] : [{ arg, index }]));
  for (const command of commands.toSorted((a, b) => b.name.length - a.name.length)) {
    const name = command.name.split(' ');
    if (!name.every((word, n) => words[n]?.arg === word)) continue;
    const taken = new Set(words.slice(0, name.length).map(({ index }) => index));
    return { command, rest: args.filter((_, index) => !taken.has(index)) };
  }
  return undefined;
}

/** Reads what was typed after the command's name. Every mistake is answered with the fix. */
export function readArguments(command: Command, args: readonly string[]): Given {
  if (args.length > MAX_ARGUMENTS) throw usageError(`More than ${MAX_ARGUMENTS} arguments.`);
  const declared = optionsOf(command);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(declared).map(([name, { type, short }]) => [name, { type, ...(short ? { short } : {}) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Given = { positionals: {}, options: {} };
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') setOption(given, declared, command, token);
  }
  if (given.options['help']) return given;
  readPositionals(given, command, words);
  for (const [name, option] of Object.entries(declared)) {
    if (option.isRequired && given.options[name] === undefined) {
      throw usageError(`--${name} is missing: ${lowerFirst(option.description)}`, `m2m ${command.name} --help`);
    }
  }
  return given;
}

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
}

function setOption(given: Given, declared: Record<string, Option>, command: Command, token: OptionToken): void {
  const { name, rawName, value } = token;
  const option = Object.hasOwn(declared, name) ? declared[name]! : undefined;
  if (!option) {
    const known = Object.keys(declared).map((one) => `--${one}`);
    throw usageError(
      `m2m ${command.name} has no option ${rawName}.${didYouMean(rawName, known)}`,
      `m2m ${command.name} --help lists them.`,
    );
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw usageError(`--${name} takes no value.`);
    given.options[name] = true;
    return;
  }
  if (value === undefined || value === '') throw usageError(`--${name} needs a value: --${name} ${option.value}`);
  if (option.choices && !option.choices.includes(value)) {
    throw usageError(
      `--${name} cannot be ${JSON.stringify(value)}.${didYouMean(value, option.choices)}`,
      `It is one of: ${option.choices.join(', ')}.`,
    );
  }
  const before = given.options[name];
  if (!option.isMultiple) {
    if (before !== undefined) throw usageError(`--${name} is given twice.`);
    given.options[name] = value;
    return;
  }
  given.options[name] = [...(Array.isArray(before) ? before : []), value];
}

function readPositionals(given: Given, command: Command, words: readonly string[]): void {
  const declared = command.positionals ?? [];
  declared.forEach(({ name, isOptional, description }, index) => {
    const word = words[index];
    if (word === undefined && !isOptional) {
      throw usageError(`<${name}> is missing: ${lowerFirst(description)}`, `m2m ${usageOf(command)}`);
    }
    given.positionals[name] = word;
  });
  const extra = words[declared.length];
  if (extra !== undefined) {
    throw usageError(`${JSON.stringify(extra)} is one word too many.`, `m2m ${usageOf(command)}`);
  }
}

/** `links revoke <linkId> [options]`. */
export function usageOf(command: Command): string {
  const words = (command.positionals ?? []).map(({ name, isOptional }) => (isOptional ? `[${name}]` : `<${name}>`));
  return [command.name, ...words, ...(command.options ? ['[options]'] : [])].join(' ');
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** A whole number of an option. */
export function readWhole(name: string, value: string | undefined, least: number, most: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d{1,15}$/.test(value) && number >= least && number <= most) return number;
  throw usageError(`--${name} must be a whole number from ${least} to ${most}, not ${JSON.stringify(value)}.`);
}

const UNIT_MS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** An ISO time, or so long ago: `10m`, `2h`, `7d`. As ISO text. */
export function readTime(name: string, value: string | undefined, nowMs = Date.now()): string | undefined {
  if (value === undefined) return undefined;
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(value) ?? [];
  if (unit !== undefined) return new Date(nowMs - Number(count) * UNIT_MS[unit]!).toISOString();
  if (/^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  throw usageError(`--${name} must be a time such as 2026-01-31T12:00:00Z, or so long ago: 10m, 2h, 7d.`);
}
