import { ConfigurationError } from '../errors.ts';
import type { ReceivedHeaders } from '../webhooks/received-headers.ts';
import { LARGEST_BODY_BYTES, receive, type ReceiverOptions } from './receive.ts';

export type { ReceiverOptions } from './receive.ts';

/** What is used of a Fastify instance. */
export interface FastifyLike {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    contentType: string,
    options: { parseAs: 'buffer'; bodyLimit?: number },
    parser: (request: unknown, body: Uint8Array, done: (error: null, body: Uint8Array) => void) => void,
  ): unknown;
  post(
    path: string,
    handler: (request: { body: unknown; headers: ReceivedHeaders }, reply: FastifyReplyLike) => Promise<unknown>,
  ): unknown;
}

export interface FastifyReplyLike {
  code(status: number): { send(text?: string): unknown };
}

/**
 * A plugin for Fastify 4 and 5: `app.register(webhook, { path: '/hooks/m2m', secret, onEvent })`. Its raw body parser
 * holds inside the plugin only; the rest of the application goes on parsing JSON.
 */
export async function webhook(app: FastifyLike, options: ReceiverOptions & { path: string }): Promise<void> {
  if (typeof options.path !== 'string') {
    throw new ConfigurationError("Pass path, such as '/hooks/m2m', beside secret and onEvent.");
  }
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_BODY_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  app.post(options.path, async (request, reply) => {
    const { status, text } = await receive(options, request.body ?? '', request.headers);
    return reply.code(status).send(text === '' ? undefined : text);
  });
}
