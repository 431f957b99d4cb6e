import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from './harness.ts';
import { rawRequest, sendRaw, type RawAnswer } from './raw-http.ts';

const api = useApi();
let base: string;
let partner: TestPartner;
let own: [string, string][];

beforeAll(async () => {
  base = await api.listen();
  partner = await api.partner();
  own = [
    ['Host', new URL(base).host],
    ['X-API-Key', partner.key],
  ];
});

const JSON_TYPE: [string, string] = ['Content-Type', 'application/json'];

async function ask(text: string | Buffer | (string | Buffer)[], options = {}): Promise<RawAnswer> {
  const { answers } = await sendRaw(base, text, options);
  expect(answers).toHaveLength(1);
  return answers[0]!;
}

/** Every answer has an envelope, a request id and the security headers, whoever gave it. */
function expectRefusal(answer: RawAnswer, status: number, code: string): void {
  const body = JSON.parse(answer.body);
  expect({ status: answer.status, code: body.code }).toEqual({ status, code });
  expect(body).toEqual({
    success: false,
    code,
    message: expect.any(String),
    error: { code, message: body.message, details: expect.any(Array) },
    requestId: answer.headers['x-request-id'],
  });
  expect(answer.headers).toMatchObject({
    'x-request-id': expect.stringMatching(/^req_[a-z0-9]{20}$/),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
}

describe('the head of a request', () => {
  it.each(['Host', 'Authorization', 'X-API-Key', 'Idempotency-Key', 'Content-Type'])(
    'refuses two %s headers',
    async (name) => {
      const value =
        {
          Host: new URL(base).host,
          Authorization: `Bearer ${partner.key}`,
          'X-API-Key': partner.key,
          'Content-Type': 'application/json',
        }[name] ?? 'k';
      const headers: [string, string][] = [
        ...own.filter(([own]) => own !== name),
        [name, value],
        [name.toLowerCase(), value],
      ];
      expectRefusal(
        await ask(rawRequest('POST', '/partner/links', headers, '{"referenceId":"a"}')),
        400,
        'INVALID_REQUEST',
      );
      expectRefusal(await ask(rawRequest('GET', '/no/such/route', headers)), 400, 'INVALID_REQUEST');
    },
  );

  it.each([
    ['an absolute-form target', 'GET http://other.example/partner/me HTTP/1.1\r\n'],
    ['an asterisk target', 'OPTIONS * HTTP/1.1\r\n'],
    ['an authority-form target', 'GET localhost:80 HTTP/1.1\r\n'],
    ['broken percent-encoding in the path', 'GET /partner/links/%zz HTTP/1.1\r\n'],
    ['percent-encoded bytes that are not UTF-8 in the path', 'GET /partner/links/%ff HTTP/1.1\r\n'],
    ['a percent-encoded surrogate in the path', 'GET /partner/links/%ed%a0%80 HTTP/1.1\r\n'],
    ['NUL in the path', 'GET /partner/links/%00 HTTP/1.1\r\n'],
    ['broken percent-encoding in the query', 'GET /partner/links?referenceId=%zz HTTP/1.1\r\n'],
    ['percent-encoded bytes that are not UTF-8 in the query', 'GET /partner/links?referenceId=%ff HTTP/1.1\r\n'],
    ['NUL in the query', 'GET /partner/links?referenceId=a%00b HTTP/1.1\r\n'],
    ['raw bytes above ASCII in the path', 'GET /partner/links/\xff HTTP/1.1\r\n'],
    ['a raw control character in the path', 'GET /partner/links/\x01 HTTP/1.1\r\n'],
    ['two lengths', 'POST /partner/links HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 2\r\n'],
    ['a length beside chunks', 'POST /partner/links HTTP/1.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n'],
    ['a length that is no number', 'POST /partner/links HTTP/1.1\r\nContent-Length: +2\r\n'],
    [
      'an unknown transfer coding where no body is read',
      'GET /partner/me HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n',
    ],
    ['an unknown transfer coding', 'POST /partner/links HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n'],
    ['a folded header', 'GET /partner/me HTTP/1.1\r\nX-A: a\r\n b\r\n'],
    ['a space before a colon', 'GET /partner/me HTTP/1.1\r\nX-A : a\r\n'],
    ['a header without a name', 'GET /partner/me HTTP/1.1\r\n: a\r\n'],
    ['NUL in a header', 'GET /partner/me HTTP/1.1\r\nX-A: a\0b\r\n'],
    ['a bare line feed', 'GET /partner/me HTTP/1.1\nX-A: a\n'],
    ['an unknown version', 'GET /partner/me HTTP/9.9\r\n'],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['101 headers', `GET /partner/me HTTP/1.1\r\n${'A: b\r\n'.repeat(101)}`],
  ])('refuses %s', async (_, head) => {
    expectRefusal(await ask(`${head}Host: x\r\nX-API-Key: ${partner.key}\r\n\r\n`), 400, 'INVALID_REQUEST');
  });

  it('refuses a request without Host', async () => {
    expectRefusal(await ask(`GET /partner/me HTTP/1.1\r\nX-API-Key: ${partner.key}\r\n\r\n`), 400, 'INVALID_REQUEST');
  });

  it('refuses headers above 16 KiB with 431', async () => {
    expectRefusal(
      await ask(rawRequest('GET', '/partner/me', [...own, ['X-Long', 'a'.repeat(17_000)]])),
      431,
      'INVALID_REQUEST',
    );
    expectRefusal(
      await ask(rawRequest('GET', `/partner/links?referenceId=${'a'.repeat(17_000)}`, own)),
      431,
      'INVALID_REQUEST',
    );
  });

  it('refuses an expectation that it cannot meet, and meets 100-continue', async () => {
    expectRefusal(
      await ask(rawRequest('POST', '/partner/links', [...own, ['Expect', 'miracles']], '{}')),
      417,
      'INVALID_REQUEST',
    );
    const answer = await ask(
      rawRequest('POST', '/partner/links', [...own, JSON_TYPE, ['Expect', '100-continue']], '{"referenceId":"e"}'),
    );
    expect(answer.status).toBe(201);
  });

  it('takes the key from a header only, never as part of another name', async () => {
    expectRefusal(
      await ask(rawRequest('GET', '/partner/me', [own[0]!, ['X_API_KEY', partner.key]])),
      401,
      'UNAUTHORIZED',
    );
  });
});

describe('methods', () => {
  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'QUERY', 'LINK', 'M-SEARCH', 'FOO', 'get'])(
    'answers 405 to %s',
    async (method) => {
      const target = method === 'CONNECT' ? 'localhost:80' : '/partner/me';
      const answer = await ask(rawRequest(method, target, own));
      expectRefusal(answer, 405, 'METHOD_NOT_ALLOWED');
      expect(answer.headers['allow']).toMatch(/GET/);
      const elsewhere = await ask(rawRequest(method, method === 'CONNECT' ? target : '/no/such/route', own));
      expectRefusal(elsewhere, 405, 'METHOD_NOT_ALLOWED');
    },
  );

  it.each([
    ['DELETE', '/partner/links', 'GET, POST'],
    ['POST', '/partner/me', 'GET'],
    ['PUT', '/partner/links/link_x_0123456789abcdef/revoke', 'POST'],
    ['OPTIONS', '/partner/links', 'GET, POST'],
    ['POST', '/healthz', 'GET'],
    ['POST', '/openapi.json', 'GET'],
  ])('answers 405 to %s %s, whatever its body is, and says what is allowed', async (method, path, allow) => {
    for (const headers of [own, [...own, ['Content-Type', 'text/plain'] as const], [own[0]!]]) {
      const answer = await ask(rawRequest(method, path, headers, method === 'POST' ? 'no json' : ''));
      expectRefusal(answer, 405, 'METHOD_NOT_ALLOWED');
      expect(answer.headers['allow']).toBe(allow);
    }
  });

  it('answers HEAD on the API with 405 and no body', async () => {
    const response = await fetch(`${base}/partner/me`, { method: 'HEAD', headers: { 'x-api-key': partner.key } });
    expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'GET' });
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
  });

  it.each([
    '/',
    '/partner',
    '/partner/',
    '/partner/me/',
    '/partner//me',
    '/PARTNER/ME',
    '/partner/me/..%2flinks',
    '/.git/config',
    '/partner/linksx',
    '/v1/partner/me',
    `/partner/links/${'a'.repeat(301)}`,
  ])('answers 404 at %s, with or without a key, whatever the body is', async (path) => {
    for (const headers of [own, [own[0]!]]) {
      const answer = await ask(rawRequest('GET', path, headers));
      expect([400, 404]).toContain(answer.status);
      if (answer.status === 404) expectRefusal(answer, 404, 'RESOURCE_NOT_FOUND');
      const post = await ask(rawRequest('POST', '/no/such/route', [...headers, ['Content-Type', 'text/plain']], 'x'));
      expectRefusal(post, 404, 'RESOURCE_NOT_FOUND');
    }
  });
});

