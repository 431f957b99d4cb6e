import {
  ApiError,
  AuthenticationError,
  ConfigurationError,
  ConnectionError,
  M2MError,
  PermissionError,
} from '@m2m/sdk';
import { CliError, EXIT, type ExitCode } from './exit.ts';
import { plain, type Output } from './output.ts';

interface Told {
  exitCode: ExitCode;
  message: string;
  hint?: string | undefined;
  code?: string;
  status?: number;
  requestId?: string | undefined;
  details?: readonly unknown[];
}

/** What a code of the API asks of the person at this command line. */
const HINTS: Record<string, string> = {
  INVALID_API_KEY: 'It was revoked, has expired, or belongs to another server. Run: m2m login, or set another M2M_KEY.',
  UNAUTHORIZED: 'Run: m2m login',
  ACTIVE_LINK_EXISTS: 'Revoke it first (m2m links revoke <linkId>) or use another reference id.',
  RESOURCE_NOT_FOUND: 'It may belong to the other environment: look at --live.',
};

function tell(error: unknown): Told {
  if (error instanceof CliError) return { exitCode: error.exitCode, message: error.message, hint: error.hint };
  if (error instanceof ApiError) {
    const isAuth = error instanceof AuthenticationError || error instanceof PermissionError;
    const { code, status, requestId, details, message } = error;
    const exitCode = isAuth ? EXIT.auth : status >= 500 || status === 429 ? EXIT.network : EXIT.failed;
    return { exitCode, message: withoutRepeat(message, details), hint: HINTS[code], code, status, requestId, details };
  }
  if (error instanceof ConnectionError) {
    return {
      exitCode: EXIT.network,
      message: error.message,
      hint: 'Is the server running, and is --url (or M2M_URL) right?',
    };
  }
  if (error instanceof ConfigurationError) return { exitCode: EXIT.usage, message: error.message };
  if (error instanceof M2MError) return { exitCode: EXIT.network, message: error.message };
  const { code, message } = error as NodeJS.ErrnoException;
  // A file that is missing or closed: the system's sentence says it well.
  if (code !== undefined) return { exitCode: EXIT.failed, message: fileSentence(code, message) };
  return { exitCode: EXIT.failed, message: `Something is wrong in m2m itself: ${message}`, hint: 'Please report it.' };
}

/** The server's sentence is the first field's own where a field is refused, and the SDK adds the fields. */
function withoutRepeat(message: string, details: readonly { path: string; message: string }[]): string {
  const [first] = details;
  if (!first) return message;
  const sentence = `${first.path}: ${first.message}`;
  const again = message.indexOf(sentence, 1);
  return message.startsWith(sentence) && again > 0
    ? message.slice(0, again).trimEnd() + message.slice(again + sentence.length)
    : message;
}

function fileSentence(code: string, message: string): string {
  const path = /'([^']+)'/.exec(message)?.[1] ?? '';
  if (code === 'ENOENT') return `There is no ${path}.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read or written by this user.`;
  if (code === 'EISDIR') return `${path} is a folder, and a file is needed.`;
  return message;
}

/** Says what went wrong and the fix, never a stack; returns the exit code. */
export function reportFailure(out: Output, error: unknown): ExitCode {
  const { exitCode, message, hint, ...api } = tell(error);
  out.endProgress();
  if (out.isJson) {
    process.stderr.write(`${JSON.stringify({ error: { message, ...(hint ? { hint } : {}), ...api, exitCode } })}\n`);
    return exitCode;
  }
  out.note(`m2m: ${plain(message)}`, 'red');
  if (hint) out.note(`  ${plain(hint)}`);
  return exitCode;
}
