import { generateWebhookSecret, verifyWebhook } from '@m2m/webhook-signature';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Type } from 'typebox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClock } from '../../../test/harness.ts';
import type { Deps } from '../../core/context.ts';
import { openLog } from '../../core/log.ts';
import { createEgressPolicy } from '../../core/outbound/index.ts';
import { startReceiver, type Receiver } from '../../core/outbound/testing/receiver.ts';
import { Answer, MinorUnits } from './answer-schema.ts';
import { callAdapter, closeAdapterClients } from './call-adapter.ts';

const secret = generateWebhookSecret();
const logLines: string[] = [];
const Reply = Answer({ result: Type.Enum(['submitted', 'rejected']), minor: Type.Optional(MinorUnits) });

let deps: Pick<Deps, 'egress' | 'clock' | 'log'>;
let receiver: Receiver;
let addresses: string[];

type Reaction = (response: ServerResponse, request: IncomingMessage) => void;
let react: Reaction;

const json =
  (body: string, status = 200): Reaction =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(body);

beforeEach(async () => {
  logLines.length = 0;
  addresses = ['127.0.0.1'];
  react = json('{"result":"submitted"}');
  receiver = await startReceiver((request, response) => react(response, request));
  deps = {
    clock: new TestClock(),
    log: openLog('json', { write: (line: string) => logLines.push(line) }),
    // A partner's policy that opens nothing: an adapter does not need it.
    egress: { policy: createEgressPolicy(), resolve: async () => addresses },
  };
});

afterEach(async () => {
  await closeAdapterClients(deps.egress);
  await receiver.close();
});

const call = (
  data: Record<string, unknown> = { operationId: 'op_x_1' },
  url = `http://127.0.0.1:${receiver.port}/m2m/`,
) => callAdapter(deps, { name: 'rail', url, secret }, { path: 'payout/submit', data, answer: Reply, timeoutMs: 400 });

describe('a call of an adapter', () => {
  it('is a webhook by our own verifier: fresh, signed over its bytes, with what is asked inside', async () => {
    expect(await call({ operationId: 'op_x_1', minor: '369054' })).toEqual({
      ok: true,
      answer: { result: 'submitted' },
    });
    const [request] = receiver.requests;
    const event = verifyWebhook(request!.body, request!.headers, secret);
    expect(event).toEqual({
      event: 'payout.submit',
      timestamp: expect.any(String),
      data: { operationId: 'op_x_1', minor: '369054' },
    });
    expect(() => verifyWebhook(request!.body, request!.headers, generateWebhookSecret())).toThrow(
      'No signature matches',
    );
    expect(request!.headers).toMatchObject({ 'content-type': 'application/json', 'x-m2m-event': 'payout.submit' });
  });

  it('is written once, also where the service acts on it and hangs up a kept connection', async () => {
    await call();
    react = (response) => response.destroy();
    expect(await call()).toMatchObject({ ok: false, detail: 'connection_reset' });
    expect(receiver.requests).toHaveLength(2);
  });

  it('goes to the path below the URL', async () => {
    let path: string | undefined;
    react = (response, request) => {
      path = request.url;
      json('{"result":"submitted"}')(response, request);
    };
    await call();
    expect(path).toBe('/m2m/payout/submit');
  });

  it('knows nothing after every answer that is not exactly one', async () => {
    const wrong: Record<string, Reaction> = {
      'another result': json('{"result":"paid"}'),
      'a further member': json('{"result":"submitted","also":1}'),
      'a member twice': json('{"result":"rejected","result":"submitted"}'),
      'an amount as a number': json('{"result":"submitted","minor":100}'),
      'a prototype': json('{"result":"submitted","__proto__":{}}'),
      'no object': json('"submitted"'),
      'no JSON': json('<html>'),
      'an empty body': json(''),
      'status 500': json('{"result":"submitted"}', 500),
      'status 201': json('{"result":"submitted"}', 201),
      'status 404': json('{"result":"submitted"}', 404),
      'another content type': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('{"result":"submitted"}'),
      'more than 64 KiB': json(`{"result":"submitted"${' '.repeat(70_000)}}`),
      'a redirect': (response) => void response.writeHead(307, { location: `http://127.0.0.1:${receiver.port}/else` }).end(),
      'a cut connection': (response) => void response.socket!.destroy(),
      'half an answer': (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"result":');
        setTimeout(() => response.socket?.destroy(), 20);
      },
      silence: () => undefined,
      'a slow end': (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"result":"submitted"');
      },
    }; // prettier-ignore
    for (const [name, reaction] of Object.entries(wrong)) {
      react = reaction;
      expect({ name, reply: await call() }).toMatchObject({ name, reply: { ok: false } });
    }
    expect(logLines.length).toBe(Object.keys(wrong).length);
  });

  it('follows no redirect', async () => {
    const other = await startReceiver();
    try {
      react = (response) => void response.writeHead(302, { location: `http://127.0.0.1:${other.port}/` }).end();
      expect(await call()).toEqual({ ok: false, detail: 'status 302' });
      expect(other.connections).toBe(0);
    } finally {
      await other.close();
    }
  });

  it('reads an answer of almost 64 KiB whole', async () => {
    react = json(`{"result":"submitted"${' '.repeat(60_000)}}`);
    expect(await call()).toEqual({ ok: true, answer: { result: 'submitted' } });
  });

  it('connects to the address that the name was judged by, and to a public one never in plain http', async () => {
    const named = `http://rail.internal:${receiver.port}/m2m`;
    expect(await call({}, named)).toMatchObject({ ok: true });
    expect(receiver.requests[0]!.headers.host).toBe(`rail.internal:${receiver.port}`);
    await closeAdapterClients(deps.egress);
    addresses = ['93.184.215.14'];
    expect(await call({}, named)).toEqual({ ok: false, detail: 'address_denied' });
    addresses = ['127.0.0.1', '93.184.215.14'];
    expect(await call({}, named)).toEqual({ ok: false, detail: 'address_denied' });
    expect(receiver.requests.length).toBe(1);
  });

  it('writes neither what it sent nor what came back into the log', async () => {
    react = json('{"result":"stolen 646180000000000012"}');
    await call({ accountNumber: '646180000000000025' });
    expect(logLines.join()).toContain('rail: the answer has another form');
    expect(logLines.join()).not.toMatch(/6461800|whsec_|stolen/);
  });
});
