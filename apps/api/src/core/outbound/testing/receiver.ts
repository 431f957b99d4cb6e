import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real HTTP or HTTPS server on a loopback port that counts what reaches it. */
export interface Receiver {
  port: number;
  /** TCP connections accepted. */
  connections: number;
  requests: { headers: IncomingMessage['headers']; body: Buffer; servername: string | undefined }[];
  close(): Promise<void>;
}

export interface Certificate {
  key: string;
  cert: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

export async function startReceiver(
  answer: Answer = (_request, response) => response.end('ok'),
  { address = '127.0.0.1', port = 0, tls }: { address?: string; port?: number; tls?: Certificate } = {},
): Promise<Receiver> {
  const requests: Receiver['requests'] = [];
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { servername } = request.socket as { servername?: string };
      requests.push({ headers: request.headers, body: Buffer.concat(chunks), servername });
      answer(request, response, Buffer.concat(chunks));
    });
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  const receiver = await startServer(server, { address, port });
  return Object.assign(receiver, { requests });
}

/** Counts the connections of any server; `close` ends them all. */
export async function startServer(server: Server, { address = '127.0.0.1', port = 0 } = {}) {
  const sockets = new Set<Socket>();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, address, resolve));
  const started = {
    port: (server.address() as AddressInfo).port,
    connections: 0,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  server.on('connection', (socket: Socket) => {
    started.connections++;
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
  });
  return started;
}

/** A self-signed certificate for one host by the openssl program; `null` when that is missing. */
export function makeCertificate(subjectAltName: string): Certificate | null {
  const directory = mkdtempSync(join(tmpdir(), 'm2m-certificate-'));
  const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const subject = ['-subj', '/CN=m2m test', '-addext', `subjectAltName=${subjectAltName}`];
  try {
    execFileSync('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch {
    process.stderr.write('SKIPPED: the TLS tests of core/outbound need the openssl program\n');
    return null;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
