import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { notFound } from '../../core/errors.ts';
import { MissingBuildError } from '../../core/http/static-files.ts';
import { randomBytes } from '../../core/random.ts';
import { addAssets } from './assets.ts';
import { fillPage, lookOf, pageHeaders } from './page.ts';

const DIST = join(import.meta.dirname, '../../../../portal/dist');
const NONCE_BYTES = 16;
const config = { access: { public: true } as const };
/** Addresses under the same roots that are no pages: what is unknown there answers as the API does. */
const IS_CALL = /^\/(portal\/(api|auth|assets)|operator\/api)(\/|$)/;

/** The portal's and the console's page: one template for every address below them. */
export function portalPageRoutes(app: FastifyInstance, { config: { publicUrl } }: Pick<Deps, 'config'>): void {
  const template = readTemplate();
  const isHttps = publicUrl.protocol === 'https:';
  addAssets(app, '/portal/assets', join(DIST, 'assets'));

  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const path = request.url.split('?', 1)[0]!;
    if (IS_CALL.test(path)) throw notFound();
    // Browsers refuse passkeys at an address; cookies of the name would not be sent there either.
    if (isAddress(request.host) && !isAddress(publicUrl.host)) {
      return reply.redirect(new URL(request.url, publicUrl.origin).href, 302);
    }
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const look = lookOf(request.headers);
    return reply
      .headers(pageHeaders(nonce, isHttps))
      .header('content-language', look.language)
      .type('text/html; charset=utf-8')
      .send(fillPage(template, nonce, look));
  };
  for (const url of ['/portal', '/portal/*', '/operator', '/operator/*']) {
    app.route({ method: ['GET', 'HEAD'], url, config, handler });
  }
}

/** Whether a host, with or without a port, is an IP address. */
const isAddress = (host: string): boolean => isIP(host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')) !== 0;

function readTemplate(): string {
  try {
    return readFileSync(join(DIST, 'index.html'), 'utf8');
  } catch {
    throw new MissingBuildError('The portal is not built. Run: npm run build');
  }
}
