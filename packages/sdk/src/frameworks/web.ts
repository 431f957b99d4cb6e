import { readLimited, receive, TOO_LARGE, type ReceiverOptions, type Reply } from './receive.ts';

export type { ReceiverOptions } from './receive.ts';

/**
 * A handler of webhooks for whatever speaks `Request` and `Response`: Workers, Deno, Bun, route handlers.
 * What `onEvent` throws is thrown on, so that the platform of the handler logs it and answers 500.
 */
export function webhookHandler(options: ReceiverOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const body = await readLimited(chunksOf(request.body));
    return response(body === undefined ? TOO_LARGE : await receive(options, body, request.headers));
  };
}

const response = ({ status, text }: Reply): Response => new Response(text === '' ? null : text, { status });

/** Not every runtime iterates over a stream by itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = stream?.getReader();
  try {
    for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) yield read.value;
  } finally {
    await reader?.cancel();
  }
}
