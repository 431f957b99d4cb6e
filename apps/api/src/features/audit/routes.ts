import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute, ALWAYS, errorAnswersOf, OF_KEYS } from '../../core/http/route.ts';
import { AuditBody, AuditExportQuery, AuditQuery, type AuditExportInput } from './schema.ts';
import { exportOwnAudit, readAudit } from './service.ts';
import { CONTENT_TYPES } from './write-export.ts';

/** The trail belongs to the logs: the contract has no scope of its own for it. */
const access = { scope: 'logs:read' };

export function auditRoutes(app: FastifyInstance, deps: Deps): void {
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/audit',
    access,
    summary: 'Who did what to your keys, secrets and company, newest first.',
    tag: 'Audit',
    query: AuditQuery,
    answers: { 200: AuditBody },
    handler: (ctx, { query }) => readAudit(ctx, query),
  });
  // Not an envelope but a file, and streamed: the one route that `addRoute` cannot declare.
  app.route({
    method: 'GET',
    url: '/partner/audit/export',
    config: { access, isDocumented: true, errorAnswers: errorAnswersOf(ERRORS) },
    schema: {
      querystring: AuditExportQuery,
      response: { 200: FILE },
      summary: 'The audit trail as a file, oldest first; at most 100,000 entries.',
      description: 'Scope: `logs:read`.',
      tags: ['Audit'],
      operationId: 'getAuditExport',
      security: [{ apiKey: [] }, { bearer: [] }],
    } as object,
    handler: async (request, reply) => {
      const { partnerId, environment } = request.principal!;
      const input = request.query as AuditExportInput;
      const pieces = await exportOwnAudit(deps, { partnerId, environment }, input);
      return reply
        .type(CONTENT_TYPES[input.format])
        .header('content-disposition', `attachment; filename="audit.${input.format}"`)
        .send(Readable.from(pieces, { objectMode: false }));
    },
  });
}

const FILE = {
  description: 'One line for each entry',
  content: { 'text/csv': { schema: { type: 'string' } }, 'application/x-ndjson': { schema: { type: 'string' } } },
};

const ERRORS = [...ALWAYS, ...OF_KEYS, 'INSUFFICIENT_SCOPE'] as const;
