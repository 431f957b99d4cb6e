import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { DocumentBody, DocumentParams, DocumentQuery, HistoryBody } from './portal-schema.ts';
import { OperationParams } from './schema.ts';
import { readDocument, readHistory } from './service/read-history.ts';

/** What the partner's page of a transfer shows beyond the contract. */
export function operationPortalRoutes(app: FastifyInstance, deps: Deps): void {
  const common = {
    method: 'GET',
    audience: 'portal',
    access: { scope: 'operations:read' },
    tag: 'Operations',
  } as const;
  addRoute(app, deps, {
    ...common,
    path: '/portal/api/operations/:operationId/history',
    summary: 'Every change of a transfer, oldest first, and which documents there are.',
    params: OperationParams,
    answers: { 200: HistoryBody },
    handler: (ctx, { params }) => readHistory(ctx, params.operationId),
  });
  addRoute(app, deps, {
    ...common,
    path: '/portal/api/operations/:operationId/documents/:kind',
    summary: 'The disclosure or the newest receipt of a transfer, as the sender got it.',
    params: DocumentParams,
    query: DocumentQuery,
    answers: { 200: DocumentBody },
    handler: (ctx, { params, query }) => readDocument(ctx, { ...params, ...query }),
  });
}
