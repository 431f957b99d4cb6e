import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder, writePrivately } from '../user-folders.ts';

/** How far a listener is: all up to the cursor was forwarded. */
export interface Progress {
  cursor: string;
  /** Of the last event, as `X-M2M-Sequence` counts. */
  sequence: number;
}

/** One file for each partner, server and local address, so that two listeners do not move each other. */
export function cursorFile(partnerId: string, url: string, forwardTo: string): string {
  const name = createHash('sha256').update(`${url}\n${partnerId}\n${forwardTo}`).digest('hex').slice(0, 16);
  return join(stateFolder(), `listen-${name}.json`);
}

export function readProgress(file: string): Progress | undefined {
  try {
    const { cursor, sequence } = JSON.parse(readFileSync(file, 'utf8')) as Progress;
    return typeof cursor === 'string' && Number.isSafeInteger(sequence) ? { cursor, sequence } : undefined;
  } catch {
    // None yet, or half written by a machine that lost power: from now on.
    return undefined;
  }
}

export const writeProgress = (file: string, progress: Progress): void =>
  writePrivately(file, `${JSON.stringify(progress)}\n`);
