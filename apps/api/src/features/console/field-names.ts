import { ApiError, type ErrorDetail } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';

/** Options of commands that have another name in a body. */
const NAMES: Record<string, string> = {
  '--transfer': 'perTransfer',
  '--day': 'perDay',
  '--month': 'perMonth',
  '--half-year': 'perHalfYear',
  '--min': 'min',
  '--max': 'max',
  '--percent': 'percentBp',
  '--as': 'operator',
  '--max-rate-age': 'maxRateAgeMinutes',
  '--payout-delay': 'payoutDelaySeconds',
  '--extended-from': 'extendedFrom',
  '--accept-jump': 'isJumpAccepted',
  '<file>': 'content',
};

const camel = (option: string): string =>
  NAMES[option] ?? option.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Services were first called by commands and speak of options: `--margin-bp`, `<batchId>`, or of nothing. */
const pathOf = (path: string, about: string): string => {
  if (path === '') return about;
  if (path in NAMES) return NAMES[path]!;
  if (path.startsWith('--')) return camel(path);
  return /^<(\w+)>$/.exec(path)?.[1] ?? path;
};

const inWords = (text: string): string => text.replace(/(?<![\w-])--[a-z][a-z-]*[a-z]/g, camel);

/** A refusal with the names that the body or path has; `about` names what a path-less refusal is about. */
export function withFieldNames(error: unknown, about: string): unknown {
  if (!(error instanceof ApiError) || error.code !== 'INVALID_REQUEST') return error;
  return refuse(
    error.details.map((detail): ErrorDetail => ({
      ...detail,
      path: pathOf(detail.path, about),
      message: inWords(detail.message),
    })),
  );
}
