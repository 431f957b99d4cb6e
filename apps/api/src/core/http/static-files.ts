import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A build that is missing or stale; the message says how to make it. */
export class MissingBuildError extends Error {}

/** Reads a folder of hashed files into memory, compressed once, and serves them as immutable under a prefix. */
export function serveHashedFiles(app: FastifyInstance, prefix: string, folder: string): void {
  const files = new Map(
    listFiles(folder).map((name) => {
      const plain = readFileSync(join(folder, name));
      const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      return [
        name,
        {
          type: TYPES[extname(name)] ?? 'application/octet-stream',
          plain,
          brotli,
          gzip: gzipSync(plain, { level: 9 }),
        },
      ];
    }),
  );
  app.route({
    method: ['GET', 'HEAD'],
    url: `${prefix}/:file`,
    config: { access: { public: true } },
    handler: async (request, reply) => {
      const file = files.get((request.params as { file: string }).file);
      if (!file) throw notFound();
      const accepted = request.headers['accept-encoding'] ?? '';
      const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
      const bytes = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : file.plain;
      if (encoding) reply.header('content-encoding', encoding);
      return reply
        .headers({
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'accept-encoding',
          'cross-origin-resource-policy': 'same-origin',
        })
        .type(file.type)
        .send(bytes);
    },
  });
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new MissingBuildError(`The pages are not built (${folder} is missing). Run: npm run build`);
  }
}
