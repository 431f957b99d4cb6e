import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut (connections end, new ones are refused) or frozen (nothing passes any more). */
export interface TcpProxy {
  port: number;
  /** The same URL through the proxy. */
  through(url: string): string;
  cut(): void;
  freeze(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function startTcpProxy(targetUrl: string): Promise<TcpProxy> {
  const { hostname, port: targetPort } = new URL(targetUrl);
  const sockets = new Set<Socket>();
  let state: 'open' | 'cut' | 'frozen' = 'open';
  const server = createServer((client) => {
    if (state === 'cut') return client.destroy();
    const target = connect({ host: hostname, port: Number(targetPort) });
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => {
        if (state !== 'frozen') to.write(chunk);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    through(url) {
      const inside = new URL(url);
      inside.hostname = '127.0.0.1';
      inside.port = String(port);
      return inside.href;
    },
    cut() {
      state = 'cut';
      endAll();
    },
    freeze() {
      state = 'frozen';
    },
    mend() {
      // Bytes that were swallowed cannot be sent again: what was frozen is over.
      if (state === 'frozen') endAll();
      state = 'open';
    },
    async close() {
      endAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
