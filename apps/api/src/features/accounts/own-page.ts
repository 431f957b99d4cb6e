import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';

/**
 * A call that brings the portal's cookie must come from the portal's own pages: the browser says so in `Sec-Fetch-Site`
 * and `Origin`, which no page can forge. A change needs one of the two; reading is refused where they say otherwise.
 * Security row 27.
 */
export function requireOwnPage(request: FastifyRequest, config: Pick<Deps['config'], 'publicUrl'>): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isOwnOrigin = origin !== undefined && (origin === config.publicUrl.origin || hostOf(origin) === host);
  const isForeign = (origin !== undefined && !isOwnOrigin) || site === 'cross-site' || site === 'same-site';
  const isOwn = isOwnOrigin || site === 'same-origin';
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isForeign || (!isRead && !isOwn))
    throw new ApiError('CROSS_SITE_REQUEST', 'This call is made by the pages of the portal only.');
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
