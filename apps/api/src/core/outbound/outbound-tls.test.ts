import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEgressPolicy, createOutbound, parseAllowList } from './index.ts';
import type { OutboundOptions } from './index.ts';
import { makeCertificate, startReceiver, startServer } from './testing/receiver.ts';
import type { Receiver } from './testing/receiver.ts';

const certificate = makeCertificate('DNS:receiver.example,IP:127.0.0.1');
const policy = createEgressPolicy(parseAllowList('127.0.0.0/8').entries);

describe.skipIf(certificate === null)('send over TLS', () => {
  const tls = certificate!;
  let receiver: Receiver;
  beforeAll(async () => void (receiver = await startReceiver(undefined, { tls })));
  afterAll(() => receiver.close());

  async function sendOnce(host: string, options: Partial<OutboundOptions> = {}, port = receiver.port) {
    const trusting = { policy, resolve: async () => ['127.0.0.1'], extraCa: [tls.cert], ...options };
    const outbound = createOutbound(trusting);
    const send = () => outbound.send({ url: `https://${host}:${port}/`, headers: {}, body: Buffer.from('{}') });
    const results = [await send(), await send()] as const;
    await outbound.close();
    return results;
  }

  test('verifies the certificate, keeps SNI and Host, and reuses the connection', async () => {
    const [first, second] = await sendOnce('receiver.example');
    expect(first).toMatchObject({ status: 200, timings: { tlsMs: expect.any(Number) }, remoteAddress: '127.0.0.1' });
    expect(second).toMatchObject({ status: 200, reusedConnection: true, timings: { tlsMs: null } });
    const { headers, servername } = receiver.requests.at(-1)!;
    expect([headers.host, servername]).toEqual([`receiver.example:${receiver.port}`, 'receiver.example']);
  });

  test('takes a name with a trailing dot and a certificate for an address', async () => {
    expect(await sendOnce('receiver.example.')).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(await sendOnce('127.0.0.1')).toMatchObject([{ status: 200 }, { status: 200 }]);
  });

  test.each([
    ['a certificate for another host', 'other.example', {}],
    ['a certificate that nobody vouches for', 'receiver.example', { extraCa: [] }],
  ])('refuses %s, each time, before any request is sent', async (_what, host, options) => {
    const before = receiver.requests.length;
    const tlsFailed = { kind: 'failed', reason: 'tls_failed', mayHaveArrived: false };
    const results = await sendOnce(host, options);
    expect(results).toMatchObject([tlsFailed, tlsFailed]);
    expect(receiver.requests).toHaveLength(before);
  });

  test('gives a server that is silent in the handshake no more than the connect time', async () => {
    const silent = await startServer(createServer());
    const [result] = await sendOnce('receiver.example', { connectTimeoutMs: 150 }, silent.port);
    expect(result).toMatchObject({
      reason: 'connect_timeout',
      timings: { connectMs: expect.any(Number), tlsMs: null },
    });
    expect(result.timings.totalMs).toBeLessThan(600);
    await silent.close();
  });

  test('names plain text on a TLS port a TLS failure', async () => {
    const plain = await startReceiver();
    const [result] = await sendOnce('receiver.example', {}, plain.port);
    expect(result).toMatchObject({ reason: 'tls_failed' });
    await plain.close();
  });
});
