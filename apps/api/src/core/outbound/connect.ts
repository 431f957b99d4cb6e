import { once } from 'node:events';
import { connect as connectTcp, isIP } from 'node:net';
import type { LookupFunction, Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { SecureContext } from 'node:tls';
import type { Connection } from './connection.ts';
import type { EgressPolicy } from './egress-policy.ts';
import { openTunnel, type EgressProxy } from './egress-proxy.ts';
import type { JudgedUrl } from './judge-url.ts';
import { OutboundError } from './outbound-error.ts';
import { resolveChecked } from './resolve.ts';
import type { Resolve } from './resolve.ts';

export interface ConnectSettings {
  policy: EgressPolicy;
  resolve: Resolve;
  secureContext: SecureContext;
  /** Set: every connection is made through it. */
  proxy: EgressProxy | undefined;
  dnsTimeoutMs: number;
  /** TCP and TLS together. */
  connectTimeoutMs: number;
}

type Target = Pick<JudgedUrl, 'hostname' | 'port' | 'protocol' | 'isAddress'>;

/** Every answer is judged, but no more than these are tried; a name with more is not serious. */
const MAX_ADDRESSES_TRIED = 8;
/** Node's 250 ms gives up addresses across an ocean. */
const ADDRESS_ATTEMPT_TIMEOUT_MS = 2500;
const TCP_KEEP_ALIVE_MS = 30_000;

/**
 * Makes one connection to a target: resolve, judge every answer, connect to one of the judged addresses and to nothing
 * else, judge the peer's address once more, and only then TLS with the target's own name (SNI) and the certificate
 * verified. Fills `connection`; rejects with an `OutboundError`. Nothing is sent to an address that is not permitted.
 *
 * A hook on `lookup` alone would be no guard: it is never called for address literals. TLS sessions are not resumed,
 * since Node does not compare the certificate's names again on a resumed one; kept-alive connections make it cheap.
 */
export async function openConnection(
  connection: Connection,
  target: Target,
  settings: ConnectSettings,
): Promise<Socket> {
  connection.reset();
  const { policy, resolve, proxy, dnsTimeoutMs, connectTimeoutMs } = settings;
  const { phases } = connection;
  const stopwatch = startStopwatch();
  const addresses = await resolveChecked(target, { policy, resolve, timeoutMs: dnsTimeoutMs }).finally(() => {
    phases.dnsMs = target.isAddress ? null : stopwatch();
  });

  let socket: Socket | undefined;
  const timer = setTimeout(() => {
    socket?.destroy(new OutboundError('connect_timeout', `no connection in ${connectTimeoutMs} ms`));
  }, connectTimeoutMs);
  try {
    const tried = addresses.slice(0, MAX_ADDRESSES_TRIED);
    if (proxy) {
      const tunnel = await openTunnel(proxy, tried, target.port, (dialed) => (socket = dialed));
      socket = tunnel.socket;
      connection.remoteAddress = tunnel.address;
    } else {
      socket = dial(tried, target);
      await settled(socket, 'connect', 'connect_failed');
      connection.remoteAddress = judgePeer(socket, target, policy);
    }
    phases.connectMs = stopwatch();
    if (target.protocol === 'https:') {
      socket = startTls(socket, target, settings.secureContext);
      await settled(socket, 'secureConnect', 'tls_failed');
      phases.tlsMs = stopwatch();
    }
    connection.hold(socket);
    return socket;
  } catch (error) {
    socket?.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function dial(addresses: readonly string[], { hostname, port, isAddress }: Target): Socket {
  // The pinned answers: Node asks this function and no resolver, and tries them one after the other.
  const lookup: LookupFunction = (_hostname, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    );
  const socket = connectTcp({
    host: hostname,
    port,
    ...(isAddress ? {} : { lookup }),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_TIMEOUT_MS,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: TCP_KEEP_ALIVE_MS,
  });
  return ignoreLateErrors(socket);
}

function judgePeer(socket: Socket, { port, protocol }: Target, policy: EgressPolicy): string {
  const peer = socket.remoteAddress;
  if (peer === undefined) throw new OutboundError('connect_failed', 'closed at once');
  if (policy.judgeAddress(peer, port, protocol) === 'permitted') return peer;
  throw new OutboundError('address_denied', `connected to ${peer}, which is not permitted`);
}

function startTls(socket: Socket, { hostname, isAddress }: Target, secureContext: SecureContext): Socket {
  const name = hostname.replace(/\.$/, '');
  const tls = connectTls({
    socket,
    secureContext,
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
    // The certificate is compared with `servername`, else with `host`; SNI does not exist for addresses.
    ...(isAddress ? { host: name } : { servername: name }),
  });
  return ignoreLateErrors(tls);
}

async function settled(socket: Socket, event: string, reason: 'connect_failed' | 'tls_failed'): Promise<void> {
  try {
    await once(socket, event);
  } catch (error) {
    if (error instanceof OutboundError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const isLate = reason === 'connect_failed' && code === 'ETIMEDOUT';
    throw new OutboundError(isLate ? 'connect_timeout' : reason, `${code ?? ''} ${message}`.trim(), error);
  }
}

/** An error nobody listens to would end the process; who uses the socket has a listener besides. */
function ignoreLateErrors<T extends Socket>(socket: T): T {
  return socket.on('error', () => {});
}

/** Milliseconds since the call before. */
function startStopwatch(): () => number {
  let lapAt = performance.now();
  return () => {
    const elapsedMs = performance.now() - lapAt;
    lapAt += elapsedMs;
    return elapsedMs;
  };
}
