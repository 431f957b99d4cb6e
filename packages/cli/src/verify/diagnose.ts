import { isWebhookSecret, verifyWebhook, WebhookVerificationError } from '@m2m/webhook-signature';
import { BODY_CHANGES } from './body-changes.ts';
import type { SavedRequest } from './saved-request.ts';

export interface Diagnosis {
  isValid: boolean;
  /** `valid`, or one word for what is wrong. */
  finding: string;
  message: string;
  fix?: string;
  /** Further things that are not as they should be. */
  notes: string[];
}

const TOLERANCE_SECONDS = 300;
const SIGNATURES = ['x-m2m-signature', 'x-m2m-signature-next', 'x-m2m-signature-previous', 'webhook-signature'];
/** Signature headers of other senders, by which a mix-up is told. */
const OTHERS: Record<string, string> = {
  'stripe-signature': 'Stripe',
  'x-hub-signature-256': 'GitHub',
  'x-hub-signature': 'GitHub',
  'svix-signature': 'Svix',
  'x-shopify-hmac-sha256': 'Shopify',
  'x-twilio-signature': 'Twilio',
  'x-slack-signature': 'Slack',
};

/** Says whether the saved request is ours and untouched, else exactly what is wrong with it. */
export function diagnose(
  request: SavedRequest,
  secrets: readonly string[],
  now: Date,
  toleranceSeconds = TOLERANCE_SECONDS,
): Diagnosis {
  const notes: string[] = [];
  return (
    judgeSecrets(secrets, notes) ??
    judgeHeaders(request.headers, notes) ??
    judgeSignature(request, secrets, now, toleranceSeconds, notes)
  );
}

const wrong = (finding: string, message: string, fix: string, notes: string[]): Diagnosis => ({
  isValid: false,
  finding,
  message,
  fix,
  notes,
});

