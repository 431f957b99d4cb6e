import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { M2M } from '@m2m/sdk';
import { webhookListener } from '@m2m/sdk/node';
import { Shop, type View } from './shop.ts';

export interface ShopOptions {
  /** A test key; it never leaves this process. */
  apiKey: string;
  /** Where M2M is. */
  baseUrl: string;
  port: number;
}

const HOOK = '/hooks/m2m';
const EVENTS = [
  'link.created',
  'link.opened',
  'user.data_request',
  'cip.verified',
  'operation.created',
  'operation.processing',
  'operation.completed',
  'operation.failed',
  'operation.cancelled',
] as const;
const FILES: Record<string, [name: string, type: string]> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript'],
  '/style.css': ['style.css', 'text/css'],
};

/** Starts the shop on localhost; resolves when it can be visited. */
export async function startShop({ apiKey, baseUrl, port }: ShopOptions): Promise<{ url: string; server: Server }> {
  const m2m = new M2M({ apiKey, baseUrl, environment: 'sandbox' });
  const url = `http://localhost:${port}`;
  const shop = new Shop(m2m);
  const secret = await prepareEndpoint(m2m, `http://127.0.0.1:${port}${HOOK}`);
  const receive = webhookListener({
    secret,
    onEvent: (event) => shop.handle(event),
    onRefused: (error) => process.stderr.write(`refused a webhook: ${error.message}\n`),
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', url);
    const route = `${request.method} ${pathname}`;
    const act = async (): Promise<void> => {
      if (route === `POST ${HOOK}`) return receive(request, response);
      if (route === 'POST /transfers') return sendMoney(shop, request, response);
      if (route === 'GET /state') return followState(shop, request, response);
      const file = request.method === 'GET' ? FILES[pathname] : undefined;
      if (file) return sendFile(response, file, baseUrl);
      response.writeHead(404).end();
    };
    act().catch((error: unknown) => {
      process.stderr.write(`${route}: ${(error as Error).message}\n`);
      if (!response.headersSent) response.writeHead(502, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ message: 'M2M cannot be reached just now. Please try again.' }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return { url, server };
}

/** The endpoint of this shop, made at the first start, and its secret. */
async function prepareEndpoint(m2m: M2M, url: string): Promise<string> {
  for await (const endpoint of m2m.webhookEndpoints.list()) {
    if (endpoint.url === url) return (await m2m.webhookEndpoints.secret(endpoint.endpointId)).secret;
  }
  return (await m2m.webhookEndpoints.create({ url, eventTypes: [...EVENTS] })).secret;
}

const visitorOf = (request: IncomingMessage): string | undefined =>
  /(?:^|; )shop=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];

/** Only the shop's own page may ask, since the answer opens the customer's link. */
async function sendMoney(shop: Shop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['sec-fetch-site'] !== 'same-origin') return void response.writeHead(403).end();
  const customer = shop.customer(visitorOf(request));
  const url = await shop.sendMoney(customer);
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify({ url }));
}

/** The customer's state, now and at each change, as server-sent events. */
async function followState(shop: Shop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const customer = shop.customer(visitorOf(request));
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'Set-Cookie': `shop=${customer.id}; Path=/; HttpOnly; SameSite=Lax`,
  });
  const tell = (view: View): void => void response.write(`data: ${JSON.stringify(view)}\n\n`);
  customer.listeners.add(tell);
  response.once('close', () => customer.listeners.delete(tell));
  tell(customer.view);
}

function sendFile(response: ServerResponse, [name, type]: [string, string], baseUrl: string): void {
  const widget = new URL(baseUrl).origin;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Security-Policy': `default-src 'self'; script-src 'self' ${widget}; frame-src ${widget}; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'`,
  });
  response.end(readFileSync(join(import.meta.dirname, 'public', name)));
}
