import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MissingBuildError, serveHashedFiles } from '../../core/http/static-files.ts';
import { languageOf, pageHeaders, renderPage } from './page.ts';
import type { Doors } from './doors.ts';

const DIST = join(import.meta.dirname, '../../../../widget/dist');
const config = { access: { public: true } as const };

/** GET and HEAD change nothing, and look alike for every link id, existing or not. */
export function addPageRoutes(app: FastifyInstance, doors: Doors): void {
  const template = readBuilt('index.html');
  serveHashedFiles(app, '/w/assets', join(DIST, 'assets'));
  addLoader(app);
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const face = await doors.finder.face((request.params as { linkId: string }).linkId, doors.pinnedOf(request));
    const language = languageOf(face, request.headers['accept-language']);
    return reply
      .headers(pageHeaders(face, doors.isHttps))
      .header('content-language', language)
      .type('text/html; charset=utf-8')
      .send(renderPage(template, face, language));
  };
  // A link that lost its end on the way gets the page too, which says so in words.
  for (const rest of ['/:flow', '/:flow/', '/', '']) {
    app.route({
      method: ['GET', 'HEAD'],
      url: `/:linkId(^link_[a-z0-9]{2,24}_[a-z0-9]{1,80}$)${rest}`,
      config,
      handler,
    });
  }
}

/** The script that partners' pages load; its name never changes, so it is kept for minutes only. */
function addLoader(app: FastifyInstance): void {
  const loader = readBuilt('m2m.js');
  app.route({
    method: ['GET', 'HEAD'],
    url: '/m2m.js',
    config,
    handler: async (_, reply) =>
      reply
        .headers({ 'cache-control': 'public, max-age=600', 'cross-origin-resource-policy': 'cross-origin' })
        .type('text/javascript; charset=utf-8')
        .send(loader),
  });
}

function readBuilt(name: string): string {
  try {
    return readFileSync(join(DIST, name), 'utf8');
  } catch {
    throw new MissingBuildError('The hosted page is not built. Run: npm run build');
  }
}
