import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../../core/errors.ts';
import { MissingBuildError } from '../../core/http/static-files.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Hashed files as immutable under a prefix. They are read when asked for, already compressed by the build: browsers keep
 * them, so memory need not. Only names that the build made are ever opened.
 */
export function addAssets(app: FastifyInstance, prefix: string, folder: string): void {
  const names = listNames(folder);
  app.route({
    method: ['GET', 'HEAD'],
    url: `${prefix}/:file`,
    config: { access: { public: true } },
    handler: async (request, reply) => {
      const { file } = request.params as { file: string };
      const type = TYPES[extname(file)];
      if (type === undefined || !names.has(file)) throw notFound();
      const accepted = request.headers['accept-encoding'] ?? '';
      const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
      const ending = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : '';
      if (encoding) reply.header('content-encoding', encoding);
      return reply
        .headers({
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'accept-encoding',
          'cross-origin-resource-policy': 'same-origin',
        })
        .type(type)
        .send(await readFile(join(folder, `${file}${ending}`)));
    },
  });
}

function listNames(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    throw new MissingBuildError(`The portal is not built (${folder} is missing). Run: npm run build`);
  }
}
