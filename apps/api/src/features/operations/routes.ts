import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { CancelBody, ListOperationsQuery, OperationBody, OperationListBody, OperationParams } from './schema.ts';
import { cancelByPartner } from './service/cancel-operation.ts';
import { readOperation, readOperations } from './service/read-operations.ts';

/** Contract 6.10 and 6.11. */
export function operationRoutes(app: FastifyInstance, deps: Deps): void {
  const tag = 'Operations';
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/operations',
    access: { scope: 'operations:read' },
    summary: 'List operations, newest first.',
    tag,
    query: ListOperationsQuery,
    answers: { 200: OperationListBody },
    handler: (ctx, { query }) => readOperations(ctx, query),
  });
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/operations/:operationId',
    access: { scope: 'operations:read' },
    summary: 'One operation.',
    tag,
    params: OperationParams,
    answers: { 200: OperationBody },
    handler: (ctx, { params }) => readOperation(ctx, params.operationId),
  });
  addRoute(app, deps, {
    method: 'POST',
    path: '/partner/operations/:operationId/cancel',
    access: { scope: 'operations:write' },
    summary: 'Cancel an operation: at once (200), or by asking the rail for the money (202).',
    tag,
    params: OperationParams,
    body: CancelBody,
    answers: { 200: OperationBody, 202: OperationBody },
    errors: ['OPERATION_NOT_CANCELLABLE', 'INVALID_API_KEY'],
    handler: (ctx, { params, body }) => cancelByPartner(ctx, params.operationId, body.reason),
  });
}
