import { setImmediate } from 'node:timers/promises';
import { createSecureContext, getCACertificates } from 'node:tls';
import { IdleConnections } from './connection.ts';
import type { EgressProxy } from './egress-proxy.ts';
import type { EgressPolicy } from './egress-policy.ts';
import { Exchange } from './exchange.ts';
import type { OutboundResult } from './exchange.ts';
import { createHttpPool } from './http-pool.ts';
import { judgeUrl } from './judge-url.ts';
import type { JudgedUrl, UrlRefusal } from './judge-url.ts';
import { OutboundError } from './outbound-error.ts';
import { createSystemResolver } from './resolve.ts';
import type { Resolve } from './resolve.ts';

export interface OutboundOptions {
  policy: EgressPolicy;
  /** Default: the operating system's. */
  resolve?: Resolve;
  /** The operator's; left out: connections are made directly. */
  proxy?: EgressProxy | undefined;
  /** Certificates (PEM) trusted besides those of Node. */
  extraCa?: readonly string[];
  connectionsPerOrigin?: number;
  /** Idle sockets over all origins. */
  maxIdleConnections?: number;
  /** Calls at a time, waiting ones included; more fail as `overloaded`. */
  maxInFlight?: number;
  dnsTimeoutMs?: number;
  /** TCP and TLS together. */
  connectTimeoutMs?: number;
  keepAliveMs?: number;
  connectionLifetimeMs?: number;
}

/** One call: a POST, unless `method` says otherwise. */
export interface OutboundRequest {
  url: string;
  method?: 'GET' | 'POST';
  /** `Host`, framing and connection headers are refused: they are this module's. */
  headers: Readonly<Record<string, string>>;
  /** Empty with GET. */
  body: Buffer;
  /** The whole call: waiting, DNS, connecting, answer with its body. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** How much of the answer is kept; default 4 KiB, at most the 64 KiB that are read. */
  keptBodyBytes?: number;
  /** Never written twice, not even when a kept connection ends before the answer: for calls that move money. */
  isOnce?: boolean;
}

/** The one way out to URLs that partners choose. */
export interface Outbound {
  /** Never rejects: every failure is a result with a reason of a fixed list. */
  send(request: OutboundRequest): Promise<OutboundResult>;
  stats(): { inFlight: number; idleConnections: number };
  /** Lets running calls end, then closes every connection. */
  close(): Promise<void>;
}

const OWN_HEADERS = /^(?:host|connection|keep-alive|content-length|transfer-encoding|te|trailer|upgrade|expect)$/i;

export function createOutbound(options: OutboundOptions): Outbound {
  const { policy, resolve = createSystemResolver(), extraCa = [], maxInFlight = 4096 } = options;
  const idle = new IdleConnections(options.maxIdleConnections ?? 1024);
  const pool = createHttpPool({
    policy,
    resolve,
    idle,
    proxy: options.proxy,
    // One context for all: making one parses every root certificate.
    secureContext: createSecureContext({ ca: [...getCACertificates('default'), ...extraCa], minVersion: 'TLSv1.2' }),
    connectionsPerOrigin: options.connectionsPerOrigin ?? 32,
    dnsTimeoutMs: options.dnsTimeoutMs ?? 3000,
    connectTimeoutMs: options.connectTimeoutMs ?? 10_000,
    keepAliveMs: options.keepAliveMs ?? 30_000,
    connectionLifetimeMs: options.connectionLifetimeMs ?? 300_000,
  });
  let inFlight = 0;

  async function attempt(url: JudgedUrl, request: OutboundRequest, startedAt: number): Promise<Exchange> {
    const { timeoutMs = 30_000, signal, keptBodyBytes } = request;
    const exchange = new Exchange(startedAt, keptBodyBytes);
    const stopLate = () => exchange.stop(new OutboundError('timeout', `not done in ${timeoutMs} ms`));
    const stopAborted = () => exchange.stop(new OutboundError('aborted', 'aborted by the caller'));
    const timer = setTimeout(stopLate, Math.max(0, startedAt + timeoutMs - performance.now()));
    signal?.addEventListener('abort', stopAborted, { once: true });
    if (signal?.aborted) stopAborted();
    else {
      const { origin, path } = url;
      const { method = 'POST', headers } = request;
      const body = method === 'GET' ? null : request.body;
      pool.dispatch({ origin, path, method, headers, body }, exchange);
    }
    await exchange.result;
    // undici gives a connection back one turn after the answer; a caller that sends again at once would open another.
    await setImmediate();
    clearTimeout(timer);
    signal?.removeEventListener('abort', stopAborted);
    return exchange;
  }

  async function send(request: OutboundRequest): Promise<OutboundResult> {
    const startedAt = performance.now();
    const judgement = judgeUrl(request.url, policy);
    if (!judgement.ok) return failAtOnce(startedAt, refusedUrl(judgement.reason));
    const refusal = refuseToSend(request, inFlight < maxInFlight);
    if (refusal !== null) return failAtOnce(startedAt, refusal);
    inFlight++;
    try {
      let exchange = await attempt(judgement.url, request, startedAt);
      // The receiver closed a kept connection just as we wrote to it: not its failure, and not worth a retry step.
      if (exchange.isStale && request.isOnce !== true) exchange = await attempt(judgement.url, request, startedAt);
      return await exchange.result;
    } finally {
      inFlight--;
    }
  }

  return {
    send,
    stats: () => ({ inFlight, idleConnections: idle.size }),
    close: () => pool.close(),
  };
}

function refusedUrl(reason: UrlRefusal): OutboundError {
  return new OutboundError(reason === 'address_denied' ? 'address_denied' : 'url_refused', reason);
}

function refuseToSend({ headers }: OutboundRequest, hasRoom: boolean): OutboundError | null {
  const own = Object.keys(headers).find((name) => OWN_HEADERS.test(name));
  if (own !== undefined) return new OutboundError('internal_error', `header ${own} must not be given`);
  return hasRoom ? null : new OutboundError('overloaded', 'too many calls at a time');
}

function failAtOnce(startedAt: number, error: OutboundError): Promise<OutboundResult> {
  const exchange = new Exchange(startedAt);
  exchange.stop(error);
  return exchange.result;
}
