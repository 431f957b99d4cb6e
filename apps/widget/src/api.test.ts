import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createApi, type Api } from './api.ts';

let server: Server | null = null;

async function serve(answer: RequestListener, timeoutMs?: number): Promise<Api> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return createApi(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, timeoutMs);
}

const answering = (status: number, body: string, headers: Record<string, string> = {}): RequestListener => {
  return (_, response) => void response.writeHead(status, headers).end(body);
};
const refusal = JSON.stringify({ success: false, code: 'X', message: 'no', requestId: 'req_1' });

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('a call of the page', () => {
  it("carries the widget's header and the body, and gives the data", async () => {
    let seen: IncomingMessage | undefined;
    let body = '';
    const api = await serve(async (request, response) => {
      seen = request;
      for await (const part of request) body += String(part);
      response.end(JSON.stringify({ success: true, data: { state: 'ready' } }));
    });
    expect(await api.peek('link_x', 'secret')).toEqual({ ok: true, data: { state: 'ready' } });
    expect(seen).toMatchObject({ method: 'POST', url: '/w/peek' });
    expect(seen?.headers).toMatchObject({ 'x-m2m-widget': '1', 'content-type': 'application/json' });
    expect(JSON.parse(body)).toEqual({ linkId: 'link_x', token: 'secret' });
  });

  it('tells a refusal from a fault of the server', async () => {
    const refused = await serve(answering(404, refusal));
    expect(await refused.readLink('a')).toMatchObject({
      failure: { kind: 'refused', status: 404, requestId: 'req_1' },
    });
    server?.close();
    const broken = await serve(answering(502, '<html>', { 'x-request-id': 'req_2' }));
    expect(await broken.readLink('a')).toMatchObject({ failure: { kind: 'server', status: 502, requestId: 'req_2' } });
  });

  it.each([
    ['12', 12],
    ['0', 1],
    ['86400', 300],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 5],
  ])('waits as told by Retry-After: %s', async (header, seconds) => {
    const api = await serve(answering(429, refusal, { 'retry-after': header }));
    expect(await api.peek('a', 'b')).toMatchObject({ failure: { kind: 'busy', retryAfterSeconds: seconds } });
  });

  it('gives the code, the sentence and the fields of a refusal', async () => {
    const details = [{ path: 'amount', message: 'too much', left: '5.00' }, { path: 7 }, null];
    const body = { success: false, code: 'LIMIT_EXCEEDED', message: 'Less, please.', error: { details } };
    const api = await serve(answering(409, JSON.stringify(body)));
    expect(await api.call('PUT', '/w/links/a/amount', {})).toMatchObject({
      failure: { kind: 'refused', code: 'LIMIT_EXCEEDED', message: 'Less, please.', details: [details[0]] },
    });
  });

  it('takes a closed corridor for a decision, not for a fault', async () => {
    const api = await serve(answering(503, JSON.stringify({ success: false, code: 'CORRIDOR_CLOSED' })));
    expect(await api.call('POST', '/w/links/a/price', {})).toMatchObject({ failure: { kind: 'refused', status: 503 } });
  });

  it('says the language, and carries the session in memory where the server gave one, the newest', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const api = await serve((request, response) => {
      seen.push(request.headers);
      response.end(JSON.stringify({ success: true, data: seen.length < 3 ? { bearer: `b${seen.length}` } : {} }));
    });
    api.setLanguage('es');
    for (let call = 0; call < 4; call += 1) await api.call('GET', '/w/links/a');
    expect(seen.map((headers) => headers['x-m2m-session'])).toEqual([undefined, 'b1', 'b2', 'b2']);
    expect(seen[0]?.['x-m2m-language']).toBe('es');
  });

  it('brings a document as a file, or says why not', async () => {
    const api = await serve(answering(200, '%PDF'));
    const file = await api.download('/w/links/a/receipt');
    expect(file.ok && (await file.data.text())).toBe('%PDF');
    server?.close();
    const refused = await serve(answering(404, refusal));
    expect(await refused.download('/w/links/a/receipt')).toMatchObject({ failure: { kind: 'refused', status: 404 } });
  });

  it.each(['', 'null', '{"success":true}', '{"success":false,"data":{}}'])(
    'does not take a good status for an answer: %j',
    async (body) => {
      const api = await serve(answering(200, body));
      expect(await api.peek('a', 'b')).toMatchObject({ ok: false, failure: { kind: 'server' } });
    },
  );

  it('gives up when the answer, or the rest of it, does not come', async () => {
    const silent = await serve(() => undefined, 100);
    expect(await silent.peek('a', 'b')).toMatchObject({ failure: { kind: 'timeout', status: 0 } });
    server?.closeAllConnections();
    server?.close();
    const halting = await serve((_, response) => void response.writeHead(200).write('{"success"'), 100);
    expect(await halting.peek('a', 'b')).toMatchObject({ failure: { kind: 'timeout' } });
  });

  it('says offline when the server cannot be reached or hangs up', async () => {
    const api = await serve((request) => void request.socket.destroy());
    expect(await api.peek('a', 'b')).toMatchObject({ failure: { kind: 'offline', requestId: null } });
  });
});
