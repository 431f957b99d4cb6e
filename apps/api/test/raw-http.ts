import { connect } from 'node:net';

/** One answer as its bytes say; header names in lower case. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface RawExchange {
  answers: RawAnswer[];
  /** Whether the server ended the connection. */
  isClosed: boolean;
  durationMs: number;
}

/**
 * Sends bytes over a plain socket, so that nothing mends them on the way, and reads until the server closes, `count`
 * answers have come, or `timeoutMs` have passed. Parts are sent `gapMs` apart.
 */
export async function sendRaw(
  baseUrl: string,
  parts: string | Buffer | (string | Buffer)[],
  { count = 1, timeoutMs = 5_000, gapMs = 0 }: { count?: number; timeoutMs?: number; gapMs?: number } = {},
): Promise<RawExchange> {
  const { hostname, port } = new URL(baseUrl);
  const startedAt = performance.now();
  const socket = connect({ host: hostname, port: Number(port) });
  const chunks: Buffer[] = [];
  let isClosed = false;
  const done = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, timeoutMs);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (parseAnswers(Buffer.concat(chunks)).length >= count) {
        clearTimeout(timer);
        // A moment to see whether the server closes by itself.
        setTimeout(resolve, 30);
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      isClosed = true;
      clearTimeout(timer);
      resolve();
    });
  });
  for (const part of [parts].flat()) {
    if (socket.destroyed) break;
    socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
    if (gapMs > 0) await new Promise((resolve) => setTimeout(resolve, gapMs));
  }
  await done;
  socket.destroy();
  return { answers: parseAnswers(Buffer.concat(chunks)), isClosed, durationMs: performance.now() - startedAt };
}

/** Whole answers with a content length, or with none of the body; what is cut is left out. */
function parseAnswers(bytes: Buffer): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = bytes;
  for (;;) {
    const headEnd = rest.indexOf('\r\n\r\n');
    if (headEnd < 0) return answers;
    const [statusLine = '', ...lines] = rest.subarray(0, headEnd).toString('latin1').split('\r\n');
    const status = Number(statusLine.split(' ')[1]);
    const headers: Record<string, string> = {};
    for (const line of lines)
      headers[line.slice(0, line.indexOf(':')).toLowerCase()] = line.slice(line.indexOf(':') + 1).trim();
    const length = status === 100 ? 0 : Number(headers['content-length'] ?? 0);
    if (rest.length < headEnd + 4 + length) return answers;
    if (status !== 100)
      answers.push({ status, headers, body: rest.subarray(headEnd + 4, headEnd + 4 + length).toString() });
    rest = rest.subarray(headEnd + 4 + length);
  }
}

/** A request's text; `headers` are written as given, in order, also twice. */
export function rawRequest(method: string, target: string, headers: (readonly [string, string])[], body = ''): string {
  const length =
    body === '' || headers.some(([name]) => /content-length|transfer-encoding/i.test(name))
      ? []
      : [['Content-Length', String(Buffer.byteLength(body, 'latin1'))] as const];
  const lines = [...headers, ...length].map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
