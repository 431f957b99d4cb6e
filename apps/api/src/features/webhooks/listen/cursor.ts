import { refuse } from '../../../core/http/validation.ts';

/**
 * The place of an event in the stream: the transaction that wrote it, then its id. `at` is when it was written, which
 * bounds the days to look through, and where the stream goes on when the event itself is gone.
 */
export interface Position {
  tx: number;
  /** Empty: before every event of the transaction. */
  id: string;
  at: Date;
}

const FORMAT = 1;

export const writeCursor = ({ tx, id, at }: Position): string =>
  Buffer.from(JSON.stringify([FORMAT, tx, id, at.getTime()])).toString('base64url');

export function readCursor(text: string): Position {
  try {
    const [format, tx, id, at] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
    // A Date holds 8.64e15 ms at most.
    if (
      format === FORMAT &&
      isWhole(tx) &&
      isWhole(at) &&
      at <= 8.64e15 &&
      typeof id === 'string' &&
      id.length <= 100
    ) {
      return { tx, id: id.replaceAll('\0', ''), at: new Date(at) };
    }
  } catch {
    // Refused below.
  }
  throw refuse([{ path: 'cursor', message: 'must be the cursor of an earlier answer, unchanged.' }]);
}
