import { createServer, type IncomingMessage } from 'node:http';
import { connect, createServer as createTcpServer, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseEgressProxy } from './egress-proxy.ts';
import { createEgressPolicy, createOutbound, parseAllowList } from './index.ts';
import type { OutboundOptions, OutboundResult } from './index.ts';
import { makeCertificate, startReceiver, startServer } from './testing/receiver.ts';
import type { Receiver } from './testing/receiver.ts';

// 192.0.2.0/24 exists nowhere: that an answer comes shows that the proxy was asked, and it leads all to the receiver.
const certificate = makeCertificate('DNS:receiver.example');
const policy = createEgressPolicy(parseAllowList('192.0.2.0/24').entries);
const outcomeOf = (result: OutboundResult) => (result.kind === 'failed' ? result.reason : result.status);

describe('an egress proxy', () => {
  interface Asked {
    target: string;
    authorization: string | undefined;
    firstBytes: Buffer;
  }
  const asked: Asked[] = [];
  let refuseWith: (target: string) => number | undefined = () => undefined;
  let leadTo = 0;
  let proxyServer: Awaited<ReturnType<typeof startServer>>;
  let plain: Receiver;
  let secure: Receiver | undefined;

  beforeAll(async () => {
    plain = await startReceiver();
    secure = certificate ? await startReceiver(undefined, { tls: certificate }) : undefined;
    const server = createServer((_request, response) => response.writeHead(405).end());
    server.on('connect', (request: IncomingMessage, client: Socket) => {
      const entry: Asked = {
        target: request.url ?? '',
        authorization: request.headers['proxy-authorization'],
        firstBytes: Buffer.alloc(0),
      };
      asked.push(entry);
      client.on('error', () => {}).once('data', (chunk: Buffer) => (entry.firstBytes = chunk));
      const status = refuseWith(entry.target);
      if (status !== undefined) return client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      const upstream = connect(leadTo, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n');
        upstream.pipe(client);
        client.pipe(upstream);
      });
      upstream.on('error', () => client.destroy());
    });
    proxyServer = await startServer(server);
  });
  afterAll(async () => {
    await proxyServer.close();
    await plain.close();
    await secure?.close();
  });
  beforeEach(() => {
    asked.length = 0;
    refuseWith = () => undefined;
    leadTo = plain.port;
  });

  async function send(url: string, options: Partial<OutboundOptions> = {}, times = 1): Promise<OutboundResult[]> {
    const outbound = createOutbound({
      policy,
      resolve: async () => ['192.0.2.9'],
      proxy: parseEgressProxy(`http://us%40er:pass@127.0.0.1:${proxyServer.port}`),
      ...options,
    });
    const results = [];
    for (let n = 0; n < times; n += 1) results.push(await outbound.send({ url, headers: {}, body: Buffer.from('{}') }));
    await outbound.close();
    return results;
  }

  test('is asked for the judged address by CONNECT, for plain http too, and keeps the connection', async () => {
    const results = await send('http://receiver.example:8080/x', {}, 2);
    expect(results.map(outcomeOf)).toEqual([200, 200]);
    expect(results[1]).toMatchObject({ reusedConnection: true, remoteAddress: '192.0.2.9' });
    expect(asked).toMatchObject([{ target: '192.0.2.9:8080', authorization: `Basic ${btoa('us@er:pass')}` }]);
    expect(plain.requests.at(-1)!.headers.host).toBe('receiver.example:8080');
    expect(plain.requests.at(-1)!.headers).not.toHaveProperty('proxy-authorization');
  });

  test.skipIf(certificate === null)('carries TLS with the name of the host, and verifies it', async () => {
    leadTo = secure!.port;
    const [result] = await send('https://receiver.example/', { extraCa: [certificate!.cert] });
    expect(result).toMatchObject({ status: 200, timings: { tlsMs: expect.any(Number) } });
    expect(asked.map(({ target }) => target)).toEqual(['192.0.2.9:443']);
    expect(secure!.requests.at(-1)!.servername).toBe('receiver.example');
    expect(asked[0]!.firstBytes[0]).toBe(0x16);
    const [other] = await send('https://other.example/', { extraCa: [certificate!.cert] });
    expect(outcomeOf(other!)).toBe('tls_failed');
  });

  test.each([
    ['http://10.0.0.1/', []],
    ['https://inner.example/', ['10.0.0.1']],
    ['https://mixed.example/', ['192.0.2.9', '::ffff:127.0.0.1']],
  ])('is not asked for a denied address: %s %j', async (url, answers) => {
    expect((await send(url, { resolve: async () => answers })).map(outcomeOf)).toEqual(['address_denied']);
    expect(asked).toEqual([]);
  });

  test('is asked for the next address when it does not reach the first, in brackets for IPv6', async () => {
    const both = createEgressPolicy(parseAllowList('192.0.2.0/24,2001:db8::/32').entries);
    refuseWith = (target) => (target.startsWith('[') ? 502 : undefined);
    const resolve = async () => ['2001:db8::9', '192.0.2.9'];
    const [result] = await send('http://receiver.example/', { policy: both, resolve });
    expect(result).toMatchObject({ status: 200, remoteAddress: '192.0.2.9' });
    expect(asked.map(({ target }) => target)).toEqual(['[2001:db8::9]:80', '192.0.2.9:80']);
  });

  test.each([
    [502, 'connect_failed'],
    [403, 'connect_failed'],
    [407, 'internal_error'],
  ] as const)('that answers %i is %s, and nothing was sent', async (status, reason) => {
    refuseWith = () => status;
    const before = plain.requests.length;
    expect(await send('http://receiver.example/')).toMatchObject([{ reason, mayHaveArrived: false }]);
    expect(plain.requests).toHaveLength(before);
  });

  test('that is not there or says nothing is our fault or costs the time to connect, never more', async () => {
    const closed = await startServer(createTcpServer());
    await closed.close();
    const proxyOf = (port: number) => parseEgressProxy(`http://127.0.0.1:${port}`);
    expect(await send('http://receiver.example/', { proxy: proxyOf(closed.port) })).toMatchObject([
      { reason: 'internal_error', mayHaveArrived: false },
    ]);
    const silent = await startServer(createTcpServer());
    const [result] = await send('http://receiver.example/', { proxy: proxyOf(silent.port), connectTimeoutMs: 150 });
    expect(result).toMatchObject({ reason: 'connect_timeout' });
    expect(result!.timings.totalMs).toBeLessThan(600);
    await silent.close();
  });
});

test.each(['https://proxy:3128', 'socks5://proxy', 'proxy:3128', 'http://proxy/path', 'http://proxy/?x', ''])(
  'is not %j',
  (text) => {
    expect(parseEgressProxy(text)).toBeUndefined();
  },
);
