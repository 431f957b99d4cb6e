// What must hold in every runtime: calls over its own network, retries, time-outs, lists, webhooks.
import { createServer } from 'node:http';
import { M2M, RateLimitError, SignatureError, TimeoutError, webhooks } from '@m2m/sdk';
import { webhookHandler } from '@m2m/sdk/web';
import { BODY, SECRET, signedHeaders } from './signed-deliveries.mjs';

const expect = (isTrue, what) => {
  if (!isTrue) throw new Error(`does not hold: ${what}`);
};
const failure = async (call) => {
  try {
    return await call;
  } catch (error) {
    return error;
  }
};

const seen = [];
const answer = (response, status, body, headers = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  seen.push({ pathname, key: request.headers['idempotency-key'], apiKey: request.headers['x-api-key'] });
  if (pathname === '/partner/rates') return;
  if (pathname === '/partner/me') {
    answer(response, 429, { success: false, code: 'RATE_LIMIT_EXCEEDED', message: 'No.' }, { 'retry-after': '61' });
    return;
  }
  if (request.method === 'POST' && seen.filter((one) => one.key === seen.at(-1).key).length === 1) {
    answer(response, 503, { success: false, code: 'SERVICE_UNAVAILABLE', message: 'Later.' });
    return;
  }
  const cursor = searchParams.get('cursor');
  const pagination = { limit: 1, nextCursor: cursor === '' ? 'next' : null };
  answer(response, 200, {
    success: true,
    data: { linkId: 'link_1', items: [{ linkId: cursor || 'first' }], pagination },
  });
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const baseUrl = `http://127.0.0.1:${server.address().port}`;
const apiKey = `m2m_test_${'a1'.repeat(16)}`;
const m2m = new M2M({ apiKey, baseUrl });

expect((await m2m.links.create({ referenceId: 'Ñ' })).linkId === 'link_1', 'a write is repeated after 503');
expect(seen.length === 2 && seen[0].key === seen[1].key && seen[0].key.length === 36, 'under the same key');
expect(seen[0].apiKey === apiKey, 'the key is sent');
const items = [];
for await (const { linkId } of m2m.links.list()) items.push(linkId);
expect(items.join() === 'first,next', 'a list is walked by cursor');
expect((await m2m.links.list({ page: 1 })).items.length === 1, 'a list is awaited');
expect((await failure(m2m.partner.get())) instanceof RateLimitError, 'a refusal has its class');
expect((await failure(m2m.rates.list({ timeoutMs: 80, maxRetries: 0 }))) instanceof TimeoutError, 'a time-out');
const reason = new Error('left');
const aborted = await failure(m2m.rates.list({ signal: AbortSignal.abort(reason) }));
expect(aborted === reason, 'an abort');
expect(!JSON.stringify(m2m).includes(apiKey), 'the key is not printed');

const headers = await signedHeaders();
const event = await webhooks.verify(BODY, new Headers(headers), SECRET);
expect(event.id === 'evt_1' && event.data.name === 'Ñ💸', 'a delivery is verified');
const changed = await failure(webhooks.verify(`${BODY} `, headers, SECRET));
expect(changed instanceof SignatureError && changed.reason === 'signature_mismatch', 'a changed one is refused');
const events = [];
const handle = webhookHandler({ secret: SECRET, onEvent: (one) => events.push(one) });
const request = new Request('http://partner.example/', { method: 'POST', body: BODY, headers });
expect((await handle(request)).status === 204 && events.length === 1, 'Request and Response');

server.closeAllConnections?.();
server.close();
const { Deno, Bun, process } = globalThis;
const name = Deno ? `Deno ${Deno.version.deno}` : Bun ? `Bun ${Bun.version}` : `Node ${process.versions.node}`;
// oxlint-disable-next-line no-console -- the one way to print that every runtime has.
console.log(`calls, retries, lists, errors, time-outs and webhooks hold in ${name}`);
globalThis.process?.exit(0);
