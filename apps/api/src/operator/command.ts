import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';
import type { Platform } from '../platform.ts';

/** What went wrong with what was typed: exit 2 and one clear line. */
export class UsageError extends Error {}

export type Values = Record<string, string | boolean | undefined>;

export interface CommandInput {
  /** Positional words after noun and verb. */
  words: string[];
  values: Values;
  config: Config;
  notice: (line: string) => void;
}

export interface Result {
  /** What `--json` prints. */
  json: unknown;
  /** What a person reads. */
  text: string;
  /** 1 when the command worked but found something wrong, as `doctor` does. */
  exitCode?: number;
}

interface CommandBase {
  /** As it is typed: `partner create`. */
  name: string;
  usage: string;
  summary: string;
  options?: NonNullable<ParseArgsConfig['options']>;
  /** Names of the positional words, all required. */
  words?: string[];
}

/** A command that works on the platform: database, keys and clock are open. */
export interface PlatformCommand extends CommandBase {
  run(platform: Platform, input: CommandInput): Promise<Result>;
}

/** A command that must not need a working platform. */
export interface BareCommand extends CommandBase {
  runBare(input: CommandInput): Promise<Result>;
}

export type Command = PlatformCommand | BareCommand;

export function requireText(values: Values, name: string): string {
  const value = values[name];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new UsageError(`--${name} is missing.`);
}

export function requireEnvironment(values: Values): 'sandbox' | 'live' {
  const value = requireText(values, 'environment');
  if (value === 'sandbox' || value === 'live') return value;
  throw new UsageError(`--environment must be sandbox or live, not "${value}".`);
}

/** Rows as columns that a terminal shows well. */
export function table(headers: string[], rows: string[][]): string {
  if (rows.length === 0) return 'none';
  const widths = headers.map((header, i) => Math.max(header.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  return [line(headers), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
