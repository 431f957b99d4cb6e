import { iso } from '../../core/http/wire.ts';
import type { SealedEntry } from './chain.ts';

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** One entry as the API shows it. */
export const entryItem = (entry: SealedEntry) => ({
  number: entry.number,
  timestamp: iso(entry.createdAt),
  environment: entry.environment,
  action: entry.action,
  actor: { kind: entry.actorKind, id: entry.actorId },
  subject: { kind: entry.subjectKind, id: entry.subjectId },
  details: entry.details,
  requestId: entry.requestId,
  address: entry.address,
  mac: entry.mac.toString('hex'),
});

const COLUMNS = [
  'number',
  'timestamp',
  'environment',
  'action',
  'actorKind',
  'actorId',
  'subjectKind',
  'subjectId',
  'details',
  'requestId',
  'address',
  'mac',
];

/** What stands before the first entry. */
export const exportHead = (format: ExportFormat): string => (format === 'csv' ? csvLine(COLUMNS) : '');

export function exportLine(format: ExportFormat, entry: SealedEntry): string {
  const item = entryItem(entry);
  if (format === 'ndjson') return `${JSON.stringify(item)}\n`;
  const { number, timestamp, environment, action, actor, subject, details, requestId, address, mac } = item;
  const cells = [
    number,
    timestamp,
    environment,
    action,
    actor.kind,
    actor.id,
    subject.kind,
    subject.id,
    JSON.stringify(details),
    requestId,
    address,
    mac,
  ];
  return csvLine(cells.map((cell) => String(cell ?? '')));
}

const csvLine = (cells: string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Always quoted; what a spreadsheet would run as a formula gets an apostrophe in front, which makes it a text. */
export const csvCell = (text: string): string =>
  `"${(/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
