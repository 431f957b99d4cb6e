import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signWebhook } from '../../packages/webhook-signature/src/index.ts';

/**
 * Deliveries with the verdict that a right receiver gives, signed by the code that signs real ones. `vectors.json` is
 * this list at a fixed time, for those who write a verifier in another language; the runner signs it anew at its own.
 */
export interface Vector {
  name: string;
  /** Pairs, since a header may come twice. */
  headers: [name: string, value: string][];
  body: { text: string } | { base64: string } | { before: string; unit: string; times: number; after: string };
  expect: 'accepted' | Reason;
}

export type Reason =
  'missing_header' | 'malformed_header' | 'timestamp_out_of_range' | 'signature_mismatch' | 'body_not_json';

export interface VectorFile {
  nowSeconds: number;
  /** What the receiver holds. */
  secrets: string[];
  vectors: Vector[];
}

const secretOf = (digits: string) => `whsec_${digits.repeat(48 / digits.length)}`;
const HELD = secretOf('0123456789abcdef');
const ALSO_HELD = secretOf('fedcba98');
/** What a receiver of the vectors holds. */
export const HELD_SECRETS = [HELD, ALSO_HELD];
const FOREIGN = secretOf('5a');

const BODY = '{"event":"link.opened","timestamp":"2026-02-01T12:00:00.000Z","data":{"linkId":"link_acme_1"}}';

type Headers = Record<string, string>;
type Scheme = 'both' | 'm2m' | 'standard';

interface Recipe {
  name: string;
  expect: Vector['expect'];
  scheme?: Scheme;
  body?: Vector['body'];
  /** Seconds that the signature is old; negative: in the future. */
  ageSeconds?: number;
  secrets?: { current: string; next?: string; previous?: string };
  /** Changes the headers after signing; undefined takes one away. */
  headers?: (signed: Headers) => Record<string, string | undefined>;
  /** Replaces the body after signing. */
  sentBody?: string;
  /** A header that comes twice. */
  twice?: string;
}

const flipped = (text: string, index: number) =>
  text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ 1) + text.slice(index + 1);
const M2M = 'X-M2M-Signature';
const STANDARD = 'webhook-signature';
const replaced = (name: string, change: (value: string) => string) => (signed: Headers) => ({
  [name]: change(signed[name]!),
});

