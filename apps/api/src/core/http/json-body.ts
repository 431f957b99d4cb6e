import type { FastifyInstance } from 'fastify';
import { ApiError } from '../errors.ts';
import { parseStrictJson, StrictJsonError } from '../strict-json.ts';
import { refuse } from './validation.ts';

/** One content type, read strictly; everything else is 415. */
export function acceptOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(/^application\/json(?:;|$)/, { parseAs: 'buffer' }, (request, body, done) => {
    const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset && !/^utf-?8$/i.test(charset)) {
      return done(new ApiError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as UTF-8.'));
    }
    const coding = request.headers['content-encoding'];
    if (coding !== undefined && coding !== 'identity') {
      return done(new ApiError('UNSUPPORTED_MEDIA_TYPE', 'Send the body uncompressed, without Content-Encoding.'));
    }
    if (body.length === 0) return done(null, {});
    try {
      done(null, parseStrictJson(body as Buffer));
    } catch (error) {
      if (!(error instanceof StrictJsonError)) return done(error as Error);
      done(refuse([{ path: error.path, message: error.message }]));
    }
  });
}
