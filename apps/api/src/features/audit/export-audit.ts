import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { refuse } from '../../core/http/validation.ts';
import { countEntries, listEntriesForExport, type EntryFilter } from './queries.ts';
import { exportHead, exportLine, type ExportFormat } from './write-export.ts';

export const MAX_EXPORTED = 100_000;
const BITE = 1_000;

/** Runs one short read; an export never holds a transaction while a slow reader reads. */
export type Read = <T>(work: (db: DatabaseTransaction) => Promise<T>) => Promise<T>;

/**
 * The entries of a chain as text, oldest first, in pieces. Refuses more than 100,000 before anything is sent, rather than
 * ending early.
 */
export async function exportAudit(
  read: Read,
  chain: string,
  filter: EntryFilter,
  format: ExportFormat,
): Promise<AsyncGenerator<string>> {
  const count = await read((db) => countEntries(db, chain, filter, MAX_EXPORTED + 1));
  if (count > MAX_EXPORTED) {
    throw refuse([{ path: 'from', message: `and to hold more than ${MAX_EXPORTED} entries; export in parts.` }]);
  }
  return pieces(read, chain, filter, format);
}

async function* pieces(read: Read, chain: string, filter: EntryFilter, format: ExportFormat): AsyncGenerator<string> {
  const head = exportHead(format);
  if (head !== '') yield head;
  let last = 0;
  for (let sent = 0; sent < MAX_EXPORTED;) {
    const entries = await read((db) => listEntriesForExport(db, chain, filter, last, BITE));
    if (entries.length > 0) yield entries.map((entry) => exportLine(format, entry)).join('');
    if (entries.length < BITE) return;
    last = entries.at(-1)!.number;
    sent += entries.length;
  }
}
