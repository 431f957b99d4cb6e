/** What the process ends with; documented in docs/cli.md. */
export const EXIT = {
  ok: 0,
  /** Something was found, or the API refused. */
  failed: 1,
  /** The command was not written right. */
  usage: 2,
  /** No key, or one that does not work or lacks the scope. */
  auth: 3,
  /** No answer, or a server that cannot answer now. */
  network: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An end that the person is told about in words: what is wrong, and the fix. */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  /** What to do, on a line of its own. */
  readonly hint: string | undefined;

  constructor(exitCode: ExitCode, message: string, hint?: string) {
    super(message);
    this.name = 'CliError';
    this.exitCode = exitCode;
    this.hint = hint;
  }
}

export const usageError = (message: string, hint?: string): CliError => new CliError(EXIT.usage, message, hint);
