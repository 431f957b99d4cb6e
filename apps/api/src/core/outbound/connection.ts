import type { Socket } from 'node:net';

/** How long the parts of making a connection took, in milliseconds; `null` = not reached, or not needed. */
export interface ConnectPhases {
  dnsMs: number | null;
  connectMs: number | null;
  tlsMs: number | null;
}

/** What is known of the one socket that an HTTP client holds at a time. */
export class Connection {
  phases: ConnectPhases = { dnsMs: null, connectMs: null, tlsMs: null };
  remoteAddress: string | null = null;
  /** Requests begun on this socket. */
  requestCount = 0;
  #socket: Socket | null = null;
  readonly #idle: IdleConnections;

  constructor(idle: IdleConnections) {
    this.#idle = idle;
  }

  /** Forgets the socket before: a client makes the next one once that is closed. */
  reset(): void {
    this.phases = { dnsMs: null, connectMs: null, tlsMs: null };
    this.remoteAddress = null;
    this.requestCount = 0;
    this.#socket = null;
  }

  hold(socket: Socket): void {
    this.#socket = socket;
    socket.once('close', () => this.#idle.delete(this));
  }

  /** A request is given to it: it rests no longer. */
  take(): void {
    this.#idle.delete(this);
  }

  /** Its request is done. To be called before its client can take up the next one. */
  rest(): void {
    if (this.#socket !== null && !this.#socket.destroyed) this.#idle.add(this);
  }

  close(): void {
    this.#socket?.destroy();
  }
}

/** Bounds the idle sockets over all hosts: the one that has rested longest is closed for a new one. */
export class IdleConnections {
  readonly #max: number;
  /** In order of resting. */
  readonly #idle = new Set<Connection>();

  constructor(max: number) {
    this.#max = max;
  }

  get size(): number {
    return this.#idle.size;
  }

  add(connection: Connection): void {
    this.#idle.add(connection);
    if (this.#idle.size <= this.#max) return;
    const [longest] = this.#idle;
    if (longest === undefined) return;
    this.#idle.delete(longest);
    longest.close();
  }

  delete(connection: Connection): void {
    this.#idle.delete(connection);
  }
}
