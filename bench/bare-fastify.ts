import Fastify from 'fastify';

/** The yardstick of `partner-me.ts`: the same bytes, and nothing else. */
const [port, body] = process.argv.slice(2);
const app = Fastify();
app.get('/healthz', async () => 'ok');
app.get('/partner/me', (_request, reply) => reply.type('application/json; charset=utf-8').send(body));
await app.listen({ host: '127.0.0.1', port: Number(port) });
process.on('SIGTERM', () => process.exit(0));
