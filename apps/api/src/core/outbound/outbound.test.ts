import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createEgressPolicy, createOutbound, isOurOwnFailure, parseAllowList } from './index.ts';
import type { OutboundOptions, OutboundRequest } from './index.ts';
import { startReceiver, startServer } from './testing/receiver.ts';

const loopback = createEgressPolicy(parseAllowList('127.0.0.0/8,[::1]').entries);
const toClose: { close(): Promise<void> }[] = [];
const closing = <T extends { close(): Promise<void> }>(closable: T): T => (toClose.push(closable), closable);
afterEach(async () => {
  // Receivers first: an outbound waits for its running calls.
  for (const closable of toClose.splice(0).toReversed()) await closable.close();
});

function outbound(options: Partial<OutboundOptions> = {}) {
  const out = closing(createOutbound({ policy: loopback, resolve: async () => ['127.0.0.1'], ...options }));
  const send = (port: number, request: Partial<OutboundRequest> = {}) =>
    out.send({ url: `http://receiver.example:${port}/hook?x=1`, headers: {}, body: Buffer.from('{}'), ...request });
  return { ...out, send };
}

/** A receiver that answers with raw bytes, or with silence. */
async function rawReceiver(onRequest: (socket: Socket, requestNumber: number) => void) {
  let requestNumber = 0;
  return closing(
    await startServer(createServer((socket) => socket.on('data', () => onRequest(socket, ++requestNumber)))),
  );
}

