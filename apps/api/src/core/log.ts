import sonicBoom from 'sonic-boom';
import { databaseErrorCode } from './db/connect.ts';

/**
 * The only members a log line may have. One wide line per unit of work (request, delivery attempt, boot step); what is
 * not named here is dropped, so that no key, token, secret or personal datum can slip in with a new field.
 */
export interface LogFields {
  requestId?: string;
  method?: string;
  /** The route's template, never the path: paths hold ids, query strings may hold anything. */
  route?: string;
  status?: number;
  code?: string;
  reason?: string;
  durationMs?: number;
  partner?: string;
  environment?: string;
  keyId?: string;
  /** Who signed in, or whose session a call of the portal came in: an id. */
  account?: string;
  clientAddress?: string;
  userAgent?: string;
  isReplay?: boolean;
  deliveryId?: string;
  endpointId?: string;
  eventId?: string;
  event?: string;
  attempt?: number;
  outcome?: string;
  httpStatus?: number;
  count?: number;
  /** Head of an audit chain, hex: with `count` what `operator audit verify --head` takes. */
  mac?: string;
  chain?: string;
  role?: string;
  port?: number;
  path?: string;
  signal?: string;
  error?: Record<string, unknown>;
}

const ALLOWED = new Set<keyof LogFields>([
  'requestId', 'method', 'route', 'status', 'code', 'reason', 'durationMs', 'partner', 'environment', 'keyId',
  'account', 'clientAddress', 'userAgent', 'isReplay', 'deliveryId', 'endpointId', 'eventId', 'event', 'attempt', 'outcome',
  'httpStatus', 'count', 'mac', 'chain', 'role', 'port', 'path', 'signal', 'error',
]); // prettier-ignore

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  flush(): void;
}

/**
 * What may be told about an error. Errors of PostgreSQL carry values in their message and detail, so only their code,
 * table and constraint are told.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'not an Error' };
  const code = databaseErrorCode(error);
  if (code !== undefined && 'severity' in error) {
    const { table, constraint, routine } = error as unknown as Record<string, unknown>;
    return { name: 'DatabaseError', code, table, constraint, routine, stack: stackOnly(error) };
  }
  return { name: error.name, ...(code && { code }), message: scrub(error.message), stack: stackOnly(error) };
}

const SECRETS =
  /m2m_(?:test|live)_[0-9a-z]{32}|whsec_[0-9a-f]{48}|(?<=:\/\/)[^\s/@]+(?=@)|[A-Z]{4}\d{6}[A-Z]{6}[A-Z0-9]\d|\b\d{18}\b/g;
const scrub = (text: string): string => text.slice(0, 500).replace(SECRETS, '[removed]');
const stackOnly = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim());

const COLOURS: Record<string, string> = { info: '\u001b[36m', warn: '\u001b[33m', error: '\u001b[31m' };

/** One readable line for a terminal: time, level, message, then `name=value`. */
function prettyLine(record: Record<string, unknown>): string {
  const { level, time, msg, error, ...fields } = record;
  const rest = Object.entries(fields).map(([name, value]) => `\u001b[2m${name}=\u001b[0m${String(value)}`);
  const clock = new Date(time as number).toISOString().slice(11, 23);
  const head = `\u001b[2m${clock}\u001b[0m ${COLOURS[level as string] ?? ''}${String(level).padEnd(5)}\u001b[0m ${String(msg)}`;
  return `${[head, ...rest].join(' ')}\n${error ? `        ${JSON.stringify(error)}\n` : ''}`;
}

/** Where lines go: standard output, gathered for at most a second, or a stream that a test reads. */
interface Sink {
  write(line: string): unknown;
  flush?(): void;
}

export function openLog(format: 'json' | 'pretty', out: Sink | undefined = undefined): Log {
  const sink = out ?? openStandardOutput(format);
  const line = (level: 'info' | 'warn' | 'error', message: string, fields: LogFields = {}): void => {
    const record: Record<string, unknown> = { level, time: Date.now() };
    for (const name in fields) {
      if (ALLOWED.has(name as keyof LogFields)) record[name] = fields[name as keyof LogFields];
    }
    record['msg'] = message;
    sink.write(format === 'pretty' ? prettyLine(record) : `${JSON.stringify(record)}\n`);
  };
  return {
    info: (message, fields) => line('info', message, fields),
    warn: (message, fields) => line('warn', message, fields),
    error: (message, fields) => line('error', message, fields),
    flush: () => sink.flush?.(),
  };
}

function openStandardOutput(format: 'json' | 'pretty'): Sink {
  if (format === 'pretty') return process.stdout;
  const boom = new sonicBoom.SonicBoom({
    fd: 1,
    sync: false,
    minLength: 8_192,
    periodicFlush: 1_000,
    maxLength: 16 * 1024 * 1024,
  });
  // A reader of our output that went away must not end the process.
  boom.on('error', () => undefined);
  return { write: (text) => boom.write(text), flush: () => boom.flushSync() };
}