const RECIPES: Recipe[] = [
  { name: 'valid', expect: 'accepted' },
  { name: 'valid, only the headers of M2M', scheme: 'm2m', expect: 'accepted' },
  { name: 'valid, only the headers of Standard Webhooks', scheme: 'standard', expect: 'accepted' },
  {
    name: 'names that are not ASCII',
    body: { text: BODY.replace('link_acme_1', 'José Núñez 💸 日本') },
    expect: 'accepted',
  },
  {
    name: 'spaces, escapes and numbers that a parser would re-write',
    body: { text: '{ "event" : "link.opened",\r\n\t"timestamp":"x", "data":{"a":1.0,"b":1e3,"c":"\\u00f1\\/"} }\n' },
    expect: 'accepted',
  },
  {
    name: 'a body of 1 MB',
    body: {
      before: '{"event":"link.opened","timestamp":"x","data":{"big":"',
      unit: '0123456789',
      times: 100_000,
      after: '"}}',
    },
    expect: 'accepted',
  },
  { name: 'an empty body', body: { text: '' }, expect: 'body_not_json' },
  { name: 'a body that is not JSON', body: { text: 'event=link.opened' }, expect: 'body_not_json' },
  {
    name: 'a body that is not UTF-8',
    body: { base64: Buffer.from('{"event":"\xff"}', 'latin1').toString('base64') },
    expect: 'body_not_json',
  },

  { name: '290 seconds old', ageSeconds: 290, expect: 'accepted' },
  { name: '290 seconds in the future', ageSeconds: -290, expect: 'accepted' },
  { name: '310 seconds old', ageSeconds: 310, expect: 'timestamp_out_of_range' },
  { name: '310 seconds in the future', ageSeconds: -310, expect: 'timestamp_out_of_range' },
  { name: '310 seconds old, Standard Webhooks', scheme: 'standard', ageSeconds: 310, expect: 'timestamp_out_of_range' },
  { name: 'a day old', ageSeconds: 86_400, expect: 'timestamp_out_of_range' },

  { name: 'another secret', secrets: { current: FOREIGN }, expect: 'signature_mismatch' },
  {
    name: 'another secret, Standard Webhooks',
    scheme: 'standard',
    secrets: { current: FOREIGN },
    expect: 'signature_mismatch',
  },
  { name: 'the second secret that is held', secrets: { current: ALSO_HELD }, expect: 'accepted' },
  { name: 'rotation: the pending secret is held', secrets: { current: FOREIGN, next: HELD }, expect: 'accepted' },
  { name: 'rotation: the former secret is held', secrets: { current: FOREIGN, previous: HELD }, expect: 'accepted' },
  {
    name: 'rotation: the pending secret is held, Standard Webhooks',
    scheme: 'standard',
    secrets: { current: FOREIGN, next: HELD },
    expect: 'accepted',
  },
  {
    name: 'rotation: neither secret is held',
    secrets: { current: FOREIGN, next: secretOf('6b') },
    expect: 'signature_mismatch',
  },

  { name: 'one bit of the body is off', sentBody: flipped(BODY, 12), expect: 'signature_mismatch' },
  {
    name: 'one bit of the body is off, Standard Webhooks',
    scheme: 'standard',
    sentBody: flipped(BODY, 12),
    expect: 'signature_mismatch',
  },
  {
    name: 'the body was parsed and printed anew',
    body: { text: BODY.replaceAll(':', ': ') },
    sentBody: BODY,
    expect: 'signature_mismatch',
  },
  {
    name: 'one bit of the signature is off',
    headers: replaced(M2M, (text) => text.slice(0, -1) + (Number.parseInt(text.at(-1)!, 16) ^ 1).toString(16)),
    expect: 'signature_mismatch',
  },
  {
    name: 'one bit of the signature is off, Standard Webhooks',
    scheme: 'standard',
    headers: replaced(STANDARD, (text) => text.replace(/[a-z](?=[^a-z]*$)/, (letter) => letter.toUpperCase())),
    expect: 'signature_mismatch',
  },
  {
    name: 'one bit of the timestamp is off',
    headers: replaced('X-M2M-Timestamp', (text) => flipped(text, text.length - 1)),
    expect: 'signature_mismatch',
  },
  {
    name: 'one bit of the timestamp is off, Standard Webhooks',
    scheme: 'standard',
    headers: replaced('webhook-timestamp', (text) => flipped(text, text.length - 1)),
    expect: 'signature_mismatch',
  },
  {
    name: 'another id, Standard Webhooks',
    scheme: 'standard',
    headers: () => ({ 'webhook-id': 'evt_other' }),
    expect: 'signature_mismatch',
  },
  {
    name: 'no right Standard signature saves a wrong one of M2M',
    headers: () => ({ [M2M]: `sha256=${'0'.repeat(64)}` }),
    expect: 'signature_mismatch',
  },

  {
    name: 'no header of ours',
    headers: (signed) => ({ ...withoutAll(signed), 'webhook-id': signed['webhook-id'] }),
    expect: 'missing_header',
  },
  { name: 'no timestamp', scheme: 'm2m', headers: () => ({ 'X-M2M-Timestamp': undefined }), expect: 'missing_header' },
  {
    name: 'no timestamp, Standard Webhooks',
    scheme: 'standard',
    headers: () => ({ 'webhook-timestamp': undefined }),
    expect: 'missing_header',
  },
  {
    name: 'no id, Standard Webhooks',
    scheme: 'standard',
    headers: () => ({ 'webhook-id': undefined }),
    expect: 'missing_header',
  },

  {
    name: 'upper-case hex',
    headers: replaced(M2M, (text) => `sha256=${text.slice(7).toUpperCase()}`),
    expect: 'malformed_header',
  },
  { name: 'no sha256=', headers: replaced(M2M, (text) => text.slice(7)), expect: 'malformed_header' },
  { name: 'a short signature', headers: replaced(M2M, (text) => text.slice(0, -1)), expect: 'malformed_header' },
  { name: 'an empty signature', headers: () => ({ [M2M]: '' }), expect: 'malformed_header' },
  {
    name: 'no version, Standard Webhooks',
    scheme: 'standard',
    headers: replaced(STANDARD, (text) => text.slice(3)),
    expect: 'malformed_header',
  },
  {
    name: 'another version, Standard Webhooks',
    scheme: 'standard',
    headers: replaced(STANDARD, (text) => `v2${text.slice(2)}`),
    expect: 'malformed_header',
  },
  {
    name: 'another version beside ours, Standard Webhooks',
    scheme: 'standard',
    headers: replaced(STANDARD, (text) => `v1a,AAAA ${text}`),
    expect: 'accepted',
  },
  {
    name: 'a timestamp in milliseconds',
    headers: replaced('X-M2M-Timestamp', (text) => `${text}000`),
    expect: 'malformed_header',
  },
  {
    name: 'a timestamp that is a date',
    headers: () => ({ 'X-M2M-Timestamp': '2026-02-01T12:00:00Z' }),
    expect: 'malformed_header',
  },
  {
    name: 'a timestamp with a sign',
    headers: replaced('X-M2M-Timestamp', (text) => `+${text}`),
    expect: 'malformed_header',
  },
  { name: 'the signature twice', twice: M2M, expect: 'malformed_header' },
  { name: 'the timestamp twice', twice: 'X-M2M-Timestamp', expect: 'malformed_header' },
];

