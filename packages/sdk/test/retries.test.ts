import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ApiError,
  ConnectionError,
  IdempotencyError,
  M2M,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnexpectedResponseError,
  type M2MOptions,
} from '../src/index.ts';
import { readRetryAfter, retryDelayMs } from '../src/retry.ts';

const KEY = `m2m_test_${'a1'.repeat(16)}`;
type Act = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (status: number, body: object, headers: Record<string, string> = {}): Act =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const refuse = (status: number, code: string, headers?: Record<string, string>): Act =>
  json(
    status,
    { success: false, code, message: 'No.', error: { code, message: 'No.', details: [] }, requestId: 'req_1' },
    headers,
  );
const ok = json(200, { success: true, data: { isFine: true } });
const gateway =
  (status: number): Act =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
const cut: Act = (request) => void request.socket.destroy();
const cutInTheMiddle: Act = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"success":true');
  setTimeout(() => request.socket.destroy(), 20);
};
const hang: Act = () => undefined;

describe('what a server that fails is asked again', () => {
  let server: Server;
  let baseUrl: string;
  let acts: Act[] = [];
  let seen: { method: string; key: string | undefined; body: string }[] = [];

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const key = request.headers['idempotency-key'];
      seen.push({ method: request.method!, key: key as string | undefined, body });
      (acts.length > 1 ? acts.shift()! : acts[0]!)(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    seen = [];
    // Waits are judged by themselves, below.
    vi.spyOn(Math, 'random').mockReturnValue(0.001);
  });
  afterAll(() => {
    vi.restoreAllMocks();
    server.closeAllConnections();
    server.close();
  });

  const client = (options: Partial<M2MOptions> = {}): M2M => new M2M({ apiKey: KEY, baseUrl, ...options });
  const create = (m2m: M2M, options = {}): Promise<unknown> => m2m.links.create({ referenceId: 'u' }, options);

  it.each<[string, Act]>([
    ['a cut connection', cut],
    ['an answer cut in the middle', cutInTheMiddle],
    ['429', refuse(429, 'RATE_LIMIT_EXCEEDED', { 'retry-after': '0' })],
    ['502 of a gateway', gateway(502)],
    ['503', refuse(503, 'SERVICE_UNAVAILABLE')],
    ['504 of a gateway', gateway(504)],
    ['409 while the first call still runs', refuse(409, 'IDEMPOTENCY_KEY_IN_USE', { 'retry-after': '0' })],
  ])('repeats after %s, reads and writes alike, writes under the same key', async (_name, act) => {
    acts = [act, act, ok];
    expect(await create(client())).toEqual({ isFine: true });
    expect(new Set(seen.map(({ key, body }) => `${key} ${body}`)).size).toBe(1);
    expect(seen).toHaveLength(3);
    expect(seen[0]!.key).toMatch(/^[0-9a-f-]{36}$/);
    acts = [act, ok];
    expect(await client().partner.get()).toEqual({ isFine: true });
    expect(seen).toHaveLength(5);
    expect(seen[4]!.key).toBeUndefined();
  });

  it.each<[string, Act]>([
    ['500', refuse(500, 'INTERNAL_ERROR')],
    ['400', refuse(400, 'INVALID_REQUEST')],
    ['409 of an object', refuse(409, 'ACTIVE_LINK_EXISTS')],
    ['422', refuse(422, 'IDEMPOTENCY_KEY_REUSED')],
    ['503 of a closed corridor', refuse(503, 'CORRIDOR_CLOSED')],
    ['429 that asks for more than a minute', refuse(429, 'RATE_LIMIT_EXCEEDED', { 'retry-after': '61' })],
    ['a redirect', (_request, response) => void response.writeHead(302, { location: 'https://else.example/' }).end()],
    ['a page', (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
  ])('does not repeat after %s', async (_name, act) => {
    acts = [act, ok];
    await expect(create(client())).rejects.toThrow();
    expect(seen).toHaveLength(1);
  });

  it('makes one call with maxRetries 0, of the client or of the call', async () => {
    acts = [cut];
    await expect(create(client({ maxRetries: 0 }))).rejects.toBeInstanceOf(ConnectionError);
    await expect(create(client(), { maxRetries: 0 })).rejects.toBeInstanceOf(ConnectionError);
    expect(seen).toHaveLength(2);
  });

  it('gives up after maxRetries repeats', async () => {
    acts = [gateway(503)];
    await expect(create(client({ maxRetries: 3 }))).rejects.toBeInstanceOf(ServerError);
    expect(seen).toHaveLength(4);
  });

  it('does not repeat a DELETE, which no key makes safe', async () => {
    acts = [cut, ok];
    await expect(client().users.delete('user_1')).rejects.toBeInstanceOf(ConnectionError);
    expect(seen).toHaveLength(1);
  });

  it('sends a key on PUT and PATCH too, and that of the caller where there is one', async () => {
    acts = [ok];
    const m2m = client();
    await m2m.dataRequests.fulfill('dr_1', { referenceId: 'u', userData: { dob: '2000-01-01' } });
    await m2m.keys.update('key_1', { name: 'n' }, { idempotencyKey: 'mine' });
    expect(seen.map(({ method, key }) => [method, key === 'mine', key !== undefined])).toEqual([
      ['PUT', false, true],
      ['PATCH', true, true],
    ]);
    await expect(create(m2m, { idempotencyKey: 'ñ' })).rejects.toThrow(/printable ASCII/);
    await expect(create(m2m, { idempotencykey: 'a' })).rejects.toThrow(/idempotencykey is no option/);
  });

  it('ends a call that gets no whole answer in time, and says so', async () => {
    for (const act of [hang, ((_request, response) => void response.writeHead(200).write('{')) as Act]) {
      acts = [act];
      const before = seen.length;
      const failed = await create(client({ timeoutMs: 60, maxRetries: 1 })).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(TimeoutError);
      expect((failed as Error).message).toBe('No answer to POST /partner/links within 60 ms.');
      expect(seen.length - before).toBe(2);
    }
  });

  it('ends with the reason of the caller’s signal: before, during a call, and while it waits', async () => {
    const reason = new Error('the user left');
    acts = [hang];
    await expect(create(client(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(seen).toHaveLength(0);
    for (const act of [hang, refuse(503, 'SERVICE_UNAVAILABLE', { 'retry-after': '30' })]) {
      acts = [act];
      const abort = new AbortController();
      const called = create(client(), { signal: abort.signal });
      setTimeout(() => abort.abort(reason), 100);
      await expect(called).rejects.toBe(reason);
    }
    expect(seen).toHaveLength(2);
  });

  it('waits as long as Retry-After says', async () => {
    acts = [refuse(429, 'RATE_LIMIT_EXCEEDED', { 'retry-after': '1' }), ok];
    const startMs = performance.now();
    await create(client());
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(999);
  });

  it('tells code, status, request and wait, and never the key', async () => {
    acts = [refuse(429, 'RATE_LIMIT_EXCEEDED', { 'retry-after': '7' })];
    const failed = (await create(client({ maxRetries: 0 })).catch((error: unknown) => error)) as RateLimitError;
    expect(failed).toBeInstanceOf(RateLimitError);
    expect(failed).toBeInstanceOf(ApiError);
    expect(failed).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      status: 429,
      requestId: 'req_1',
      retryAfterSeconds: 7,
    });
    expect(failed.message).toBe('No. (429 RATE_LIMIT_EXCEEDED, req_1)');
    acts = [refuse(422, 'IDEMPOTENCY_KEY_REUSED')];
    expect(await create(client()).catch((error: unknown) => error)).toBeInstanceOf(IdempotencyError);
    const leaky = client({
      maxRetries: 0,
      fetch: (_url, init) => Promise.reject(new Error(`could not send ${JSON.stringify(init?.headers)}`)),
    });
    const leak = await create(leaky).catch((error: unknown) => error);
    expect(inspect([failed, leak], { depth: Infinity, showHidden: true })).not.toContain(KEY);
    expect(leak).toBeInstanceOf(ConnectionError);
  });

  it('says what is wrong with the address', async () => {
    acts = [(_request, response) => void response.writeHead(404, { 'content-type': 'text/html' }).end('<html>')];
    await expect(create(client())).rejects.toThrow(/answered 404 with text\/html.*Is baseUrl the address/);
    acts = [(_request, response) => void response.writeHead(308, { location: 'https://else.example/' }).end()];
    const redirected = create(client());
    await expect(redirected).rejects.toThrow(/redirects to https:\/\/else\.example\/.*Take the final address/);
    await expect(redirected).rejects.toBeInstanceOf(UnexpectedResponseError);
    const nobody = new M2M({ apiKey: KEY, baseUrl: 'http://127.0.0.1:1', maxRetries: 0 });
    await expect(create(nobody)).rejects.toThrow(/No connection to http:\/\/127\.0\.0\.1:1 \(.+\)\. Is M2M running/);
  });

  it('tells each answer to onResponse, with its attempt', async () => {
    acts = [
      gateway(503),
      json(200, { success: true, data: {} }, { 'x-request-id': 'req_9', 'idempotent-replayed': 'true' }),
    ];
    const heard: unknown[] = [];
    const onResponse: M2MOptions['onResponse'] = ({ headers: _headers, ...info }) => heard.push(info);
    await create(client({ onResponse }));
    const call = { method: 'POST', path: '/partner/links' };
    expect(heard).toEqual([
      { ...call, status: 503, requestId: undefined, isReplayed: false, attempt: 1 },
      { ...call, status: 200, requestId: 'req_9', isReplayed: true, attempt: 2 },
    ]);
  });
});

describe('the wait before a repeat', () => {
  const late = new ConnectionError('no');

  it('is anything up to a bound that doubles to 8 s', () => {
    expect([0, 1, 2, 3, 4, 5, 9].map((retry) => retryDelayMs(late, retry, () => 1))).toEqual([
      500, 1000, 2000, 4000, 8000, 8000, 8000,
    ]);
    expect(retryDelayMs(late, 5, () => 0)).toBe(0);
  });

  it('reads Retry-After as seconds and as a date', () => {
    const nowMs = Date.parse('2026-01-31T12:00:00Z');
    expect(readRetryAfter('12')).toBe(12);
    expect(readRetryAfter('Sat, 31 Jan 2026 12:00:30 GMT', nowMs)).toBe(30);
    expect(readRetryAfter('Sat, 31 Jan 2026 11:00:30 GMT', nowMs)).toBe(0);
    expect([null, 'soon', ''].map((text) => readRetryAfter(text))).toEqual([undefined, undefined, undefined]);
  });
});
