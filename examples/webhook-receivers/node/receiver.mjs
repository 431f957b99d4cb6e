// Receives M2M webhooks with Node's own modules only.
//   M2M_WEBHOOK_SECRETS=whsec_… PORT=3000 node receiver.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

// #region verify
const M2M_HEADERS = ['x-m2m-signature', 'x-m2m-signature-next', 'x-m2m-signature-previous'];
const TOLERANCE_SECONDS = 300;

/** `reason` is for programs, `message` for people; neither holds a secret. */
export class VerificationError extends Error {
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

/**
 * Returns the parsed event, or throws a VerificationError.
 * @param {Buffer} body the bytes as they came: a parsed and re-written body has other bytes, hence another signature
 * @param {Record<string, string>} headers names in lower case, as node:http gives them
 * @param {string[]} secrets all that you hold: two while you change one
 */
export function verify(body, headers, secrets, nowSeconds = Date.now() / 1000) {
  const isM2m = M2M_HEADERS.some((name) => headers[name] !== undefined);
  const { timestamp, received, expected } = isM2m
    ? readM2m(body, headers, secrets)
    : readStandard(body, headers, secrets);
  if (Math.abs(nowSeconds - Number(timestamp)) > TOLERANCE_SECONDS) {
    throw new VerificationError('timestamp_out_of_range', `signed at ${timestamp}, now ${Math.round(nowSeconds)}`);
  }
  // Every pair is compared, without an early end: the time must not tell which one was nearly right.
  const matches = expected.flatMap((mine) => received.filter((theirs) => isEqual(mine, theirs)));
  if (matches.length === 0) throw new VerificationError('signature_mismatch', 'wrong secret, or the body was changed');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new VerificationError('body_not_json', 'the signature is right, but the body is not JSON');
  }
}

/** M2M's own scheme: the key is the whole secret, the text is `timestamp.body`, the result lower-case hex. */
function readM2m(body, headers, secrets) {
  const timestamp = required(headers, 'x-m2m-timestamp', /^\d{1,12}$/);
  const received = M2M_HEADERS.map((name) => headers[name] ?? '').filter((text) => /^sha256=[0-9a-f]{64}$/.test(text));
  if (received.length === 0) throw new VerificationError('malformed_header', 'x-m2m-signature');
  const expected = secrets.map(
    (secret) => `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`,
  );
  return { timestamp, received, expected };
}

/** Standard Webhooks: the key is what follows `whsec_`, read as base64; the id is signed too; the result is base64. */
function readStandard(body, headers, secrets) {
  const signatures = required(headers, 'webhook-signature', /^.{1,2000}$/);
  const id = required(headers, 'webhook-id', /^.{1,200}$/);
  const timestamp = required(headers, 'webhook-timestamp', /^\d{1,12}$/);
  const received = signatures.split(' ').filter((text) => /^v1,[A-Za-z0-9+/]{43}=$/.test(text));
  if (received.length === 0) throw new VerificationError('malformed_header', 'webhook-signature');
  const expected = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
  });
  return { timestamp, received, expected };
}

function required(headers, name, form) {
  const value = headers[name];
  if (value === undefined) throw new VerificationError('missing_header', name);
  if (!form.test(value)) throw new VerificationError('malformed_header', name);
  return value;
}

/** timingSafeEqual throws on unequal lengths; the length of a signature is no secret. */
function isEqual(mine, theirs) {
  return mine.length === theirs.length && timingSafeEqual(Buffer.from(mine), Buffer.from(theirs));
}
// #endregion verify

const MAX_BODY_BYTES = 2 * 1024 * 1024;
const MAX_REMEMBERED = 10_000;
const seen = new Set();

/** In production: a table with a unique column, written in the transaction that does or queues the work. */
function isFirst(id) {
  if (seen.has(id)) return false;
  seen.add(id);
  if (seen.size > MAX_REMEMBERED) seen.delete(seen.values().next().value);
  return true;
}

/** The raw body, or undefined when it is larger than we take. */
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size <= MAX_BODY_BYTES ? Buffer.concat(chunks) : undefined;
}

async function receive(request, secrets) {
  if (request.method !== 'POST') return [405, 'method_not_allowed: POST only'];
  const body = await readBody(request);
  if (!body) return [413, `body_too_large: more than ${MAX_BODY_BYTES} bytes`];
  const id = request.headers['webhook-id'];
  try {
    if (!id) throw new VerificationError('missing_header', 'webhook-id');
    const { event } = verify(body, request.headers, secrets);
    if (!isFirst(id)) return [200, 'duplicate'];
    // Only note it here and do the work afterwards: the sender waits 30 seconds at most.
    console.log(`received ${event} ${id}`);
    return [200, 'accepted'];
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    console.error(`refused ${JSON.stringify(id ?? '')}: ${error.reason}`);
    return [400, `${error.reason}: ${error.message}`];
  }
}

function main() {
  const secrets = (process.env.M2M_WEBHOOK_SECRETS ?? '').split(',');
  if (!secrets.every((secret) => /^whsec_[0-9a-f]{48}$/.test(secret))) {
    console.error('Set M2M_WEBHOOK_SECRETS to your whsec_… secrets, separated by commas.');
    process.exit(2);
  }
  const port = Number(process.env.PORT ?? 3000);
  createServer(async (request, response) => {
    const [status, text] = await receive(request, secrets).catch(() => [500, 'internal_error']);
    response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
  }).listen(port, () => console.log(`listening on ${port}`));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
