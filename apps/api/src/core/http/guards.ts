import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors.ts';

/** Headers that decide something: a second one would let two readers see two requests. */
const SINGLE = new Set(['host', 'authorization', 'x-api-key', 'idempotency-key', 'content-type', 'content-length']);
/** Most headers are none of these, and their length says so without a look at their letters. */
const LENGTHS = new Set([...SINGLE].map((name) => name.length));
const MAX_HEADERS = 100;

/**
 * Refuses a request whose head two parsers could read differently. Node drops the second `Host` or `Authorization`
 * silently, so duplicates are looked for in `rawHeaders`.
 */
export function checkHead(request: IncomingMessage): void {
  const { rawHeaders } = request;
  if (rawHeaders.length > 2 * MAX_HEADERS)
    throw new ApiError('INVALID_REQUEST', `Send at most ${MAX_HEADERS} headers.`);
  let seen = '';
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const sent = rawHeaders[i]!;
    if (!LENGTHS.has(sent.length)) continue;
    const name = sent.toLowerCase();
    if (!SINGLE.has(name)) continue;
    if (seen.includes(`,${name},`)) {
      throw new ApiError('INVALID_REQUEST', `The header ${name} was sent twice. Send it once.`, {
        details: [{ path: name, message: 'Send this header once.' }],
      });
    }
    seen += `,${name},`;
  }
  if (!seen.includes(',host,') && request.httpVersion === '1.1') {
    throw new ApiError('INVALID_REQUEST', 'Send the Host header.', {
      details: [{ path: 'host', message: 'is required.' }],
    });
  }
  // Node hands the request on before its parser gives up on the coding.
  const coding = request.headers['transfer-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') {
    throw new ApiError('INVALID_REQUEST', 'Send the body with Content-Length, or with Transfer-Encoding: chunked.');
  }
  checkTarget(request.url ?? '');
}

/** A path of ours, whose percent-encoding is UTF-8 without NUL: what PostgreSQL cannot store is refused before SQL. */
function checkTarget(url: string): void {
  if (!url.startsWith('/')) {
    throw new ApiError('INVALID_REQUEST', 'Send the path of the resource as request target, not a full URL.');
  }
  if (!url.includes('%')) return;
  let decoded: string;
  try {
    decoded = decodeURIComponent(url);
  } catch {
    throw new ApiError('INVALID_REQUEST', 'The URL is not percent-encoded UTF-8. Encode it again.');
  }
  if (decoded.includes('\0')) throw new ApiError('INVALID_REQUEST', 'The URL holds a NUL character (%00). Remove it.');
}
