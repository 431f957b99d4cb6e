import { openClient } from './client.ts';
import { findCommand, GLOBAL_OPTIONS, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './command-list.ts';
import { complete } from './commands/completion.ts';
import { CliError, EXIT, usageError } from './exit.ts';
import { reportFailure } from './failure.ts';
import { helpOf, overview } from './help.ts';
import { Output } from './output.ts';
import { readSettings } from './settings.ts';
import { didYouMean } from './suggest.ts';
import { VERSION } from './version.ts';

/** Runs one command line; resolves with the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const out = new Output({ isJson: args.includes('--json') });
  const abort = new AbortController();
  const interrupt = (): void => {
    // The second one does not wait for what is under way.
    if (abort.signal.aborted) process.exit(EXIT.interrupted);
    abort.abort(new CliError(EXIT.interrupted, 'Interrupted.'));
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  // A pager or head that was closed: nobody reads on.
  process.stdout.on('error', () => process.exit(EXIT.ok));
  try {
    return await runCommand(args, out, abort.signal);
  } catch (error) {
    if (abort.signal.aborted) {
      out.endProgress();
      return EXIT.interrupted;
    }
    return reportFailure(out, error);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

async function runCommand(args: readonly string[], out: Output, signal: AbortSignal): Promise<number> {
  if (args[0] === '--version' || args[0] === '-v') return say(out, VERSION);
  if (args[0] === '__complete') {
    return say(out, complete(COMMANDS, args.slice(1)).join('\n'));
  }
  const found = findCommand(COMMANDS, args);
  if (!found) return answerWithoutCommand(args, out);
  const { command, rest } = found;
  if (rest.includes('--help') || rest.includes('-h')) return say(out, helpOf(command));
  const given = readArguments(command, rest);
  const url = given.options['url'];
  const settings = readSettings({
    live: given.options['live'] === true,
    url: typeof url === 'string' ? url : undefined,
  });
  const api = async () => openClient(settings);
  const exitCode = await command.run({ given, out, settings, api, signal });
  if (signal.aborted) throw signal.reason;
  return exitCode ?? EXIT.ok;
}

function say(out: Output, text: string): number {
  out.raw(`${text}\n`);
  return EXIT.ok;
}

function answerWithoutCommand(args: readonly string[], out: Output): number {
  const words = args.filter((arg) => !arg.startsWith('-'));
  const wantsHelp = words[0] === 'help' || args.includes('--help') || args.includes('-h');
  if (words[0] === 'help') words.shift();
  const group = groupOf(words);
  if (wantsHelp || args.length === 0) {
    const about = findCommand(COMMANDS, words);
    if (about) return say(out, helpOf(about.command));
    return say(out, overview(group.length > 0 ? group : COMMANDS));
  }
  const option = args.find((arg) => arg.startsWith('-'));
  if (words.length === 0 && option !== undefined) {
    const known = Object.keys(GLOBAL_OPTIONS).map((name) => `--${name}`);
    throw usageError(`m2m has no option ${option}.${didYouMean(option, known)}`, 'm2m --help lists the commands.');
  }
  throw unknownCommand(words, group);
}

/** Commands that go on from the words that are right. */
function groupOf(words: readonly string[]): Command[] {
  const depth = words.findIndex((_, n) => !COMMANDS.some(({ name }) => startsWith(name, words.slice(0, n + 1))));
  const right = depth === -1 ? words : words.slice(0, depth);
  return right.length === 0 ? [] : COMMANDS.filter(({ name }) => startsWith(name, right));
}

const startsWith = (name: string, words: readonly string[]): boolean => {
  const own = name.split(' ');
  return words.every((word, n) => own[n] === word);
};

function unknownCommand(words: readonly string[], group: readonly Command[]): CliError {
  if (group.length === 0) {
    const firsts = [...new Set(COMMANDS.filter(({ isHidden }) => !isHidden).map(({ name }) => name.split(' ')[0]!))];
    return usageError(
      `There is no command ${JSON.stringify(words[0])}.${didYouMean(words[0]!, firsts)}`,
      'm2m --help lists the commands.',
    );
  }
  const names = group.map(({ name }) => name);
  const typed = words.join(' ');
  const depth = words.findIndex((_, n) => !names.some((name) => startsWith(name, words.slice(0, n + 1))));
  if (depth === -1) return usageError(`m2m ${typed} needs one more word.`, `One of: ${names.join(', ')}.`);
  const right = words.slice(0, depth).join(' ');
  const next = [...new Set(names.map((name) => name.split(' ')[depth]!).filter(Boolean))];
  return usageError(
    `m2m ${right} has no command ${JSON.stringify(words[depth])}.${didYouMean(words[depth]!, next)}`,
    `There are: ${next.join(', ')}.`,
  );
}
