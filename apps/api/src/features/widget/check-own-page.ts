import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';

/**
 * A call must come from our own page: a header that no form can set, and no other site behind it. A link of the page to
 * a document can set no header; that it is ours is then said by the browser, which no page can make it say.
 */
export function checkOwnPage(request: FastifyRequest, deps: Pick<Deps, 'config'>): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isForeign = origin !== undefined && origin !== deps.config.widgetUrl.origin && hostOf(origin) !== host;
  const isOwnLink =
    request.method === 'GET' && site === 'same-origin' && request.headers['sec-fetch-mode'] === 'navigate';
  if (
    (request.headers['x-m2m-widget'] !== '1' && !isOwnLink) ||
    isForeign ||
    site === 'cross-site' ||
    site === 'same-site'
  ) {
    throw new ApiError('CROSS_SITE_REQUEST', 'This call is made by the hosted page only.');
  }
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
