import { isIP } from 'node:net';
import { Agent, Client, Pool } from 'undici';
import type { Dispatcher } from 'undici';
import { openConnection } from './connect.ts';
import type { ConnectSettings } from './connect.ts';
import { Connection } from './connection.ts';
import type { IdleConnections } from './connection.ts';
import type { EgressProtocol } from './egress-policy.ts';
import { Exchange } from './exchange.ts';
import { OutboundError } from './outbound-error.ts';

export interface HttpPoolSettings extends ConnectSettings {
  connectionsPerOrigin: number;
  keepAliveMs: number;
  /** After this a connection takes no new request, so that a changed DNS answer is seen. */
  connectionLifetimeMs: number;
  idle: IdleConnections;
}

/**
 * undici's pool per origin, HTTP/1.1 only, in which each client makes its connections by `openConnection`.
 * A kept-alive connection passes no judgement again: the address that was judged is the one that it is connected to.
 */
export function createHttpPool(settings: HttpPoolSettings): Agent {
  const clientOptions = {
    pipelining: 1,
    keepAliveTimeout: settings.keepAliveMs,
    keepAliveMaxTimeout: settings.keepAliveMs * 2,
    // One timer of our own bounds the whole exchange; see `send`.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  return new Agent({
    factory: (origin) =>
      new Pool(origin, {
        connections: settings.connectionsPerOrigin,
        clientTtl: settings.connectionLifetimeMs,
        allowH2: false,
        connect: refuseToConnect,
        factory: (poolOrigin) => new TrackedClient(poolOrigin, clientOptions, settings),
      }),
  });
}

/** A client that tells its exchanges which connection they run on. */
class TrackedClient extends Client {
  readonly #connection: Connection;

  constructor(origin: URL, options: Client.Options, settings: HttpPoolSettings) {
    const connection = new Connection(settings.idle);
    super(origin, {
      ...options,
      allowH2: false,
      connect: ({ hostname, protocol, port }, callback) => {
        const target = readTarget(hostname, protocol, port);
        openConnection(connection, target, settings).then(
          (socket) => callback(null, socket),
          (error: Error) => callback(error, null),
        );
      },
    });
    this.#connection = connection;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.#connection.take();
    if (handler instanceof Exchange) handler.connection = this.#connection;
    return super.dispatch(options, handler);
  }
}

function readTarget(hostname: string, protocol: string, port: string) {
  const isPlain = protocol === 'http:';
  const scheme: EgressProtocol = isPlain ? 'http:' : 'https:';
  return { hostname, protocol: scheme, port: Number(port || (isPlain ? 80 : 443)), isAddress: isIP(hostname) !== 0 };
}

/** The pool wants a connector of its own; its clients have theirs, so this one must never run. */
function refuseToConnect(_target: unknown, callback: (error: Error, socket: null) => void): void {
  callback(new OutboundError('internal_error', 'no connection outside openConnection'), null);
}
