import { timingSafeEqual } from 'node:crypto';
import { headerReader } from './received-headers.ts';
import type { ReceivedHeaders } from './received-headers.ts';
import { isWebhookSecret } from './secret.ts';
import { m2mSignature, standardWebhooksSignature } from './signature.ts';
import { WebhookVerificationError } from './verification-error.ts';

/** The body of every webhook, contract section 7. */
export interface WebhookEvent {
  event: string;
  /** ISO 8601. */
  timestamp: string;
  data: Record<string, unknown>;
}

export interface VerifyOptions {
  /** How far the sender's clock may be away, in seconds. Default 300, as the contract says. */
  toleranceSeconds?: number;
  /** The receiver's time; for tests. */
  now?: Date;
}

const M2M_SIGNATURE_HEADERS = ['x-m2m-signature', 'x-m2m-signature-next', 'x-m2m-signature-previous'];
const M2M_SIGNATURE = /^sha256=[0-9a-f]{64}$/;
const STANDARD_SIGNATURE = /^v1,[A-Za-z0-9+/]{43}=$/;
const UNIX_SECONDS = /^\d{1,12}$/;
/** Three live secrets exist at most; a longer list is somebody making us compute. */
const MAX_STANDARD_SIGNATURES = 10;
const MAX_SECRETS = 10;

/**
 * Verifies a received webhook and returns its parsed body, or throws a `WebhookVerificationError`.
 *
 * Accepts when any of the three `X-M2M-Signature…` headers matches any of the secrets; where none of the three came,
 * `webhook-signature` (Standard Webhooks) decides. Synchronous on purpose: a forgotten `await` would let every forgery
 * through. For the same reason `timestamp` and `event` are to be read from the returned body, which is signed, and
 * not from the `X-M2M-Event` header, which is not.
 */
export function verifyWebhook(
  rawBody: string | Uint8Array,
  headers: ReceivedHeaders,
  secretOrSecrets: string | readonly string[],
  { toleranceSeconds = 300, now = new Date() }: VerifyOptions = {},
): WebhookEvent {
  const secrets = checkSecrets(secretOrSecrets);
  const body = bytesOf(rawBody);
  const header = headerReader(headers);
  const isM2m = M2M_SIGNATURE_HEADERS.some((name) => header(name) !== undefined);
  const { timestamp, received, expected } = isM2m
    ? readM2m(header, secrets, body)
    : readStandard(header, secrets, body);
  checkTimestamp(timestamp, toleranceSeconds, now);
  // No early exit: the time must not tell which of the signatures was nearly right.
  let matches = 0;
  for (const mine of expected) for (const theirs of received) matches += Number(isEqualText(mine, theirs));
  if (matches === 0) {
    throw new WebhookVerificationError(
      'signature_mismatch',
      'No signature matches. Use the secret of this very endpoint (whsec_…) and verify the bytes exactly as they came, before any JSON parser re-writes them.',
    );
  }
  return parseEvent(body);
}

type HeaderReader = (name: string) => string | undefined;

function readM2m(header: HeaderReader, secrets: readonly string[], body: Uint8Array) {
  const timestamp = requireTimestamp(header, 'x-m2m-timestamp');
  const received = M2M_SIGNATURE_HEADERS.map(header).filter((text) => text !== undefined && M2M_SIGNATURE.test(text));
  if (received.length === 0) throw malformed('x-m2m-signature', 'sha256= and 64 lower-case hex characters');
  return { timestamp, received, expected: secrets.map((secret) => m2mSignature(secret, timestamp, body)) };
}

function readStandard(header: HeaderReader, secrets: readonly string[], body: Uint8Array) {
  const list = header('webhook-signature');
  if (list === undefined) throw missing('x-m2m-signature');
  const id = header('webhook-id');
  if (id === undefined) throw missing('webhook-id');
  const timestamp = requireTimestamp(header, 'webhook-timestamp');
  const received = list.split(' ', MAX_STANDARD_SIGNATURES).filter((signature) => STANDARD_SIGNATURE.test(signature));
  if (received.length === 0) throw malformed('webhook-signature', 'v1, and base64 text, several separated by spaces');
  return { timestamp, received, expected: secrets.map((key) => standardWebhooksSignature(key, id, timestamp, body)) };
}

function requireTimestamp(header: HeaderReader, name: string): string {
  const text = header(name);
  if (text === undefined) throw missing(name);
  if (!UNIX_SECONDS.test(text)) throw malformed(name, 'Unix seconds');
  return text;
}

/** Written so that NaN on either side refuses. */
function checkTimestamp(timestamp: string, toleranceSeconds: number, now: Date): void {
  const awaySeconds = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (awaySeconds <= toleranceSeconds) return;
  throw new WebhookVerificationError(
    'timestamp_out_of_range',
    `The signed time is ${Math.round(awaySeconds)} s away from this machine's clock, more than ${toleranceSeconds} s. An old delivery was sent again by somebody, or this clock is wrong: synchronise it (NTP).`,
  );
}

function checkSecrets(secretOrSecrets: string | readonly string[]): readonly string[] {
  const secrets = typeof secretOrSecrets === 'string' ? [secretOrSecrets] : secretOrSecrets;
  const isUsable =
    Array.isArray(secrets) &&
    secrets.length > 0 &&
    secrets.length <= MAX_SECRETS &&
    secrets.every((secret: unknown) => typeof secret === 'string' && isWebhookSecret(secret));
  if (isUsable) return secrets;
  throw new WebhookVerificationError(
    'missing_secret',
    `Pass the endpoint's secret (whsec_ and 48 hex characters) or up to ${MAX_SECRETS} of them. Is the environment variable set, without quotes or line end?`,
  );
}

function bytesOf(rawBody: unknown): Uint8Array {
  if (rawBody instanceof Uint8Array) return rawBody;
  if (typeof rawBody === 'string') return Buffer.from(rawBody, 'utf8');
  throw new WebhookVerificationError(
    'body_not_raw',
    'Pass the raw body (Buffer or string) as it came from the network, not a parsed object; in Express use express.raw({ type: "application/json" }).',
  );
}

function parseEvent(body: Uint8Array): WebhookEvent {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as WebhookEvent;
  } catch {
    throw new WebhookVerificationError('body_not_json', 'The signature is right, but the body is not JSON in UTF-8.');
  }
}

/** Compares text, not decoded bytes: base64 has spellings that differ and decode alike. */
function isEqualText(mine: string, theirs: string | undefined): boolean {
  const [a, b] = [Buffer.from(mine), Buffer.from(theirs ?? '')];
  return a.length === b.length && timingSafeEqual(a, b);
}

function missing(name: string): WebhookVerificationError {
  return new WebhookVerificationError(
    'missing_header',
    `Header ${name} is missing. Pass all headers of the request; a proxy in between may strip unknown ones.`,
  );
}

function malformed(name: string, form: string): WebhookVerificationError {
  return new WebhookVerificationError('malformed_header', `Header ${name} is malformed: expected ${form}.`);
}
