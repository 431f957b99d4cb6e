import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateWebhookSecret, signWebhook } from '@m2m/webhook-signature';
import fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { webhook as expressWebhook } from '../src/frameworks/express.ts';
import { webhook as fastifyWebhook } from '../src/frameworks/fastify.ts';
import { webhook as honoWebhook } from '../src/frameworks/hono.ts';
import { webhookApiRoute, webhookRoute } from '../src/frameworks/next.ts';
import { webhookListener, type NodeRequest } from '../src/frameworks/node.ts';
import { webhookHandler, type ReceiverOptions } from '../src/frameworks/web.ts';
import type { SignatureError, WebhookEvent } from '../src/index.ts';

const secret = generateWebhookSecret();
/** Not what JSON.stringify would write: a parser in between would break the signature. */
const BODY = Buffer.from(
  '{ "event":"link.opened",  "timestamp":"2023-11-14T22:13:20.000Z","data":{"name":"Ñ💸","big":1.0} }',
);
const signed = (body: Uint8Array = BODY): Record<string, string> => ({
  'content-type': 'application/json',
  ...signWebhook({
    secrets: { current: secret },
    eventId: 'evt_1',
    deliveryId: 'dlv_1',
    event: 'link.opened',
    timestampSeconds: Math.floor(Date.now() / 1000),
    body,
  }),
});

const closing: (() => unknown)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

async function listen(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/m2m`;
}

type Send = (body: Uint8Array, headers: Record<string, string>) => Promise<{ status: number; text: string }>;
const over =
  (url: string): Send =>
  async (body, headers) => {
    const response = await fetch(url, { method: 'POST', body: body as Uint8Array<ArrayBuffer>, headers });
    return { status: response.status, text: await response.text() };
  };
const direct =
  (handle: (request: Request) => Promise<Response>): Send =>
  async (body, headers) => {
    const init = { method: 'POST', body: body as Uint8Array<ArrayBuffer>, headers };
    const response = await handle(new Request('http://partner.example/hooks/m2m', init)).catch(
      () => new Response('thrown', { status: 500 }),
    );
    return { status: response.status, text: await response.text() };
  };
const ignore = (): undefined => undefined;

/** Each way in, as its framework calls it. */
const WAYS: Record<string, (options: ReceiverOptions) => Promise<Send>> = {
  'node:http': async (options) => {
    const listener = webhookListener(options);
    return over(await listen((request, response) => void listener(request, response).catch(ignore)));
  },
  'Express without a parser': async (options) => {
    const handle = expressWebhook(options);
    return over(
      await listen((request, response) => handle(request, response, () => response.writeHead(500).end('next'))),
    );
  },
  'Express after express.raw': async (options) => {
    const handle = expressWebhook(options);
    return over(
      await listen(async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const withBody = Object.assign(request, { body: Buffer.concat(chunks) });
        handle(withBody, response, () => response.writeHead(500).end('next'));
      }),
    );
  },
  Fastify: async (options) => {
    const app = fastify();
    closing.push(() => app.close());
    app.post('/json', (request, reply) => reply.send(request.body));
    await app.register(fastifyWebhook, { ...options, path: '/hooks/m2m' });
    const base = await app.listen({ host: '127.0.0.1', port: 0 });
    // The rest of the application goes on parsing JSON.
    const json = await fetch(`${base}/json`, {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json' },
    });
    expect(await json.json()).toEqual({ a: 1 });
    return over(`${base}/hooks/m2m`);
  },
  Hono: async (options) => {
    const handle = honoWebhook(options);
    return direct((raw) => handle({ req: { raw } }));
  },
  'Next.js App Router': async (options) => direct(webhookRoute(options)),
  'Next.js Pages Router': async (options) => {
    const handle = webhookApiRoute(options);
    return over(await listen((request, response) => void handle(request, response).catch(ignore)));
  },
  'Request and Response': async (options) => direct(webhookHandler(options)),
};

describe.each(Object.entries(WAYS))('a webhook through %s', (name, open) => {
  it('is verified over the bytes as they came, and answered', async () => {
    const events: WebhookEvent[] = [];
    const refused: SignatureError[] = [];
    const options = { secret: () => [secret], onEvent: (event: WebhookEvent) => events.push(event) };
    const send = await open({ ...options, onRefused: (error) => refused.push(error) });

    expect(await send(BODY, signed())).toEqual({ status: 204, text: '' });
    expect(events).toMatchObject([{ id: 'evt_1', event: 'link.opened', data: { name: 'Ñ💸' } }]);

    const forged = Buffer.from(BODY.toString().replace('1.0', '2.0'));
    expect(await send(forged, signed())).toEqual({ status: 400, text: 'signature_mismatch' });
    expect(await send(BODY, { 'content-type': 'application/json' })).toEqual({ status: 400, text: 'missing_header' });
    const empty = new Uint8Array();
    expect((await send(empty, signed(empty))).status).toBe(400);
    expect(events).toHaveLength(1);
    expect(refused.map(({ reason }) => reason)).toEqual(['signature_mismatch', 'missing_header', 'body_not_json']);
  });

  it('is delivered again later when its handler fails, and refused when it is too large', async () => {
    const send = await open({ secret, onEvent: () => Promise.reject(new Error('no database')) });
    expect((await send(BODY, signed())).status).toBe(500);
    if (name === 'Express after express.raw') return;
    const large = Buffer.alloc(1_100_000, ' ');
    const answer = await send(large, signed(large)).catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
  });

  it('says by 500 that the receiver itself is set up wrongly', async () => {
    const send = await open({ secret: '', onEvent: ignore });
    expect(await send(BODY, signed())).toEqual({ status: 500, text: 'missing_secret' });
  });
});

it('tells a body that express.json() has read from a forgery, and how to mount it', async () => {
  const refused: SignatureError[] = [];
  const handle = expressWebhook({ secret, onEvent: ignore, onRefused: (error) => refused.push(error) });
  const url = await listen(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    handle(Object.assign(request, { body: JSON.parse(text) as unknown }) as NodeRequest, response, ignore);
  });
  expect(await over(url)(BODY, signed())).toEqual({ status: 500, text: 'body_not_raw' });
  expect(refused[0]!.message).toMatch(/before express\.json\(\)/);
});
