import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { generateWebhookSecret, signWebhook, verifyWebhook, WebhookVerificationError } from './index.ts';
import type { SigningSecrets } from './index.ts';

const [CURRENT, NEXT, PREVIOUS, FOREIGN] = Array.from({ length: 4 }, generateWebhookSecret) as [string, ...string[]];
const SIGNED_AT = 1_700_000_000;
const at = (seconds: number) => ({ now: new Date(seconds * 1000) });
const BODY = Buffer.from(JSON.stringify({ event: 'link.opened', timestamp: '2023-11-14T22:13:20Z', data: { n: 'Ñ' } }));

type HeaderRecord = Record<string, string>;
function sign(secrets: SigningSecrets = { current: CURRENT }, body: Uint8Array = BODY): HeaderRecord {
  return signWebhook({
    secrets,
    eventId: 'evt_1',
    deliveryId: 'dlv_1',
    event: 'link.opened',
    timestampSeconds: SIGNED_AT,
    body,
  });
}
const only = (headers: HeaderRecord, prefix: string) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith(prefix)));

function reasonOf(verify: () => unknown): string {
  try {
    verify();
  } catch (error) {
    if (error instanceof WebhookVerificationError) return error.reason;
    throw error;
  }
  return 'accepted';
}

describe('verifyWebhook', () => {
  test('returns the event of a genuine delivery, whatever the case or kind of the headers', () => {
    const headers = sign();
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    for (const received of [headers, lower, new Headers(headers), only(headers, 'webhook-'), only(headers, 'X-M2M')]) {
      expect(verifyWebhook(BODY, received, CURRENT, at(SIGNED_AT)).data).toEqual({ n: 'Ñ' });
    }
    expect(verifyWebhook(BODY.toString(), headers, CURRENT, at(SIGNED_AT)).event).toBe('link.opened');
  });

  test.each(['X-M2M', 'webhook-'])('accepts any of the live secrets during a rotation (%s headers)', (prefix) => {
    const headers = only(sign({ current: CURRENT, next: NEXT, previous: PREVIOUS }), prefix);
    for (const held of [CURRENT, NEXT!, PREVIOUS!, [FOREIGN!, PREVIOUS!]]) {
      expect(reasonOf(() => verifyWebhook(BODY, headers, held, at(SIGNED_AT)))).toBe('accepted');
    }
    expect(reasonOf(() => verifyWebhook(BODY, headers, FOREIGN!, at(SIGNED_AT)))).toBe('signature_mismatch');
  });

  test('refuses the old secret once the overlap is over', () => {
    const headers = sign({ current: NEXT! });
    expect(reasonOf(() => verifyWebhook(BODY, headers, CURRENT, at(SIGNED_AT)))).toBe('signature_mismatch');
  });

  test('accepts 300 s of clock difference and refuses 301 s, both ways', () => {
    for (const [seconds, outcome] of [
      [300, 'accepted'],
      [-300, 'accepted'],
      [301, 'timestamp_out_of_range'],
      [-301, 'timestamp_out_of_range'],
    ] as const) {
      expect(reasonOf(() => verifyWebhook(BODY, sign(), CURRENT, at(SIGNED_AT + seconds)))).toBe(outcome);
    }
    const notANumber = { toleranceSeconds: Number.NaN, ...at(SIGNED_AT) };
    expect(reasonOf(() => verifyWebhook(BODY, sign(), CURRENT, notANumber))).toBe('timestamp_out_of_range');
  });

  test.each(['X-M2M', 'webhook-'])('refuses 10,000 one-bit changes (%s headers)', (prefix) => {
    const headers = only(sign(), prefix);
    const fields = Object.keys(headers).filter(
      (name) => /Timestamp|Signature|-id$/i.test(name) && name !== 'X-M2M-Delivery-Id',
    );
    let accepted = 0;
    for (let round = 0; round < 10_000; round++) {
      const field = fields[round % (fields.length + 1)];
      const body = field === undefined ? flipBit(BODY) : BODY;
      const changed =
        field === undefined
          ? headers
          : { ...headers, [field]: flipBit(Buffer.from(headers[field]!)).toString('latin1') };
      const outcome = reasonOf(() =>
        verifyWebhook(body, changed, CURRENT, { ...at(SIGNED_AT), toleranceSeconds: 1e12 }),
      );
      if (outcome === 'accepted' || outcome === 'body_not_json') accepted++;
    }
    expect(accepted).toBe(0);
  });

  test.each([
    ['missing_header', {}],
    ['missing_header', { 'X-M2M-Timestamp': undefined }],
    ['malformed_header', { 'X-M2M-Timestamp': '2023-11-14' }],
    ['malformed_header', { 'X-M2M-Timestamp': ['1700000000', '1700000001'] }],
    ['malformed_header', { 'X-M2M-Signature': 'sha256=ABC' }],
    ['signature_mismatch', { 'X-M2M-Signature': `sha256=${'0'.repeat(64)}` }],
  ])('names the reason %s for headers changed by %o', (reason, change) => {
    const headers = Object.keys(change).length === 0 ? {} : { ...only(sign(), 'X-M2M'), ...change };
    expect(reasonOf(() => verifyWebhook(BODY, headers, CURRENT, at(SIGNED_AT)))).toBe(reason);
  });

  test('lets no Standard Webhooks header rescue a wrong X-M2M signature', () => {
    const headers = { ...sign(), 'X-M2M-Signature': `sha256=${'0'.repeat(64)}` };
    expect(reasonOf(() => verifyWebhook(BODY, headers, CURRENT, at(SIGNED_AT)))).toBe('signature_mismatch');
  });

  test.each([undefined, '', 'undefined', [], ['']])('refuses to verify with the secret %o', (secret) => {
    expect(reasonOf(() => verifyWebhook(BODY, sign(), secret as string, at(SIGNED_AT)))).toBe('missing_secret');
  });

  test('refuses a body that a parser has already read, and says how to get the raw one', () => {
    const parsed = JSON.parse(BODY.toString());
    expect(() => verifyWebhook(parsed, sign(), CURRENT, at(SIGNED_AT))).toThrow(/express\.raw/);
  });

  test('verifies an empty body and one of 1 MB, and calls the empty one no JSON', () => {
    const big = Buffer.from(JSON.stringify({ event: 'x', timestamp: '', data: { big: '€'.repeat(350_000) } }));
    expect(verifyWebhook(big, sign({ current: CURRENT }, big), CURRENT, at(SIGNED_AT)).event).toBe('x');
    const empty = new Uint8Array();
    const verify = () => verifyWebhook(empty, sign({ current: CURRENT }, empty), CURRENT, at(SIGNED_AT));
    expect(reasonOf(verify)).toBe('body_not_json');
  });
});

function flipBit(bytes: Uint8Array): Buffer {
  const changed = Buffer.from(bytes);
  const index = randomInt(changed.length);
  changed[index] = changed[index]! ^ (1 << randomInt(8));
  return changed;
}
