import type { Dispatcher } from 'undici';
import type { Connection, ConnectPhases } from './connection.ts';
import { failureOf, OutboundError } from './outbound-error.ts';
import type { OutboundFailure } from './outbound-error.ts';

/** All in milliseconds; `null` = not reached, or not needed on a connection that was kept alive. */
export interface OutboundTimings extends ConnectPhases {
  /** From the request being written to the first byte of the answer. */
  firstByteMs: number | null;
  /** From the call of `send`. */
  totalMs: number;
}

interface OutboundFacts {
  timings: OutboundTimings;
  remoteAddress: string | null;
  reusedConnection: boolean;
}

/** An answer came, whatever its status; a redirect is an answer too and is never followed. */
export interface OutboundResponse extends OutboundFacts {
  kind: 'response';
  status: number;
  headers: { 'retry-after'?: string; 'content-type'?: string };
  /** At most the first 4 KiB, or what the request asked to keep. */
  bodyHead: Buffer;
  /** Bytes read, at most a little over 64 KiB; then the connection is closed. */
  bodyBytes: number;
}

export interface OutboundFailed extends OutboundFacts {
  kind: 'failed';
  reason: OutboundFailure;
  /** For our log only. */
  detail: string;
  /** When the answer had begun. */
  status: number | null;
  /** Whether any of the request may have reached the receiver. */
  mayHaveArrived: boolean;
}

export type OutboundResult = OutboundResponse | OutboundFailed;

export const MAX_BODY_BYTES = 64 * 1024;
export const KEPT_BODY_BYTES = 4 * 1024;
const MAX_KEPT_HEADER_LENGTH = 256;

/** One request and its answer on one connection: what undici tells, turned into one `OutboundResult`. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly result: Promise<OutboundResult>;
  /** Set by the client that takes the request up. */
  connection: Connection | null = null;
  readonly #resolve: (result: OutboundResult) => void;
  readonly #startedAt: number;
  readonly #keptBodyBytes: number;
  #isSettled = false;
  #controller: Dispatcher.DispatchController | null = null;
  #isReused = false;
  #writtenAt: number | null = null;
  #firstByteAt: number | null = null;
  #status: number | null = null;
  #headers: OutboundResponse['headers'] = {};
  #kept: Buffer[] = [];
  #bodyBytes = 0;
  #isStale = false;

  /** `startedAt` as of `performance.now()`. */
  constructor(startedAt: number, keptBodyBytes = KEPT_BODY_BYTES) {
    this.#startedAt = startedAt;
    this.#keptBodyBytes = keptBodyBytes;
    const { promise, resolve } = Promise.withResolvers<OutboundResult>();
    this.result = promise;
    this.#resolve = resolve;
  }

  /** A kept connection was closed by the peer before any byte of the answer: worth one try on another, at once. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Ends the exchange, wherever it stands: waiting for a connection, sending, or reading. */
  stop(error: OutboundError): void {
    this.#fail(error.reason === 'timeout' && this.#status !== null ? 'body_timeout' : error.reason, error.message);
    this.#controller?.abort(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#isSettled) {
      controller.abort(new OutboundError('aborted', 'stopped before it was sent'));
      return;
    }
    this.#controller = controller;
    this.#isReused = this.connection !== null && this.connection.requestCount++ > 0;
    this.#writtenAt = performance.now();
  }

  onResponseStarted(): void {
    this.#firstByteAt ??= performance.now();
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Record<string, unknown>): void {
    if (status < 200) return;
    this.#status = status;
    for (const name of ['retry-after', 'content-type'] as const) {
      const value = headers[name];
      if (typeof value === 'string') this.#headers[name] = value.slice(0, MAX_KEPT_HEADER_LENGTH);
    }
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const room = this.#keptBodyBytes - this.#bodyBytes;
    if (room > 0) this.#kept.push(chunk.subarray(0, room));
    this.#bodyBytes += chunk.length;
    if (this.#bodyBytes <= MAX_BODY_BYTES) return;
    this.#succeed();
    controller.abort(new OutboundError('aborted', 'read enough of the answer'));
  }

  onResponseEnd(): void {
    this.connection?.rest();
    this.#succeed();
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    const reason = failureOf(error);
    this.#isStale = reason === 'connection_reset' && this.#isReused && this.#firstByteAt === null;
    this.#fail(reason, error.message);
  }

  #succeed(): void {
    const [status, headers, bodyBytes] = [this.#status ?? 0, this.#headers, this.#bodyBytes];
    this.#settle({
      kind: 'response',
      status,
      headers,
      bodyHead: Buffer.concat(this.#kept),
      bodyBytes,
      ...this.#facts(),
    });
  }

  #fail(reason: OutboundFailure, detail: string): void {
    const mayHaveArrived = this.#writtenAt !== null;
    this.#settle({ kind: 'failed', reason, detail, status: this.#status, mayHaveArrived, ...this.#facts() });
  }

  #settle(result: OutboundResult): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#resolve(result);
  }

  #facts(): OutboundFacts {
    const none = { dnsMs: null, connectMs: null, tlsMs: null };
    const [writtenAt, firstByteAt] = [this.#writtenAt, this.#firstByteAt];
    const firstByteMs = writtenAt === null || firstByteAt === null ? null : firstByteAt - writtenAt;
    const phases = this.#isReused ? none : (this.connection?.phases ?? none);
    return {
      timings: { ...phases, firstByteMs, totalMs: performance.now() - this.#startedAt },
      remoteAddress: this.connection?.remoteAddress ?? null,
      reusedConnection: this.#isReused,
    };
  }
}
