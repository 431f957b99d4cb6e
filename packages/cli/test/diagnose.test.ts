import { generateWebhookSecret, signWebhook } from '@m2m/webhook-signature';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../src/verify/diagnose.ts';
import { readHeaders, splitRequest } from '../src/verify/saved-request.ts';

const SECRET = generateWebhookSecret();
const NOW = new Date('2026-02-01T12:00:00.000Z');
const BODY = '{"event":"link.created","timestamp":"2026-02-01T12:00:00.000Z","data":{"referenceId":"José","n":1}}';

function signed(body = BODY, secret = SECRET, time = NOW): Map<string, string> {
  const headers = signWebhook({
    secrets: { current: secret },
    eventId: 'evt_1',
    deliveryId: 'dlv_1',
    event: 'link.created',
    timestampSeconds: time.getTime() / 1000,
    body: Buffer.from(body),
  });
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
const judge = (body: string | Buffer, headers = signed(), secrets = [SECRET]) =>
  diagnose({ headers, body: Buffer.from(body) }, secrets, NOW);
const without = (...names: string[]) => {
  const headers = signed();
  for (const name of names) headers.delete(name);
  return headers;
};

describe('a saved request', () => {
  it('is valid as it came, by any of the secrets', () => {
    expect(judge(BODY)).toMatchObject({ isValid: true, finding: 'valid', notes: [] });
    expect(judge(BODY, signed(), [generateWebhookSecret(), SECRET]).isValid).toBe(true);
    expect(judge(BODY, without('x-m2m-signature', 'x-m2m-timestamp')).isValid).toBe(true);
  });

  it.each([
    ['a line end after it', `${BODY}\n`, 'whitespace_changed'],
    ['blanks before it', `  ${BODY}`, 'whitespace_changed'],
    ['a byte order mark', `\ufeff${BODY}`, 'body_changed'],
    ['pretty printing', JSON.stringify(JSON.parse(BODY), null, 2), 'body_changed'],
    ["Python's separators", BODY.replaceAll('":', '": ').replaceAll(',"', ', "'), 'body_changed'],
    ['escaped letters', BODY.replace('é', '\\u00e9'), 'body_changed'],
    [
      'sorted members',
      '{"data":{"referenceId":"José","n":1},"event":"link.created","timestamp":"2026-02-01T12:00:00.000Z"}',
      'body_changed',
    ],
    ['a JSON text of it', JSON.stringify(BODY), 'body_changed'],
    ['another character set', Buffer.from(Buffer.from(BODY).toString('latin1')), 'body_changed'],
    ['an object as text', '[object Object]', 'parsed_body'],
    ['a printed object', "{ event: 'link.created', data: [Object] }", 'parsed_body'],
    ['a form', 'event=link.created&data=x', 'parsed_body'],
    ['nothing', '', 'parsed_body'],
    ['other words', `{"event":"link.created","data":{ }}`, 'no_match'],
  ])('with %s in place of the body is told: %#', (_, body, finding) => {
    expect(judge(body)).toMatchObject({ isValid: false, finding, fix: expect.any(String) });
  });

  it('tells a wrong secret from a changed body', () => {
    expect(judge(BODY, signed(), [generateWebhookSecret()])).toMatchObject({ finding: 'wrong_secret' });
    expect(judge(BODY.replace('José', 'Jose')).finding).toBe('wrong_secret');
    const headers = signed().set('content-length', '999');
    expect(judge(BODY, headers, [generateWebhookSecret()])).toMatchObject({ finding: 'body_changed' });
  });

  it.each([
    [`"${SECRET}"`, 'quotes'],
    [SECRET.slice(6), 'whsec_ is missing'],
    [`m2m_test_${'x'.repeat(32)}`, 'API key'],
    ['whsec_short', '48 characters'],
  ])('says what is wrong with the secret %#', (secret, says) => {
    const diagnosis = judge(BODY, signed(), [secret]);
    expect(diagnosis).toMatchObject({ finding: 'wrong_secret_form', message: expect.stringContaining(says) });
    expect(JSON.stringify(diagnosis)).not.toContain(SECRET.slice(6));
  });

  it('tells how old it is, after the signature was found right', () => {
    const old = signed(BODY, SECRET, new Date(NOW.getTime() - 3 * 3_600_000));
    expect(judge(BODY, old)).toMatchObject({ finding: 'old_timestamp', message: expect.stringContaining('3 h old') });
    expect(judge(BODY, old, [generateWebhookSecret()])).toMatchObject({
      finding: 'wrong_secret',
      notes: [expect.stringContaining('3 h')],
    });
    const ahead = signed(BODY, SECRET, new Date(NOW.getTime() + 600_000));
    expect(judge(BODY, ahead).message).toContain('10 min ahead');
  });

  it.each([
    [without('x-m2m-signature', 'webhook-signature'), 'missing_header'],
    [without('x-m2m-timestamp'), 'missing_header'],
    [without('x-m2m-signature', 'webhook-signature').set('stripe-signature', 't=1,v1=x'), 'wrong_scheme'],
    [signed().set('x-m2m-signature', signed().get('webhook-signature')!), 'wrong_scheme'],
    [signed().set('x-m2m-signature', signed().get('x-m2m-signature')!.slice(7)), 'wrong_scheme'],
    [signed().set('x-m2m-signature', signed().get('x-m2m-signature')!.toUpperCase()), 'wrong_scheme'],
    [signed().set('x-m2m-signature', 'sha256=abc'), 'malformed_header'],
    [signed().set('x-m2m-timestamp', String(NOW.getTime())), 'wrong_scheme'],
    [signed().set('x-m2m-timestamp', 'noon'), 'malformed_header'],
  ])('tells headers that are missing, cut or of another scheme: %#', (headers, finding) => {
    expect(judge(BODY, headers).finding).toBe(finding);
  });

  it('warns of the header that nothing signs', () => {
    expect(judge(BODY, signed().set('x-m2m-event', 'operation.completed')).notes[0]).toContain('trust the body');
  });
});

describe('a saved file', () => {
  it('is read with a request line, in the style of curl, as JSON, and with either line end', () => {
    const lines = ['POST /hooks HTTP/1.1', 'Host: x', 'X-M2M-Timestamp: 1'];
    expect(readHeaders(lines.join('\r\n')).get('x-m2m-timestamp')).toBe('1');
    expect(readHeaders(lines.map((line) => `> ${line}`).join('\n')).get('host')).toBe('x');
    expect(readHeaders('{"X-M2M-Timestamp": 1}').get('x-m2m-timestamp')).toBe('1');
    expect(splitRequest(Buffer.from(`${lines.join('\r\n')}\r\n\r\n${BODY}\n\n`)).body.toString()).toBe(`${BODY}\n\n`);
    expect(() => readHeaders('what is this')).toThrow('Line 1');
    expect(() => splitRequest(Buffer.from('Host: x'))).toThrow('no empty line');
  });
});
