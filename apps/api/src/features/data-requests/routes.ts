import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { BODY_WITH_USER_DATA_BYTES } from '../users/index.ts';
import { DataRequestParams, FulfilBody, FulfilledBody } from './schema.ts';
import { fulfilDataRequest } from './service.ts';

export function dataRequestRoutes(app: FastifyInstance, deps: Deps): void {
  addRoute(app, deps, {
    method: 'PUT',
    path: '/partner/data-requests/:dataRequestId',
    access: { scope: 'data_requests:write' },
    summary: 'Answer a data request.',
    tag: 'Data requests',
    params: DataRequestParams,
    body: FulfilBody,
    answers: { 200: FulfilledBody },
    errors: ['REFERENCE_ID_MISMATCH', 'LINK_EXPIRED', 'LINK_REVOKED', 'DATA_REQUEST_ALREADY_FULFILLED'],
    maxBodyBytes: BODY_WITH_USER_DATA_BYTES,
    handler: (ctx, { params, body }) => fulfilDataRequest(ctx, params.dataRequestId, body),
  });
}
