import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors.ts';

/** Headers that decide something: a second one would let two readers see two requests. */
const SINGLE = new Set(['host', 'authorization', 'x-api-key', 'idempotency-key', 'content-type', 'content-length']);

/**
 * Refuses a request whose head two parsers could read differently. Node drops the second `Host` or `Authorization`
 * silently, so duplicates are looked for in `rawHeaders`.
 */
export function checkHead(request: IncomingMessage): void {
  const { rawHeaders } = request;
  let seen = '';
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!.toLowerCase();
    if (!SINGLE.has(name)) continue;
    if (seen.includes(`,${name},`)) {
      throw new ApiError('INVALID_REQUEST', `The header ${name} was sent twice. Send it once.`, {
        details: [{ path: name, message: 'Send this header once.' }],
      });
    }
    seen += `,${name},`;
  }
  if (request.url && !request.url.startsWith('/')) {
    throw new ApiError('INVALID_REQUEST', 'Send the path of the resource as request target, not a full URL.');
  }
}
