import type { M2M } from '@m2m/sdk';
import type { Output } from './output.ts';
import type { Settings } from './settings.ts';

export interface Option {
  type: 'string' | 'boolean';
  description: string;
  /** What stands for the value in the help; a string option must have it. */
  value?: string;
  choices?: readonly string[];
  /** May be given several times. */
  isMultiple?: boolean;
  isRequired?: boolean;
  short?: string;
}

export interface Positional {
  name: string;
  description: string;
  isOptional?: boolean;
}

/** What was typed, checked against the command's declaration. */
export interface Given {
  positionals: Record<string, string | undefined>;
  options: Record<string, string | boolean | string[] | undefined>;
}

/** What a command works with. */
export interface Run {
  given: Given;
  out: Output;
  settings: Settings;
  /** Calls the API with the key of the environment; refuses a live key without `--live`. */
  api(): Promise<M2M>;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

export interface Command {
  /** `webhooks endpoints list`. */
  name: string;
  summary: string;
  /** More words for the help of the command. */
  details?: string;
  positionals?: readonly Positional[];
  options?: Record<string, Option>;
  examples?: readonly string[];
  /** Not in the list of commands. */
  isHidden?: boolean;
  /** The exit code; nothing is success. */
  run(run: Run): Promise<number | void>;
}

export const text = (run: Run, name: string): string | undefined => {
  const value = run.given.options[name] ?? run.given.positionals[name];
  return typeof value === 'string' ? value : undefined;
};

/** A positional or option whose presence the declaration demands. */
export const need = (run: Run, name: string): string => text(run, name)!;

export const flag = (run: Run, name: string): boolean => run.given.options[name] === true;

export const many = (run: Run, name: string): string[] => {
  const value = run.given.options[name];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
};
