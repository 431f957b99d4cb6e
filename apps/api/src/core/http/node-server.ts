import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Node's HTTP server with limits on time and size, and with our envelope on the answers that Node gives by itself to
 * what is no request: those would carry neither a body nor a request id.
 */
export function createNodeServer(handler: Handler, log: Log): Server {
  const exchanges = new WeakMap<Duplex, ServerResponse[]>();
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 2_000,
      // Node's own answer to a missing Host is bare; `checkHead` refuses it instead.
      requireHostHeader: false,
    },
    (request, response) => {
      const open = (exchanges.get(request.socket) ?? []).filter((earlier) => !earlier.writableFinished);
      exchanges.set(request.socket, [...open, response]);
      handler(request, response);
    },
  );
  // Node would silently drop what is above the count; `checkHead` refuses it.
  server.maxHeadersCount = 0;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET' || isAnswerDue(exchanges.get(socket) ?? []))
      return socket.destroy();
    const [status, code] = refusalOf(error);
    refuse(log, socket, { status, code, message: 'The request is not valid HTTP.', reason: error.code ?? 'unknown' });
  });
  // Expect: 100-continue is Node's; any other expectation is refused.
  server.on('checkExpectation', (request, _response) => {
    refuse(log, request.socket, {
      status: '417 Expectation Failed',
      code: 'INVALID_REQUEST',
      message: 'Send no Expect header but 100-continue.',
      reason: 'EXPECTATION',
    });
  });
  server.on('connect', (_request, socket) => {
    const [status, code] = NO_SUCH_METHOD;
    refuse(log, socket, { status, code, message: 'CONNECT is not allowed here.', reason: 'CONNECT' });
  });
  return server;
}

/**
 * Whether an earlier request of the connection still waits for its answer: what is written now would be taken for it.
 * The one whose own body is broken or late is no such request, as long as nothing of its answer was sent.
 */
function isAnswerDue(responses: ServerResponse[]): boolean {
  const open = responses.filter((response) => !response.writableFinished);
  const [only] = open;
  return only !== undefined && (open.length > 1 || only.headersSent || only.req.complete);
}

const NOT_HTTP = ['400 Bad Request', 'INVALID_REQUEST'] as const;
const NO_SUCH_METHOD = ['405 Method Not Allowed', 'METHOD_NOT_ALLOWED'] as const;

function refusalOf(error: NodeJS.ErrnoException & { rawPacket?: Buffer }): readonly [status: string, code: string] {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return ['431 Request Header Fields Too Large', 'INVALID_REQUEST'];
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return ['413 Payload Too Large', 'PAYLOAD_TOO_LARGE'];
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return ['408 Request Timeout', 'INVALID_REQUEST'];
    case 'HPE_INVALID_METHOD':
      // What is no HTTP at all (TLS, noise) has no method either.
      return /^[A-Za-z-]+ /.test(error.rawPacket?.toString('latin1', 0, 40) ?? '') ? NO_SUCH_METHOD : NOT_HTTP;
    default:
      return NOT_HTTP;
  }
}

function refuse(
  log: Log,
  socket: Duplex,
  answer: { status: string; code: string; message: string; reason: string },
): void {
  const { status, code, message, reason } = answer;
  const requestId = newId('req');
  log.info('request refused', { requestId, status: Number.parseInt(status, 10), code, reason });
  const body = JSON.stringify({ success: false, code, message, error: { code, message, details: [] }, requestId });
  const headers = {
    connection: 'close',
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-request-id': requestId,
    ...SECURITY_HEADERS,
    ...(code === 'METHOD_NOT_ALLOWED' && { allow: 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT' }),
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n${body}`);
}
