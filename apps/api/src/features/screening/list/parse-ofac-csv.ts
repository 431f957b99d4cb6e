import { refuse } from '../../../core/http/validation.ts';
import type { ApiError } from '../../../core/errors.ts';

const MAX_FIELD_LENGTH = 65_536;
const MAX_RECORDS = 500_000;

export interface CsvFile {
  /** As the operator knows it: `sdn.csv`. */
  name: string;
  text: string;
}

export interface CsvRecord {
  line: number;
  /** Null for the list's `-0-`. */
  fields: (string | null)[];
}

export const brokenFile = (file: string, line: number, message: string): ApiError =>
  refuse([{ path: file, message: `line ${line} ${message} Nothing was imported; fetch the file again.` }]);

/**
 * The records of a file in OFAC's published form: no header, text in double quotes, numbers and `-0-` (nothing) bare, a
 * fixed number of columns. Throws ApiError INVALID_REQUEST with the line of the first record that is anything else, so
 * that a cut download changes nothing.
 */
export function parseOfacCsv(file: CsvFile, columns: number): CsvRecord[] {
  const { name, text } = file;
  const nul = text.indexOf('\0');
  if (nul >= 0) throw brokenFile(name, lineAt(text, nul), 'holds a NUL character.');
  const reader = new RecordReader(file, columns);
  const records: CsvRecord[] = [];
  for (let record = reader.next(); record; record = reader.next()) {
    records.push(record);
    if (records.length > MAX_RECORDS)
      throw refuse([{ path: name, message: `has more than ${MAX_RECORDS} records: that is not OFAC's list.` }]);
  }
  if (records.length === 0) throw refuse([{ path: name, message: 'has no records. Fetch the file again.' }]);
  return records;
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

class RecordReader {
  readonly #file: CsvFile;
  readonly #columns: number;
  #at = 0;
  #line = 1;

  constructor(file: CsvFile, columns: number) {
    this.#file = file;
    this.#columns = columns;
  }

  next(): CsvRecord | undefined {
    const { text } = this.#file;
    while (this.#at < text.length && /[\r\n]/.test(text[this.#at]!)) this.#step();
    if (this.#at >= text.length) return undefined;
    const line = this.#line;
    const fields: (string | null)[] = [];
    for (;;) {
      fields.push(this.#field());
      if (text[this.#at] !== ',') break;
      this.#at += 1;
    }
    if (fields.length !== this.#columns)
      throw this.#broken(line, `has ${fields.length} columns instead of ${this.#columns}.`);
    return { line, fields };
  }

  #field(): string | null {
    const { text } = this.#file;
    while (text[this.#at] === ' ') this.#at += 1;
    if (text[this.#at] === '"') return this.#quoted();
    const start = this.#at;
    while (this.#at < text.length && !/[,\r\n]/.test(text[this.#at]!)) this.#at += 1;
    const value = text.slice(start, Math.min(this.#at, start + MAX_FIELD_LENGTH)).trim();
    if (value === '-0-') return null;
    if (/^\d{1,12}$/.test(value)) return value;
    throw this.#broken(this.#line, 'has a value that is neither quoted, a number nor -0-.');
  }

  #quoted(): string | null {
    const { text } = this.#file;
    const line = this.#line;
    let value = '';
    this.#at += 1;
    for (;;) {
      const end = text.indexOf('"', this.#at);
      if (end < 0) throw this.#broken(line, 'ends inside a quoted value.');
      const piece = text.slice(this.#at, end);
      this.#line += piece.split('\n').length - 1;
      value += piece;
      if (value.length > MAX_FIELD_LENGTH)
        throw this.#broken(line, `has a value of more than ${MAX_FIELD_LENGTH} characters.`);
      this.#at = end + 1;
      if (text[this.#at] !== '"') break;
      value += '"';
      this.#at += 1;
    }
    while (text[this.#at] === ' ') this.#at += 1;
    const after = text[this.#at];
    if (after !== undefined && !/[,\r\n]/.test(after)) throw this.#broken(line, 'goes on after a closing quote.');
    const trimmed = value.trim();
    return trimmed === '' || trimmed === '-0-' ? null : trimmed;
  }

  #step(): void {
    if (this.#file.text[this.#at] === '\n') this.#line += 1;
    this.#at += 1;
  }

  #broken(line: number, message: string): ApiError {
    return brokenFile(this.#file.name, line, message);
  }
}