function judgeSecrets(secrets: readonly string[], notes: string[]): Diagnosis | undefined {
  const bad = secrets.find((secret) => !isWebhookSecret(secret));
  if (bad === undefined) return undefined;
  const isKey = /^m2m_(test|live)_/.test(bad);
  const hasQuotes = isWebhookSecret(bad.replaceAll(/["'\s]/g, ''));
  const why = isKey
    ? 'an API key was given where the secret of the endpoint belongs'
    : hasQuotes
      ? 'it has quotes or white space around it'
      : /^[0-9a-f]{48}$/.test(bad)
        ? 'whsec_ is missing before it, and is part of the secret'
        : 'it is not whsec_ and 48 characters 0-9 and a-f';
  return wrong(
    'wrong_secret_form',
    `The secret is not one of ours: ${why}.`,
    'Copy it whole: m2m webhooks endpoints secret <endpointId>',
    notes,
  );
}

function judgeHeaders(headers: ReadonlyMap<string, string>, notes: string[]): Diagnosis | undefined {
  const present = SIGNATURES.filter((name) => headers.has(name));
  if (present.length === 0) {
    const other = Object.keys(OTHERS).find((name) => headers.has(name));
    if (other !== undefined) {
      return wrong(
        'wrong_scheme',
        `This request is signed by ${OTHERS[other]} (${other}), not by M2M.`,
        'Each sender needs its own verification.',
        notes,
      );
    }
    return wrong(
      'missing_header',
      'There is no signature: neither X-M2M-Signature nor webhook-signature.',
      'Save all headers; a proxy in between may drop unknown ones.',
      notes,
    );
  }
  const ours = headers.get('x-m2m-signature');
  if (ours !== undefined && !/^sha256=[0-9a-f]{64}$/.test(ours)) return judgeSpelling(ours, notes);
  const isOurs = present.some((name) => name.startsWith('x-m2m'));
  const timeHeader = isOurs ? 'x-m2m-timestamp' : 'webhook-timestamp';
  const time = headers.get(timeHeader);
  if (time === undefined)
    return wrong(
      'missing_header',
      `${timeHeader} is missing, and the signature covers it.`,
      'Save all headers of the request.',
      notes,
    );
  if (/^\d{13}$/.test(time)) {
    return wrong(
      'wrong_scheme',
      `${timeHeader} is in milliseconds; it was sent in seconds.`,
      'Keep the header as it came.',
      notes,
    );
  }
  if (!/^\d{1,12}$/.test(time))
    return wrong(
      'malformed_header',
      `${timeHeader} is not Unix seconds: ${JSON.stringify(time.slice(0, 40))}.`,
      'Keep the header as it came.',
      notes,
    );
  return undefined;
}

function judgeSpelling(signature: string, notes: string[]): Diagnosis {
  const fix = 'X-M2M-Signature is sha256= and 64 characters 0-9 and a-f; webhook-signature is v1, and base64.';
  if (signature.startsWith('v1,'))
    return wrong('wrong_scheme', 'X-M2M-Signature holds a signature of Standard Webhooks.', fix, notes);
  if (/^[0-9a-f]{64}$/.test(signature))
    return wrong('wrong_scheme', 'X-M2M-Signature lacks the sha256= that it was sent with.', fix, notes);
  if (/^sha256=[0-9A-F]{64}$/i.test(signature))
    return wrong('wrong_scheme', 'X-M2M-Signature is in capitals; it was sent in small letters.', fix, notes);
  if (/^sha256=[A-Za-z0-9+/]{43}=$/.test(signature))
    return wrong('wrong_scheme', 'X-M2M-Signature is base64; it was sent as hex.', fix, notes);
  return wrong('malformed_header', 'X-M2M-Signature is cut or changed.', fix, notes);
}

function judgeSignature(
  request: SavedRequest,
  secrets: readonly string[],
  now: Date,
  toleranceSeconds: number,
  notes: string[],
): Diagnosis {
  const { body } = request;
  const time = Number(request.headers.get('x-m2m-timestamp') ?? request.headers.get('webhook-timestamp'));
  const ageSeconds = Math.round(now.getTime() / 1000 - time);
  const isFresh = Math.abs(ageSeconds) <= toleranceSeconds;
  if (matches(request, body, secrets, time)) {
    noteUnsigned(request, notes);
    if (isFresh)
      return {
        isValid: true,
        finding: 'valid',
        message: 'The signature is right, the body untouched and the time fresh.',
        notes,
      };
    const message =
      ageSeconds > 0
        ? `The signature is right, but the request is ${span(ageSeconds)} old, more than ${toleranceSeconds} s.`
        : `The signature is right, but its time is ${span(-ageSeconds)} ahead of this clock, more than ${toleranceSeconds} s.`;
    return wrong(
      'old_timestamp',
      message,
      'A receiver must refuse it. For a saved request say --at received (its own time), or look at the clock (m2m doctor).',
      notes,
    );
  }
  if (!isFresh) notes.push(`Its time is also ${span(Math.abs(ageSeconds))} away from now.`);
  return judgeMismatch(request, secrets, time, notes);
}

function judgeMismatch(request: SavedRequest, secrets: readonly string[], time: number, notes: string[]): Diagnosis {
  const { body } = request;
  const form = formOf(body, request.headers);
  if (form)
    return wrong(
      'parsed_body',
      form,
      'Hand the raw bytes of the request to the verification, not an object, a form or a text made of one.',
      notes,
    );
  for (const { what, fix, undo } of BODY_CHANGES) {
    const before = undo(body);
    if (!before || before.equals(body) || !matches(request, before, secrets, time)) continue;
    return wrong(what.startsWith('White space') ? 'whitespace_changed' : 'body_changed', what, fix, notes);
  }
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!Number.isNaN(length) && length !== body.length) {
    return wrong(
      'body_changed',
      `The body has ${body.length} bytes, and Content-Length said ${length}: it was cut or changed.`,
      'Save it byte for byte.',
      notes,
    );
  }
  if (isAsWeWrite(body)) {
    return wrong(
      'wrong_secret',
      'The body looks untouched, and no secret that was given signed it: the secret is most likely the wrong one.',
      'Every endpoint has its own, the sandbox and live have different ones, and m2m listen has another: m2m listen --print-secret',
      notes,
    );
  }
  return wrong(
    'no_match',
    'Nothing matches: the secret is another one, or the body was changed beyond what can be undone.',
    'Take the raw bytes and the secret of this very endpoint: m2m webhooks endpoints secret <endpointId>',
    notes,
  );
}

/** Whether the signature holds for a body, the time apart. */
function matches(request: SavedRequest, body: Buffer, secrets: readonly string[], time: number): boolean {
  try {
    verifyWebhook(body, Object.fromEntries(request.headers), secrets, { now: new Date(time * 1000) });
    return true;
  } catch (error) {
    // The signature is judged before the body is parsed.
    return error instanceof WebhookVerificationError && error.reason === 'body_not_json';
  }
}

/** What stands in the body's place where a parser took it. */
function formOf(body: Buffer, headers: ReadonlyMap<string, string>): string | undefined {
  const text = body.toString('utf8');
  if (body.length === 0) return 'The body is empty: something read it before.';
  if (/^\[object \w+\]$/.test(text.trim()))
    return 'The body is "[object Object]": a parsed object was turned into text.';
  if (/^\s*\{\s*'/.test(text) || /^\s*\{\s*\w+:/.test(text))
    return 'The body is a printed object (single or no quotes), not JSON.';
  if (/^array\s*\(|^Array\s*\(|^%\{/.test(text)) return 'The body is a printed data structure, not JSON.';
  if (/^[\w%.+-]+=[^{}]*$/.test(text.trim()) || headers.get('content-type')?.includes('form-urlencoded')) {
    return 'The body is form-encoded: a framework read it as a form.';
  }
  return undefined;
}

function isAsWeWrite(body: Buffer): boolean {
  const text = body.toString('utf8');
  try {
    return text.startsWith('{"event":"') && JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/** Headers that a receiver may be tempted to trust, though nothing signs them. */
function noteUnsigned(request: SavedRequest, notes: string[]): void {
  const header = request.headers.get('x-m2m-event');
  try {
    const { event } = JSON.parse(request.body.toString('utf8')) as { event?: string };
    if (header !== undefined && event !== undefined && header !== event) {
      notes.push(`X-M2M-Event says ${header}, the signed body ${event}: trust the body.`);
    }
  } catch {
    notes.push('The body is not JSON.');
  }
}

function span(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.round(seconds / 3_600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}
