import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type Reply, type TestPartner } from './harness.ts';
import { rawRequest, sendRaw } from './raw-http.ts';

const api = useApi();
let partner: TestPartner;

beforeAll(async () => {
  partner = await api.partner();
  await api.sql('update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 100000');
});

const PATH = '/partner/links';
const REVOKE = '/partner/links/link_x_0123456789abcdef/revoke';

async function send(payload: string | Buffer, headers: Record<string, string> = {}, url = PATH): Promise<Reply> {
  const response = await api.inject({
    method: 'POST',
    url,
    headers: { 'x-api-key': partner.key, 'content-type': 'application/json', ...headers },
    payload,
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

/** The best of three: what the work costs, whatever else the machine does. */
async function cheapestMs(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const startedAt = performance.now();
    await run();
    times.push(performance.now() - startedAt);
  }
  return Math.min(...times);
}

const refusal = (path: string) => ({ status: 400, body: { code: 'INVALID_REQUEST', error: { details: [{ path }] } } });

describe('JSON', () => {
  it.each([
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), ''],
    ['UTF-16', Buffer.from('{"referenceId":"a"}', 'utf16le'), ''],
    ['a byte order mark', '\ufeff{"referenceId":"a"}', ''],
    ['an escaped NUL', String.raw`{"referenceId":"a\u0000"}`, 'referenceId'],
    ['a raw NUL', '{"referenceId":"a\0"}', 'referenceId'],
    ['a lone surrogate', String.raw`{"referenceId":"\ud800"}`, 'referenceId'],
    ['a lone surrogate in a name', String.raw`{"metadata":{"\udc00":1}}`, 'metadata'],
    ['a member given twice', '{"referenceId":"a","referenceId":"b"}', 'referenceId'],
    ['a member given twice, once escaped', String.raw`{"referenceId":"a","\u0072eferenceId":"b"}`, 'referenceId'],
    ['__proto__', '{"referenceId":"a","metadata":{"__proto__":{"x":1}}}', 'metadata.__proto__'],
    ['constructor', '{"referenceId":"a","metadata":{"constructor":1}}', 'metadata.constructor'],
    ['a number that a double cannot hold', '{"referenceId":"a","metadata":{"n":9007199254740993}}', 'metadata.n'],
    ['no object', '[]', ''],
    ['null', 'null', ''],
    ['text after the end', '{"referenceId":"a"} x', ''],
    ['a body of spaces', '   ', ''],
    ['a compressed body without its name', Buffer.from([0x1f, 0x8b, 8, 0]), ''],
  ])('refuses %s', async (_, payload, path) => {
    expect(await send(payload)).toMatchObject(refusal(path));
  });

  it('refuses unknown members with their paths, all of them at once', async () => {
    const { status, body } = await send(
      '{"referenceId":"a","refrenceId":"b","userData":{"name":{"first":"x"},"dateOfBirth":"y"}}',
    );
    expect(status).toBe(400);
    const paths = body.error.details.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['refrenceId', 'userData.name.first', 'userData.dateOfBirth']));
    expect(await api.sql("select 1 from users where reference_id = 'a'")).toEqual([]);
  });

  it('coerces nothing in bodies', async () => {
    expect(await send('{"referenceId":5}')).toMatchObject(refusal('referenceId'));
    expect(await send('{"referenceId":"a","expiresInMinutes":"60"}')).toMatchObject(refusal('expiresInMinutes'));
    expect(await send('{"referenceId":null}')).toMatchObject(refusal('referenceId'));
  });

  it.each([
    ['deep arrays', `{"metadata":${'['.repeat(4_000_000)}`],
    ['deep objects', `{"metadata":${'{"a":'.repeat(1_500_000)}`],
    ['deep and closed', `{"metadata":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('refuses a nesting bomb of %s in 50 ms', async (_, payload) => {
    const bytes = Buffer.from(payload);
    const sendBomb = async () =>
      expect(await send(bytes)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    expect(await cheapestMs(sendBomb)).toBeLessThan(50);
  });

  it.each([
    ['unknown members', `{${Array.from({ length: 600_000 }, (_, i) => `"a${i}":1`).join(',')}}`],
    [
      'unknown members deep inside',
      `{"userData":{"name":{${Array.from({ length: 600_000 }, (_, i) => `"a${i}":1`).join(',')}}}}`,
    ],
    ['small values', `{"referenceId":"a","metadata":{"a":[${'1,'.repeat(3_900_000)}1]}}`],
    [
      'members to count twice',
      `{"referenceId":"a","metadata":{${Array.from({ length: 600_000 }, (_, i) => `"${i}":1`).join(',')}}}`,
    ],
    ['small objects', `{"referenceId":"a","metadata":{"a":[${'{"a":1},'.repeat(900_000)}1]}}`],
  ])('refuses 8 MiB of %s without holding up the others', async (_, payload) => {
    expect(Buffer.byteLength(payload)).toBeLessThan(8 * 1024 * 1024);
    const sendAll = async (): Promise<void> => {
      const { status, body } = await send(payload);
      expect(status).toBe(400);
      expect(body.error.details.length).toBeLessThanOrEqual(20);
    };
    expect(await cheapestMs(sendAll)).toBeLessThan(400);
  });
});

describe('size, type and emptiness', () => {
  it('takes 256 KiB, and 8 MiB where an image may come; above it is 413', async () => {
    const body = (bytes: number): string => `{"reason":"${'a'.repeat(bytes - 13)}"}`;
    expect(Buffer.byteLength(body(262_144))).toBe(262_144);
    expect((await send(body(262_144), {}, REVOKE)).status).toBe(400);
    expect(await send(body(262_145), {}, REVOKE)).toMatchObject({ status: 413, body: { code: 'PAYLOAD_TOO_LARGE' } });
    expect((await send(body(8_388_608))).status).toBe(400);
    expect(await send(body(8_388_609))).toMatchObject({ status: 413, body: { code: 'PAYLOAD_TOO_LARGE' } });
  });

  it('judges the size of a chunked body as it comes', async () => {
    const base = await api.listen().catch(() => api.http.listeningOrigin);
    const head = rawRequest('POST', REVOKE, [
      ['Host', 'x'],
      ['X-API-Key', partner.key],
      ['Content-Type', 'application/json'],
      ['Transfer-Encoding', 'chunked'],
    ]);
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    const { answers } = await sendRaw(base, [head, chunk, chunk, chunk, chunk, chunk], { timeoutMs: 3_000 });
    expect(answers[0]?.status).toBe(413);
    const declared = rawRequest('POST', REVOKE, [
      ['Host', 'x'],
      ['X-API-Key', partner.key],
      ['Content-Type', 'application/json'],
      ['Content-Length', '300000'],
    ]);
    expect((await sendRaw(base, declared, { timeoutMs: 3_000 })).answers[0]?.status).toBe(413);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'application/json+x',
    'json',
    'application/json; charset=latin1',
    'application/json;charset="utf-16"',
  ])('refuses a body of the type %s with 415', async (type) => {
    expect(await send('{"referenceId":"a"}', { 'content-type': type })).toMatchObject({
      status: 415,
      body: { code: 'UNSUPPORTED_MEDIA_TYPE' },
    });
  });

  it('refuses a body without a type, and a compressed one, with 415', async () => {
    const response = await api.inject({
      method: 'POST',
      url: PATH,
      headers: { 'x-api-key': partner.key },
      payload: Buffer.from('{"referenceId":"a"}'),
    });
    expect(response.statusCode).toBe(415);
    expect((await send('{"referenceId":"a"}', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'application/json ; charset=utf8',
  ])('takes %s', async (type) => {
    expect(await send('{"referenceId":""}', { 'content-type': type })).toMatchObject(refusal('referenceId'));
  });

  it('takes an empty body for {} where every field is optional, whatever it calls itself', async () => {
    const base = await api.listen().catch(() => api.http.listeningOrigin);
    const own: [string, string][] = [
      ['Host', 'x'],
      ['X-API-Key', partner.key],
    ];
    for (const more of [
      [],
      [['Content-Length', '0']],
      [
        ['Content-Type', 'application/json'],
        ['Content-Length', '0'],
      ],
      [
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Content-Length', '0'],
      ],
    ] as [string, string][][]) {
      const { answers } = await sendRaw(base, rawRequest('POST', REVOKE, [...own, ...more]));
      expect({ more, status: answers[0]?.status }).toEqual({ more, status: 404 });
      const create = await sendRaw(base, rawRequest('POST', PATH, [...own, ...more]));
      expect(JSON.parse(create.answers[0]!.body).error.details).toEqual([
        { path: 'referenceId', message: 'is required.' },
      ]);
    }
  });
});

describe('query strings', () => {
  it.each([
    ['limit=10&limit=20', 'limit'],
    ['status=created&status=opened', 'status'],
    ['limit=abc', 'limit'],
    ['limit=', 'limit'],
    ['limit=0', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=101', 'limit'],
    ['page=0', 'page'],
    ['page=5001', 'page'],
    ['page=1e300', 'page'],
    ['limti=5', 'limti'],
    ['__proto__=5', '__proto__'],
    ['constructor=5', 'constructor'],
    ['page%5B%5D=5', 'page[]'],
    ['from=yesterday', 'from'],
    ['from=2026-13-01T00:00:00Z', 'from'],
    ['from=1990-12-31T23:59:60Z', 'from'],
    ['from=2026-01-01', 'from'],
    ['from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z', 'from'],
    ['cursor=abc', 'cursor'],
    ['cursor=&page=1', 'cursor'],
    ['status=expired', 'status'],
    ['visibility=all', 'visibility'],
  ])('refuses ?%s by its name', async (query, path) => {
    expect(await partner.get(`/partner/links?${query}`)).toMatchObject(refusal(path));
  });

  it.each([
    '',
    '?',
    '?page=1&limit=1',
    '?from=0000-01-01T00:00:00Z',
    '?to=9999-12-31T23:59:59.999Z',
    '?from=2026-01-01T00:00:00%2B05:00',
    '?referenceId=%F0%9F%98%80+x',
  ])('takes /partner/links%s', async (query) => {
    expect((await partner.get(`/partner/links${query}`)).status).toBe(200);
  });

  it('refuses parameters on routes that have none', async () => {
    expect(await partner.get('/partner/me?verbose=1')).toMatchObject(refusal('verbose'));
  });
});