describe('connections', () => {
  const me = (): string => rawRequest('GET', '/partner/me', own);
  const readStatuses = (answers: RawAnswer[]): number[] => answers.map(({ status }) => status);

  it('answers a pipeline in order', async () => {
    const missing = rawRequest('GET', '/partner/links/link_x_0123456789abcdef', own);
    const { answers } = await sendRaw(base, [me() + missing + me()], { count: 3 });
    expect(readStatuses(answers)).toEqual([200, 404, 200]);
    expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(3);
  });

  it('never gives a broken request in a pipeline the place of the answer before it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const create = rawRequest('POST', '/partner/links', [...own, JSON_TYPE], `{"referenceId":"pipe-${round}"}`);
      const { answers, isClosed } = await sendRaw(base, `${create}BROKEN\r\n\r\n`, { count: 2 });
      expect(isClosed).toBe(true);
      if (answers[0]) expect(answers[0].status).toBe(201);
      if (answers[1]) expectRefusal(answers[1], 400, 'INVALID_REQUEST');
    }
  });

  it('makes no second request out of a body', async () => {
    const before = api.logLines.length;
    const smuggled = rawRequest('POST', '/partner/links', [...own, JSON_TYPE], '{"referenceId":"smuggled"}');
    const answer = await ask(
      rawRequest('GET', '/partner/me', [...own, ['Content-Length', String(smuggled.length)]]) + smuggled,
    );
    expect(answer.status).toBe(200);
    expect(api.logLines.slice(before).filter((line) => line.includes('"msg":"request"'))).toHaveLength(1);
  });

  it('closes those that send their head or body too slowly, and serves the others meanwhile', async () => {
    const { server } = api.http;
    expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 30_000]);
    [server.headersTimeout, server.requestTimeout] = [600, 1_200];
    try {
      const slowHead = Array.from({ length: 60 }, () =>
        sendRaw(base, ['GET /partner/me HT', ...'TP/1.1\r\nHost: x\r\nX-A: aaaa'], { gapMs: 200, timeoutMs: 8_000 }),
      );
      const slowBody = Array.from({ length: 60 }, () =>
        sendRaw(
          base,
          [
            rawRequest('POST', '/partner/links', [...own, JSON_TYPE, ['Content-Length', '100']], '{"re'),
            ...'ferenceId":"slow"',
          ],
          { gapMs: 300, timeoutMs: 8_000 },
        ),
      );
      const healthy = Array.from({ length: 20 }, async (_, i) => {
        await new Promise((resolve) => setTimeout(resolve, i * 150));
        const startedAt = performance.now();
        const { status } = await fetch(`${base}/partner/me`, { headers: { 'x-api-key': partner.key } });
        return { status, isQuick: performance.now() - startedAt < 1_000 };
      });
      for (const exchange of await Promise.all([...slowHead, ...slowBody])) {
        expect(exchange.isClosed).toBe(true);
        expect(exchange.durationMs).toBeLessThan(5_500);
        for (const answer of exchange.answers) expectRefusal(answer, 408, 'INVALID_REQUEST');
      }
      expect(await Promise.all(healthy)).toEqual(healthy.map(() => ({ status: 200, isQuick: true })));
    } finally {
      [server.headersTimeout, server.requestTimeout] = [10_000, 30_000];
    }
  });

  it("logs a client that leaves in the middle of its body as the client's doing", async () => {
    const before = api.logLines.length;
    await sendRaw(base, rawRequest('POST', '/partner/links', [...own, JSON_TYPE, ['Content-Length', '100']], '{"re'), {
      timeoutMs: 200,
    });
    await expect.poll(() => api.logLines.slice(before).join('')).toContain('HPE_INVALID_EOF_STATE');
    const lines = api.logLines.slice(before).join('\n');
    expect(lines).not.toContain('request failed');
    expect(lines).not.toMatch(/"status":5/);
  });
});
