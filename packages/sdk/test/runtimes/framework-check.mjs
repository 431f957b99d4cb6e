// The helpers in the frameworks themselves, and the samples of the documentation; runs where both were laid down.
import { createServer } from 'node:http';
import express from 'express';
import express4 from 'express4';
import { webhook as expressWebhook } from '@m2m/sdk/express';
import { BODY, SECRET, signedHeaders } from './signed-deliveries.mjs';

process.env.M2M_WEBHOOK_SECRET = SECRET;
// The samples speak; the reader of this check's output is not their audience.
Object.assign(console, { log: () => undefined, error: () => undefined });
const { app: expressApp } = await import('./frameworks/express.mjs');
const { app: fastifyApp } = await import('./frameworks/fastify.mjs');
const { app: honoApp } = await import('./frameworks/hono.mjs');
const { POST } = await import('./frameworks/next.mjs');
const { default: worker } = await import('./frameworks/worker.mjs');

const events = [];
const options = { secret: SECRET, onEvent: (event) => events.push(event), onRefused: () => undefined };

async function expectStatuses(name, post) {
  const headers = await signedHeaders();
  const statuses = [await post(BODY, headers), await post(BODY.replace('Ñ', 'N'), headers)];
  if (statuses.join() !== '204,400') throw new Error(`${name}: ${statuses} instead of 204,400`);
}

const over = (url) => async (body, headers) => (await fetch(url, { method: 'POST', body, headers })).status;

async function listening(app) {
  const server = createServer(app);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/hooks/m2m`;
}

for (const [name, make] of [
  ['Express 5', express],
  ['Express 4', express4],
]) {
  const app = make();
  app.post('/hooks/m2m', expressWebhook(options));
  app.use(make.json());
  await expectStatuses(name, over(await listening(app)));

  const withRaw = make();
  withRaw.post('/hooks/m2m', make.raw({ type: 'application/json' }), expressWebhook(options));
  await expectStatuses(`${name} with express.raw`, over(await listening(withRaw)));

  const tooLate = make();
  tooLate.use(make.json());
  tooLate.post('/hooks/m2m', expressWebhook(options));
  const status = await over(await listening(tooLate))(BODY, await signedHeaders());
  if (status !== 500) throw new Error(`${name} after express.json(): ${status} instead of 500`);
}

const direct = (handle) => async (body, headers) => {
  const request = new Request('http://partner.example/hooks/m2m', { method: 'POST', body, headers });
  return (await handle(request)).status;
};
await expectStatuses('the Express sample', over(await listening(expressApp)));
await expectStatuses(
  'the Fastify sample',
  over(`${await fastifyApp.listen({ host: '127.0.0.1', port: 0 })}/hooks/m2m`),
);
await expectStatuses('the Hono sample', direct(honoApp.fetch));
await expectStatuses('the Next.js sample', direct(POST));
await expectStatuses(
  'the Worker sample',
  direct((request) => worker.fetch(request, process.env)),
);

if (events.length !== 4) throw new Error(`${events.length} events instead of 4`);
process.stdout.write('raw bodies, refusals and wrong mounting hold');
process.exit(0);
