import { refuse } from '../../core/http/validation.ts';

const MAX_LENGTH = 255;

/** The id as it is kept: trimmed, 1 to 255 characters (code points). Throws 400 when it is longer. Contract 6.1. */
export function readReferenceId(text: string): string {
  const trimmed = text.trim();
  if ([...trimmed].length > MAX_LENGTH) {
    throw refuse([
      { path: 'referenceId', message: `must be a text of 1 to ${MAX_LENGTH} characters that is not blank.` },
    ]);
  }
  return trimmed;
}
