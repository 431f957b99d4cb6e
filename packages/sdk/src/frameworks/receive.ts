import type { WebhookEvent } from '../webhooks/event.ts';
import type { ReceivedHeaders } from '../webhooks/received-headers.ts';
import { SignatureError } from '../webhooks/signature-error.ts';
import { verify } from '../webhooks/verify.ts';

export interface ReceiverOptions {
  /** `whsec_…` of the endpoint, or several while a secret is changed. A function is asked for each delivery. */
  secret: string | readonly string[] | (() => string | readonly string[] | Promise<string | readonly string[]>);
  /**
   * Called with each verified event; deliveries come at least once, so handle each `event.id` once. What it throws
   * becomes a 500, and the platform delivers again later. It has 30 seconds; put long work into a queue.
   */
  onEvent: (event: WebhookEvent) => unknown;
  /** Hears of each refused delivery; for your log. */
  onRefused?: ((error: SignatureError) => void) | undefined;
  /** Default 300. */
  toleranceSeconds?: number | undefined;
}

export interface Reply {
  status: 204 | 400 | 413 | 500;
  /** For the platform's delivery log; empty on success. */
  text: string;
}

/** Our bodies are far smaller; anything larger is not ours. */
export const LARGEST_BODY_BYTES = 1_048_576;
export const TOO_LARGE: Reply = { status: 413, text: 'body_too_large' };

/** Verifies and handles one delivery. Throws only what `onEvent` throws. */
export async function receive(options: ReceiverOptions, rawBody: unknown, headers: ReceivedHeaders): Promise<Reply> {
  let event: WebhookEvent;
  try {
    const secret = typeof options.secret === 'function' ? await options.secret() : options.secret;
    event = await verify(rawBody as string, headers, secret, { toleranceSeconds: options.toleranceSeconds });
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    options.onRefused?.(error);
    return { status: error.isOwnMistake ? 500 : 400, text: error.reason };
  }
  await options.onEvent(event);
  return { status: 204, text: '' };
}

/** The bytes as they came; undefined where there are too many. A character may lie across chunks, so none is decoded. */
export async function readLimited(chunks: AsyncIterable<unknown>): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_BODY_BYTES) return undefined;
    parts.push(bytes);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
}