describe('send', () => {
  test('posts the exact bytes with Host kept, and tells status, head of the answer, times and address', async () => {
    const { send } = outbound();
    const receiver = closing(
      await startReceiver((_request, response) =>
        response.writeHead(202, { 'content-type': 'text/plain', 'retry-after': '7', 'x-other': 'y' }).end('thanks'),
      ),
    );
    const body = Buffer.from('{"name":"Ñ€💸"}');
    const result = await send(receiver.port, { body, headers: { 'X-M2M-Event': 'link.opened' } });
    expect(result).toMatchObject({
      kind: 'response',
      status: 202,
      headers: { 'content-type': 'text/plain', 'retry-after': '7' },
      bodyHead: Buffer.from('thanks'),
      remoteAddress: '127.0.0.1',
      reusedConnection: false,
      timings: {
        dnsMs: expect.any(Number),
        connectMs: expect.any(Number),
        tlsMs: null,
        firstByteMs: expect.any(Number),
      },
    });
    expect(result.kind === 'response' && result.headers).not.toHaveProperty('x-other');
    expect(receiver.requests[0]?.body).toEqual(body);
    expect(receiver.requests[0]?.headers).toMatchObject({
      host: `receiver.example:${receiver.port}`,
      'x-m2m-event': 'link.opened',
      'content-length': String(body.length),
    });
  });

  test('keeps connections alive, and never opens more than its bound at one origin', async () => {
    const { send, stats } = outbound({ connectionsPerOrigin: 3 });
    const receiver = closing(await startReceiver((_request, response) => void setTimeout(() => response.end(), 5)));
    const results = await Promise.all(Array.from({ length: 60 }, () => send(receiver.port)));
    expect(results.every((result) => result.kind === 'response')).toBe(true);
    expect(receiver.connections).toBe(3);
    expect(results.filter((result) => result.reusedConnection)).toHaveLength(57);
    expect(stats()).toEqual({ inFlight: 0, idleConnections: 3 });
    const reused = await send(receiver.port);
    expect(reused.timings).toMatchObject({ dnsMs: null, connectMs: null });
    expect(reused.remoteAddress).toBe('127.0.0.1');
  });

  test('bounds the idle connections over all origins and closes the one that rested longest', async () => {
    const { send, stats } = outbound({ maxIdleConnections: 2 });
    const receivers = [];
    for (let i = 0; i < 4; i++) receivers.push(closing(await startReceiver()));
    for (const { port } of receivers) await send(port);
    expect(stats().idleConnections).toBe(2);
    expect((await send(receivers[3]!.port)).reusedConnection).toBe(true);
    expect((await send(receivers[0]!.port)).reusedConnection).toBe(false);
  });

  test('takes a new connection once the lifetime of the old one is over', async () => {
    const { send } = outbound({ connectionLifetimeMs: 50 });
    const receiver = closing(await startReceiver());
    await send(receiver.port);
    await sleep(80);
    expect((await send(receiver.port)).reusedConnection).toBe(false);
  });

  test('reads 64 KiB of an endless answer, keeps 4 KiB and closes the connection', async () => {
    const { send } = outbound();
    let isClosed = false;
    const receiver = await rawReceiver((socket) => {
      socket.on('close', () => (isClosed = true));
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      const more = () => {
        while (!socket.destroyed && socket.write(`4000\r\n${'a'.repeat(0x4000)}\r\n`));
      };
      socket.on('drain', more);
      more();
    });
    const result = await send(receiver.port);
    if (result.kind !== 'response') throw new Error(result.detail);
    expect(result.status).toBe(200);
    expect(result.bodyHead).toEqual(Buffer.alloc(4096, 'a'));
    expect(result.bodyBytes).toBeGreaterThan(65_536);
    expect(result.bodyBytes).toBeLessThan(65_536 * 3);
    await expect.poll(() => isClosed).toBe(true);
  });

  test.each([
    ['timeout', 'nothing', () => {}],
    ['timeout', 'slow headers', (socket: Socket) => drip(socket, 'HTTP/1.1 200 OK\r\nX-Slow: ')],
    [
      'timeout',
      'endless informational answers',
      (socket: Socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\n\r\n'),
    ],
    [
      'body_timeout',
      'a slow body',
      (socket: Socket) => drip(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n'),
    ],
  ])('ends as %s in its time when the answer is %s', async (reason, _what, onRequest) => {
    const { send } = outbound();
    const receiver = await rawReceiver(onRequest);
    const result = await send(receiver.port, { timeoutMs: 300 });
    expect(result).toMatchObject({ kind: 'failed', reason, mayHaveArrived: true });
    expect(result.timings.totalMs).toBeGreaterThan(280);
    expect(result.timings.totalMs).toBeLessThan(600);
  });

  test('counts the time spent waiting for a free connection', async () => {
    const { send } = outbound({ connectionsPerOrigin: 1 });
    const receiver = await rawReceiver(() => {});
    const results = await Promise.all([
      send(receiver.port, { timeoutMs: 400 }),
      send(receiver.port, { timeoutMs: 200 }),
    ]);
    expect(results.map((result) => result.kind === 'failed' && result.mayHaveArrived)).toEqual([true, false]);
    expect(results[1]!.timings.totalMs).toBeLessThan(350);
    expect(receiver.connections).toBe(1);
  });

  test('tries once more, at once, when a kept connection is closed before any byte of the answer', async () => {
    const { send } = outbound({ connectionsPerOrigin: 1 });
    const receiver = await rawReceiver((socket, requestNumber) => {
      if (requestNumber === 2) socket.destroy();
      else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
    });
    expect(await send(receiver.port)).toMatchObject({ kind: 'response', reusedConnection: false });
    expect(await send(receiver.port)).toMatchObject({ kind: 'response', status: 200, reusedConnection: false });
    expect(receiver.connections).toBe(2);
  });

  test('writes a call that is to be made once only once, whatever becomes of the connection', async () => {
    const { send } = outbound({ connectionsPerOrigin: 1 });
    let requests = 0;
    const receiver = await rawReceiver((socket, requestNumber) => {
      requests += 1;
      if (requestNumber === 2) socket.destroy();
      else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
    });
    await send(receiver.port);
    const result = await send(receiver.port, { isOnce: true });
    expect(result).toMatchObject({ reason: 'connection_reset', mayHaveArrived: true, reusedConnection: true });
    expect({ requests, connections: receiver.connections }).toEqual({ requests: 2, connections: 1 });
  });

  test('does not try again on a new connection, nor after the answer has begun', async () => {
    const { send } = outbound();
    let requests = 0;
    const closer = await rawReceiver((socket) => (requests++, socket.destroy()));
    expect(await send(closer.port)).toMatchObject({ reason: 'connection_reset', mayHaveArrived: true });
    expect(requests).toBe(1);
    const halfway = await rawReceiver((socket, requestNumber) => {
      if (requestNumber === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
      else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf', () => socket.destroy());
    });
    await send(halfway.port);
    expect(await send(halfway.port)).toMatchObject({ reason: 'connection_reset', status: 200, reusedConnection: true });
    expect(halfway.connections).toBe(1);
  });

  test.each([
    ['garbage', 'hello there\r\n\r\n'],
    ['headers beyond 16 KiB', `HTTP/1.1 200 OK\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['a switch of protocols', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'],
    ['broken chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  ])('names %s a bad response', async (_what, bytes) => {
    const { send } = outbound();
    const receiver = await rawReceiver((socket) => socket.write(bytes));
    expect(await send(receiver.port)).toMatchObject({ kind: 'failed', reason: 'bad_response' });
  });

  test('names a closed port, a silent resolver and an unknown name for what they are', async () => {
    const gone = await startReceiver();
    await gone.close();
    expect(await outbound().send(gone.port)).toMatchObject({ reason: 'connect_failed', mayHaveArrived: false });
    const silent = outbound({ resolve: () => new Promise(() => {}), dnsTimeoutMs: 50 });
    expect(await silent.send(1)).toMatchObject({ reason: 'dns_failed', timings: { dnsMs: expect.any(Number) } });
    const unknown = outbound({ resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await unknown.send(1)).toMatchObject({ reason: 'dns_failed', mayHaveArrived: false });
  });

  test('connects to the next judged address when one does not answer', async () => {
    const receiver = closing(await startReceiver());
    const { send } = outbound({ resolve: async () => ['127.0.0.9', '127.0.0.1'] });
    expect(await send(receiver.port)).toMatchObject({ status: 200, remoteAddress: '127.0.0.1' });
  });

  test('keeps its own faults apart from those of the receiver', async () => {
    const { send } = outbound({ maxInFlight: 1 });
    const receiver = await rawReceiver(() => {});
    const controller = new AbortController();
    const running = send(receiver.port, { signal: controller.signal });
    const rejected = await send(receiver.port);
    controller.abort();
    const results = [await running, rejected, await send(receiver.port, { headers: { host: 'evil.example' } })];
    const reasons = results.map((result) => (result.kind === 'failed' ? result.reason : 'response'));
    expect(reasons).toEqual(['aborted', 'overloaded', 'internal_error']);
    expect(reasons.every((reason) => reason !== 'response' && isOurOwnFailure(reason))).toBe(true);
    const late = await send(receiver.port, { signal: AbortSignal.abort() });
    expect(late).toMatchObject({ reason: 'aborted', mayHaveArrived: false });
  });

  test('lets running calls end when it is closed, and refuses new ones', async () => {
    const out = createOutbound({ policy: loopback, resolve: async () => ['127.0.0.1'] });
    const receiver = closing(await startReceiver((_request, response) => void setTimeout(() => response.end(), 100)));
    const request = { url: `http://receiver.example:${receiver.port}/`, headers: {}, body: Buffer.from('{}') };
    const running = out.send(request);
    const closed = out.close();
    expect(await out.send(request)).toMatchObject({ kind: 'failed', reason: 'aborted' });
    expect(await running).toMatchObject({ status: 200 });
    await closed;
  });
});

function drip(socket: Socket, first: string, then = 'x'): void {
  socket.write(first);
  const timer = setInterval(() => socket.write(then), 20);
  socket.on('close', () => clearInterval(timer)).on('error', () => {});
}
