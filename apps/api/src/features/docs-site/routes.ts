import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../../core/errors.ts';
import { FileCache } from './file-cache.ts';
import { findFile, openSite, type Site, type SiteFile } from './site.ts';

const MAX_CACHED_BYTES = 2 * 1024 * 1024;
const access = { public: true } as const;

/**
 * The documentation at `/docs/`, built by `npm run build`. Nothing is read before the first visit, and only files that
 * the build listed are ever opened, by the build's own names.
 */
export function docsRoutes(app: FastifyInstance, folder?: string): void {
  const cache = new FileCache(MAX_CACHED_BYTES);
  let opening: Promise<Site | undefined> | undefined;
  const show = async (request: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> => {
    const site = await (opening ??= openSite(folder));
    if (!site) {
      opening = undefined;
      throw notFound();
    }
    return answer({ site, cache, request, reply, path }).catch((error: NodeJS.ErrnoException) => {
      // Built anew under a running process: the next visit reads the new list.
      if (error.code !== 'ENOENT') throw error;
      opening = undefined;
      throw notFound();
    });
  };
  const route = (url: string, pathOf: (request: FastifyRequest) => string): void => {
    app.route({
      method: ['GET', 'HEAD'],
      url,
      config: { access },
      handler: async (request, reply) => show(request, reply, pathOf(request)),
    });
  };
  app.route({
    method: ['GET', 'HEAD'],
    url: '/docs',
    config: { access },
    handler: async (_, reply) => reply.redirect('/docs/', 308),
  });
  route('/docs/*', (request) => (request.params as { '*': string })['*']);
  route('/llms.txt', () => 'llms.txt');
}

interface Visit {
  site: Site;
  cache: FileCache;
  request: FastifyRequest;
  reply: FastifyReply;
  path: string;
}

async function answer(visit: Visit): Promise<FastifyReply> {
  const { site, request, reply, path } = visit;
  const accepted = request.headers.accept ?? '';
  const found = findFile(site, path, /^text\/markdown\b/.test(accepted));
  if (found && 'moveTo' in found) return reply.redirect(`/docs/${found.moveTo}`, 308);
  if (found) return sendFile(visit, found.file, 200);
  if (!accepted.includes('text/html') || !site.files.has('404.html')) throw notFound();
  return sendFile(visit, '404.html', 404);
}

async function sendFile({ site, cache, request, reply }: Visit, name: string, status: number): Promise<FastifyReply> {
  const file = site.files.get(name)!;
  const encoding = encodingOf(file, request.headers['accept-encoding'] ?? '');
  const tag = `"${file.tag}${encoding ? `-${encoding}` : ''}"`;
  reply.headers({
    'content-security-policy': site.policy,
    'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    vary: 'accept, accept-encoding',
    etag: tag,
  });
  if (name.endsWith('.html')) reply.header('link', `</docs/llms.txt>; rel="alternate"; type="text/plain"`);
  if (status === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send();
  const suffix = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : '';
  const bytes = await cache.read(join(site.folder, `${name}${suffix}`));
  if (encoding) reply.header('content-encoding', encoding);
  return reply.code(status).type(file.type).send(bytes);
}

function encodingOf(file: SiteFile, accepted: string): 'br' | 'gzip' | undefined {
  if (!file.isCompressed) return undefined;
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}
