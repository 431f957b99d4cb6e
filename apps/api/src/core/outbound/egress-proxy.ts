import { once } from 'node:events';
import { connect as connectTcp, isIPv6, type Socket } from 'node:net';
import { OutboundError } from './outbound-error.ts';

/** The operator's http proxy for calls to URLs that partners choose. It is trusted: its own address is not judged. */
export interface EgressProxy {
  hostname: string;
  port: number;
  /** Value of `Proxy-Authorization`. */
  authorization: string | undefined;
}

const MAX_ANSWER_BYTES = 8 * 1024;

/** `http://[user:password@]host[:port]`; undefined when the text is anything else. */
export function parseEgressProxy(text: string): EgressProxy | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  if (protocol !== 'http:' || hostname === '' || pathname !== '/' || search !== '' || hash !== '') return undefined;
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || 80),
    authorization: username === '' ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`,
  };
}

/**
 * A connection to one of the checked addresses through the proxy, tried in order. The address is what the proxy is asked
 * for, never the name, so that it has nothing to resolve and cannot be led elsewhere. `hold` gets each socket as it is
 * made, so that the caller can end it. Without a proxy that does its work the fault is ours: `internal_error`.
 */
export async function openTunnel(
  proxy: EgressProxy,
  addresses: readonly string[],
  port: number,
  hold: (socket: Socket) => void,
): Promise<{ socket: Socket; address: string }> {
  let refusal: OutboundError | undefined;
  for (const address of addresses) {
    const socket = await dialProxy(proxy, hold);
    try {
      await askFor(socket, proxy, `${isIPv6(address) ? `[${address}]` : address}:${port}`);
      return { socket, address };
    } catch (error) {
      socket.destroy();
      if (!(error instanceof OutboundError) || error.reason !== 'connect_failed') throw error;
      refusal = error;
    }
  }
  throw refusal ?? new OutboundError('connect_failed', 'no address');
}

async function dialProxy({ hostname, port }: EgressProxy, hold: (socket: Socket) => void): Promise<Socket> {
  const socket = connectTcp({ host: hostname, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 30_000 });
  // An error nobody listens to would end the process.
  socket.on('error', () => {});
  hold(socket);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    throw new OutboundError('internal_error', `egress proxy: ${(error as Error).message}`, error);
  }
}

async function askFor(socket: Socket, { authorization }: EgressProxy, target: string): Promise<void> {
  const credentials = authorization === undefined ? '' : `Proxy-Authorization: ${authorization}\r\n`;
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${credentials}\r\n`);
  const head = await readHead(socket);
  const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(head)?.[1]);
  if (status >= 200 && status < 300) return;
  if (Number.isNaN(status) || status === 407) {
    throw new OutboundError('internal_error', `egress proxy answered ${Number.isNaN(status) ? 'no HTTP' : status}`);
  }
  throw new OutboundError('connect_failed', `egress proxy answered ${status} for ${target}`);
}

/** Reads the answer's head; what follows it is left on the socket. */
async function readHead(socket: Socket): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let read = Buffer.alloc(0);
  const onReadable = (): void => {
    for (let chunk = socket.read() as Buffer | null; chunk !== null; chunk = socket.read() as Buffer | null) {
      read = Buffer.concat([read, chunk]);
      const end = read.indexOf('\r\n\r\n');
      if (end >= 0) {
        if (read.length > end + 4) socket.unshift(read.subarray(end + 4));
        return resolve(read.subarray(0, end).toString('latin1'));
      }
      if (read.length > MAX_ANSWER_BYTES)
        return reject(new OutboundError('internal_error', 'egress proxy: long answer'));
    }
  };
  const onEnd = (): void => reject(new OutboundError('connect_failed', 'closed by the egress proxy'));
  const onError = (error: Error): void =>
    reject(error instanceof OutboundError ? error : new OutboundError('connect_failed', error.message, error));
  socket.on('readable', onReadable).on('end', onEnd).on('close', onEnd).on('error', onError);
  try {
    return await promise;
  } finally {
    socket.off('readable', onReadable).off('end', onEnd).off('close', onEnd).off('error', onError);
  }
}
