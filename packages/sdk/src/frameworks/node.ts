import type { ReceivedHeaders } from '../webhooks/received-headers.ts';
import { SignatureError } from '../webhooks/signature-error.ts';
import { readLimited, receive, TOO_LARGE, type ReceiverOptions, type Reply } from './receive.ts';

export type { ReceiverOptions } from './receive.ts';

/** What is used of `IncomingMessage`; Express and others add `body` and `rawBody`. */
export interface NodeRequest extends AsyncIterable<unknown> {
  headers: ReceivedHeaders;
  readableDidRead?: boolean;
  body?: unknown;
  rawBody?: unknown;
}

/** What is used of `ServerResponse`. */
export interface NodeResponse {
  headersSent: boolean;
  writeHead(status: number, headers?: Record<string, string>): unknown;
  end(text?: string): unknown;
}

/**
 * A listener for `node:http`: `createServer(webhookListener({ secret, onEvent }))`, or called for one path. It answers
 * by itself; what `onEvent` throws is answered 500 and thrown on.
 */
export function webhookListener(
  options: ReceiverOptions,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    try {
      send(response, await receiveFromNode(options, request));
    } catch (error) {
      if (!response.headersSent) send(response, { status: 500, text: 'handler_failed' });
      throw error;
    }
  };
}

/** Takes the raw body from where it is: a parser that kept it, or the stream itself. */
export async function receiveFromNode(options: ReceiverOptions, request: NodeRequest): Promise<Reply> {
  const kept = [request.rawBody, request.body].find((body) => typeof body === 'string' || body instanceof Uint8Array);
  if (kept !== undefined) return receive(options, kept, request.headers);
  if (request.readableDidRead) {
    options.onRefused?.(
      new SignatureError(
        'body_not_raw',
        'A parser has read the body before. Mount the webhook before express.json(), or give its route express.raw({ type: "application/json" }).',
      ),
    );
    return { status: 500, text: 'body_not_raw' };
  }
  const body = await readLimited(request);
  return body === undefined ? TOO_LARGE : receive(options, body, request.headers);
}

export function send(response: NodeResponse, { status, text }: Reply): void {
  response.writeHead(status, text === '' ? {} : { 'Content-Type': 'text/plain' });
  response.end(text);
}