const withoutAll = (signed: Headers) => Object.fromEntries(Object.keys(signed).map((name) => [name, undefined]));
const isStandard = (name: string) => name === STANDARD || name === 'webhook-timestamp';
/** `webhook-id` comes along with either scheme: receivers de-duplicate by it. */
const belongsTo = (scheme: Scheme, name: string) =>
  scheme === 'both' || name === 'webhook-id' || isStandard(name) === (scheme === 'standard');

/** The bytes of a vector's body. */
export function bodyOf({ body }: Pick<Vector, 'body'>): Buffer {
  if ('text' in body) return Buffer.from(body.text);
  if ('base64' in body) return Buffer.from(body.base64, 'base64');
  return Buffer.from(body.before + body.unit.repeat(body.times) + body.after);
}

/** All vectors, signed around the given time (Unix seconds). */
export function makeVectors(nowSeconds: number): VectorFile {
  return { nowSeconds, secrets: HELD_SECRETS, vectors: RECIPES.map((recipe, i) => vectorOf(recipe, i, nowSeconds)) };
}

function vectorOf(recipe: Recipe, index: number, nowSeconds: number): Vector {
  const body = recipe.body ?? { text: BODY };
  const signed = signWebhook({
    secrets: recipe.secrets ?? { current: HELD },
    eventId: `evt_${String(index).padStart(4, '0')}`,
    deliveryId: `dlv_${String(index).padStart(4, '0')}`,
    event: 'link.opened',
    timestampSeconds: nowSeconds - (recipe.ageSeconds ?? 0),
    body: bodyOf({ body }),
  });
  const changed = { ...signed, ...recipe.headers?.(signed) };
  const headers = Object.entries(changed).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && belongsTo(recipe.scheme ?? 'both', pair[0]),
  );
  if (recipe.twice) headers.push([recipe.twice, flipped(signed[recipe.twice]!, signed[recipe.twice]!.length - 1)]);
  return {
    name: recipe.name,
    expect: recipe.expect,
    headers,
    body: recipe.sentBody === undefined ? body : { text: recipe.sentBody },
  };
}

/** The committed file; a test fails when it is stale. */
export const printVectors = (): string => `${JSON.stringify(makeVectors(1_770_000_000), null, 2)}\n`;

if (import.meta.main) writeFileSync(join(import.meta.dirname, 'vectors.json'), printVectors());
