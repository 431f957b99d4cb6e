import type { WebhookEvent } from './event.ts';
import { bytesOfText, isEqualText, m2mSignature, sha256, standardSignature } from './hmac.ts';
import { headerReader, type HeaderReader, type ReceivedHeaders } from './received-headers.ts';
import { SignatureError } from './signature-error.ts';

export interface VerifyOptions {
  /** How far the sender's clock may be away; default 300, as the contract says. */
  toleranceSeconds?: number | undefined;
  /** The receiver's time; for tests. */
  now?: Date | undefined;
}

const M2M_SIGNATURES = ['x-m2m-signature', 'x-m2m-signature-next', 'x-m2m-signature-previous'];
const M2M_SIGNATURE = /^sha256=[0-9a-f]{64}$/;
const STANDARD_SIGNATURE = /^v1,[A-Za-z0-9+/]{43}=$/;
const SECRET = /^whsec_[0-9a-f]{48}$/;
const UNIX_SECONDS = /^\d{1,12}$/;
/** Three live secrets exist at most; a longer list is somebody making us compute. */
const MOST_SIGNATURES = 10;
const MOST_SECRETS = 10;

/**
 * Verifies a received webhook and resolves with its event; rejects with a `SignatureError` that says what is wrong.
 *
 * `rawBody` is what came from the network, untouched by any parser. Any of the secrets may match any of the signatures,
 * so that a rotation loses nothing. Both schemes are checked where both came: then `event.id` is signed as well.
 */
export async function verify(
  rawBody: string | Uint8Array | ArrayBuffer,
  headers: ReceivedHeaders,
  secretOrSecrets: string | readonly string[],
  { toleranceSeconds = 300, now = new Date() }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const secrets = checkSecrets(secretOrSecrets);
  const body = bytesOf(rawBody);
  const header = headerReader(headers);
  const isM2m = M2M_SIGNATURES.some((name) => header(name) !== undefined);
  const isStandard = header('webhook-signature') !== undefined;
  if (!isM2m && !isStandard) throw missing('x-m2m-signature');
  if (isM2m) await checkM2m(header, secrets, body, { toleranceSeconds, now });
  const id = isStandard ? await checkStandard(header, secrets, body, { toleranceSeconds, now }) : undefined;
  return {
    ...parseEvent(body),
    id: id ?? `sha256:${await sha256(body)}`,
    deliveryId: header('x-m2m-delivery-id'),
  };
}

type Clock = Required<{ [Name in keyof VerifyOptions]: NonNullable<VerifyOptions[Name]> }>;

async function checkM2m(header: HeaderReader, secrets: readonly string[], body: Uint8Array, clock: Clock) {
  const timestamp = requireTimestamp(header, 'x-m2m-timestamp');
  const received = M2M_SIGNATURES.map((name) => header(name) ?? '').filter((text) => M2M_SIGNATURE.test(text));
  if (received.length === 0) throw malformed('x-m2m-signature', 'sha256= and 64 lower-case hex characters');
  checkTimestamp(timestamp, clock);
  requireMatch(received, await Promise.all(secrets.map((secret) => m2mSignature(secret, timestamp, body))));
}

async function checkStandard(header: HeaderReader, secrets: readonly string[], body: Uint8Array, clock: Clock) {
  const id = header('webhook-id');
  if (!id) throw missing('webhook-id');
  const timestamp = requireTimestamp(header, 'webhook-timestamp');
  const listed = header('webhook-signature')!.split(' ', MOST_SIGNATURES);
  const received = listed.filter((text) => STANDARD_SIGNATURE.test(text));
  if (received.length === 0) throw malformed('webhook-signature', 'v1, and base64 text, several separated by spaces');
  checkTimestamp(timestamp, clock);
  requireMatch(received, await Promise.all(secrets.map((key) => standardSignature(key, id, timestamp, body))));
  return id;
}

/** No early exit: the time must not tell which of the signatures was nearly right. */
function requireMatch(received: readonly string[], expected: readonly string[]): void {
  let matches = 0;
  for (const mine of expected) for (const theirs of received) matches += Number(isEqualText(mine, theirs));
  if (matches > 0) return;
  throw new SignatureError(
    'signature_mismatch',
    'No signature matches. Use the secret of this very endpoint (whsec_…), and verify the bytes exactly as they came, before any JSON parser re-writes them.',
  );
}

function requireTimestamp(header: HeaderReader, name: string): string {
  const text = header(name);
  if (text === undefined) throw missing(name);
  if (!UNIX_SECONDS.test(text)) throw malformed(name, 'Unix seconds');
  return text;
}

/** Written so that NaN on either side refuses. */
function checkTimestamp(timestamp: string, { toleranceSeconds, now }: Clock): void {
  const awaySeconds = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (awaySeconds <= toleranceSeconds) return;
  throw new SignatureError(
    'timestamp_out_of_range',
    `The signed time is ${Math.round(awaySeconds)} s away from this machine's clock, more than ${toleranceSeconds} s. Somebody sent an old delivery again, or this clock is wrong: synchronise it (NTP).`,
  );
}

function checkSecrets(secretOrSecrets: unknown): readonly string[] {
  const secrets: unknown = typeof secretOrSecrets === 'string' ? [secretOrSecrets] : secretOrSecrets;
  const isUsable =
    Array.isArray(secrets) &&
    secrets.length > 0 &&
    secrets.length <= MOST_SECRETS &&
    secrets.every((secret) => typeof secret === 'string' && SECRET.test(secret));
  if (isUsable) return secrets as string[];
  throw new SignatureError(
    'missing_secret',
    `Pass the endpoint's secret (whsec_ and 48 hex characters) or up to ${MOST_SECRETS} of them. Is the environment variable set, without quotes or line end?`,
  );
}

function bytesOf(rawBody: unknown): Uint8Array {
  if (typeof rawBody === 'string') return bytesOfText(rawBody);
  if (rawBody instanceof Uint8Array) return rawBody;
  if (rawBody instanceof ArrayBuffer) return new Uint8Array(rawBody);
  throw new SignatureError(
    'body_not_raw',
    'Pass the raw body (text or bytes) as it came from the network, not a parsed object: the helpers in @m2m/sdk/express, /fastify, /hono and /next get it right.',
  );
}

/** The types are the contract's; what is signed by the platform follows it. */
function parseEvent(body: Uint8Array): WebhookEvent {
  let event: unknown;
  try {
    event = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    event = undefined;
  }
  if (typeof event === 'object' && event !== null && !Array.isArray(event)) return event as WebhookEvent;
  throw new SignatureError('body_not_json', 'The signature is right, but the body is no JSON object in UTF-8.');
}

function missing(name: string): SignatureError {
  return new SignatureError(
    'missing_header',
    `Header ${name} is missing. Pass all headers of the request; a proxy in between may strip unknown ones.`,
  );
}

function malformed(name: string, form: string): SignatureError {
  return new SignatureError('malformed_header', `Header ${name} is malformed: expected ${form}.`);
}
