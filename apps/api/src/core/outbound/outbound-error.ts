import { errors } from 'undici';

/** How a call can fail; the list is fixed and is all that a partner is told. */
export type OutboundFailure = keyof typeof FAILURES;

const FAILURES = {
  url_refused: 'The URL is not one that this server may call.',
  address_denied: 'The host is not, or not only, on public addresses.',
  dns_failed: 'The host name could not be resolved.',
  connect_failed: 'No connection could be made.',
  connect_timeout: 'The connection was not made in time.',
  tls_failed: 'The TLS handshake failed or the certificate is not valid for this host.',
  connection_reset: 'The connection was closed before the answer was complete.',
  timeout: 'No answer came in time.',
  body_timeout: 'The answer began but did not end in time.',
  bad_response: 'The answer was not valid HTTP.',
  overloaded: 'This server was busy; the call was not made.',
  aborted: 'This server stopped the call.',
  internal_error: 'This server failed; the call may not have been made.',
} as const;

/** Failures that are our own and must not cost the partner an attempt. */
const OUR_OWN: ReadonlySet<OutboundFailure> = new Set(['overloaded', 'aborted', 'internal_error']);

export function isOurOwnFailure(reason: OutboundFailure): boolean {
  return OUR_OWN.has(reason);
}

/** The sentence for the partner. */
export function describeFailure(reason: OutboundFailure): string {
  return FAILURES[reason];
}

/** A failed call. `message` is for our log only: it may name addresses. */
export class OutboundError extends Error {
  readonly reason: OutboundFailure;
  /** Own code, so that undici sees no code that it would treat in a way of its own. */
  readonly code: string;

  constructor(reason: OutboundFailure, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = 'OutboundError';
    this.reason = reason;
    this.code = `M2M_OUTBOUND_${reason.toUpperCase()}`;
  }
}

const RESET_CODES = new Set([
  'UND_ERR_SOCKET',
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'ETIMEDOUT',
  'ENETDOWN',
  'EHOSTUNREACH',
]);
const CLOSED_CODES = new Set(['UND_ERR_DESTROYED', 'UND_ERR_CLOSED', 'UND_ERR_ABORTED']);
const BAD_RESPONSE_CODES = new Set([
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_RESPONSE',
  'UND_ERR_INFO',
]);

/** Names the failure behind an error of undici or of the socket. */
export function failureOf(error: Error): OutboundFailure {
  if (error instanceof OutboundError) return error.reason;
  if (error instanceof errors.HTTPParserError || isRefusedAnswer(error)) return 'bad_response';
  const code = String((error as { code?: unknown }).code ?? '');
  if (RESET_CODES.has(code)) return 'connection_reset';
  if (CLOSED_CODES.has(code)) return 'aborted';
  if (BAD_RESPONSE_CODES.has(code) || code.startsWith('ERR_SSL_')) return 'bad_response';
  return 'internal_error';
}

/** undici has one error class for a closed socket and for an answer that it closes the socket over (100, 101). */
function isRefusedAnswer(error: Error): boolean {
  return error instanceof errors.SocketError && /^bad (?:response|upgrade)$/.test(error.message);
}
