import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../../core/http/validation.ts';
import type { EntryKind, ListEntry } from './list-entry.ts';
import { brokenFile, parseOfacCsv, type CsvFile, type CsvRecord } from './parse-ofac-csv.ts';

const COLUMNS = { 'sdn.csv': 12, 'alt.csv': 5, 'add.csv': 6, 'sdn_comments.csv': 2 } as const;
type FileName = keyof typeof COLUMNS;

const MAX_FILE_BYTES = 128 * 1024 * 1024;
const MAX_NAME_LENGTH = 500;
const KINDS: Record<string, EntryKind> = { individual: 'individual', vessel: 'vessel', aircraft: 'aircraft' };
const ALIAS_KINDS = new Set(['aka', 'fka', 'nka']);

/**
 * Reads a folder with `sdn.csv` and `alt.csv` (and `add.csv`, `sdn_comments.csv` when there) as OFAC publishes them, in
 * the order of their numbers. Throws ApiError INVALID_REQUEST naming file, line and fix for anything broken, for an
 * alias, address or comment without its entry, and for a number given twice.
 */
export function readListFiles(folder: string): ListEntry[] {
  const entries = new Map<number, ListEntry>();
  for (const record of readRecords(folder, 'sdn.csv')) {
    const entry = readEntry(record);
    if (entries.has(entry.number)) throw brokenFile('sdn.csv', record.line, `repeats the number ${entry.number}.`);
    entries.set(entry.number, entry);
  }
  for (const record of readRecords(folder, 'alt.csv')) {
    const [, number, kind, name] = record.fields;
    const alias = {
      number: readNumber('alt.csv', record, number),
      kind: kind ?? '',
      name: readName('alt.csv', record, name),
    };
    if (!ALIAS_KINDS.has(alias.kind)) throw brokenFile('alt.csv', record.line, 'is neither an aka, an fka nor an nka.');
    ownerOf(entries, 'alt.csv', record).aliases.push(alias);
  }
  for (const record of readRecords(folder, 'add.csv')) {
    const line = record.fields.slice(2).filter((part) => part !== null);
    if (line.length > 0) ownerOf(entries, 'add.csv', record).addresses.push(line.join(', '));
  }
  for (const record of readRecords(folder, 'sdn_comments.csv')) {
    const entry = ownerOf(entries, 'sdn_comments.csv', record);
    // Remarks that found no room go on there.
    entry.remarks = [entry.remarks, record.fields[1]].filter(Boolean).join(' ') || null;
  }
  return [...entries.values()].sort((a, b) => a.number - b.number);
}

function readEntry(record: CsvRecord): ListEntry {
  const [number, name, kind, programs = null, title = null] = record.fields;
  return {
    number: readNumber('sdn.csv', record, number),
    name: readName('sdn.csv', record, name),
    kind: KINDS[kind ?? ''] ?? 'entity',
    programs,
    title,
    remarks: record.fields[11] ?? null,
    aliases: [],
    addresses: [],
  };
}

function readRecords(folder: string, name: FileName): CsvRecord[] {
  const path = join(folder, name);
  const isOptional = name === 'add.csv' || name === 'sdn_comments.csv';
  if (!existsSync(path)) {
    if (isOptional) return [];
    throw refuse([{ path: name, message: `is not in ${folder}. Fetch it from OFAC's Sanctions List Service.` }]);
  }
  const { size } = statSync(path);
  if (size > MAX_FILE_BYTES) throw refuse([{ path: name, message: "has more than 128 MiB: that is not OFAC's list." }]);
  if (size === 0 && isOptional) return [];
  const file: CsvFile = { name, text: decode(readFileSync(path)) };
  return parseOfacCsv(file, COLUMNS[name]);
}

/** UTF-8 where it is, else the one-byte code of older files; without the end-of-file mark that these may close with. */
function decode(bytes: Buffer): string {
  const text = decodeBytes(bytes);
  return text.endsWith('\u001a') ? text.slice(0, -1) : text;
}

function decodeBytes(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readNumber(file: FileName, record: CsvRecord, field: string | null | undefined): number {
  const number = Number(field ?? NaN);
  if (Number.isInteger(number) && number > 0 && number < 2 ** 31) return number;
  throw brokenFile(file, record.line, 'has no number where one belongs.');
}

function readName(file: FileName, record: CsvRecord, field: string | null | undefined): string {
  if (field && field.length <= MAX_NAME_LENGTH) return field;
  throw brokenFile(
    file,
    record.line,
    field ? `has a name of more than ${MAX_NAME_LENGTH} characters.` : 'has no name.',
  );
}

function ownerOf(entries: Map<number, ListEntry>, file: FileName, record: CsvRecord): ListEntry {
  const number = readNumber(file, record, record.fields[0]);
  const entry = entries.get(number);
  if (entry) return entry;
  throw brokenFile(file, record.line, `belongs to ${number}, which is not in sdn.csv.`);
}
