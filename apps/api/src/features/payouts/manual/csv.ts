import { formatAmount } from '../../../core/money.ts';
import type { Payment } from './payment.ts';

const HEADER = [
  'operationId',
  'endToEndId',
  'trackingKey',
  'amount',
  'currency',
  'accountNumber',
  'institution',
  'recipientName',
  'senderName',
  'concept',
];

/** A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front. */
const cell = (text: string): string => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** A batch as CSV (RFC 4180), every cell quoted; one line per payment below the header. */
export function writePaymentsCsv(payments: readonly Payment[]): string {
  const lines = payments.map((payment) =>
    line([
      payment.operationId,
      payment.endToEndId,
      payment.trackingKey,
      formatAmount(payment.minor, payment.currency),
      payment.currency,
      payment.accountNumber,
      payment.participant ?? '',
      payment.recipientName,
      payment.senderName,
      payment.concept,
    ]),
  );
  return line(HEADER) + lines.join('');
}

export interface CsvLine {
  /** As an editor counts: the header is line 1. */
  number: number;
  cells: string[];
}

/** Reads CSV (RFC 4180, LF or CRLF, a BOM allowed). Throws a sentence that names the line. */
export function readCsv(text: string): CsvLine[] {
  const lines: CsvLine[] = [];
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  let [cells, value, isQuoted, wasQuoted] = [[] as string[], '', false, false];
  let [lineNumber, startedAt] = [1, 1];
  const endCell = (): void => {
    cells.push(value);
    [value, wasQuoted] = ['', false];
  };
  const endLine = (): void => {
    endCell();
    if (cells.length > 1 || cells[0] !== '') lines.push({ number: startedAt, cells });
    cells = [];
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at]!;
    if (character === '\n') lineNumber += 1;
    if (isQuoted) {
      if (character !== '"') value += character;
      else if (source[at + 1] === '"') {
        value += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && value === '' && !wasQuoted) [isQuoted, wasQuoted] = [true, true];
    else if (character === ',') endCell();
    else if (character === '\n') {
      endLine();
      startedAt = lineNumber;
    } else if (character === '\r' && source[at + 1] === '\n') continue;
    else if (wasQuoted || character === '"')
      throw new Error(`line ${lineNumber}: a quote stands in the middle of a cell`);
    else value += character;
  }
  if (isQuoted) throw new Error(`line ${startedAt}: a quoted cell does not end`);
  if (value !== '' || cells.length > 0 || wasQuoted) endLine();
  return lines;
}
