import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../core/context.ts';
import { addRoute } from '../../../core/http/route.ts';
import { secretRoutes } from './secret-routes.ts';
import {
  CreatedEndpointBody,
  CreateEndpointBody,
  DeletedEndpointBody,
  EndpointBody,
  EndpointListBody,
  EndpointParams,
  EndpointsQuery,
  UpdateEndpointBody,
} from './schema.ts';
import {
  changeEndpoint,
  createEndpointByApi,
  deleteEndpoint,
  disableEndpoint,
  enableEndpoint,
  readEndpoint,
  readEndpoints,
} from './service.ts';

const READ = { access: { scope: 'webhooks:read' }, tag: 'Webhooks' } as const;
const WRITE = { access: { scope: 'webhooks:write' }, tag: 'Webhooks' } as const;
const ONE = '/partner/webhook-endpoints/:endpointId';

export function endpointRoutes(app: FastifyInstance, deps: Deps): void {
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    path: '/partner/webhook-endpoints',
    summary: 'Add a webhook endpoint; the first one is "the webhook URL" and signs with the default secret.',
    body: CreateEndpointBody,
    answers: { 201: CreatedEndpointBody },
    showsSecret: true,
    handler: (ctx, { body }) => createEndpointByApi(ctx, body),
  });
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: '/partner/webhook-endpoints',
    summary: 'List webhook endpoints, newest first.',
    query: EndpointsQuery,
    answers: { 200: EndpointListBody },
    handler: (ctx, { query }) => readEndpoints(ctx, query),
  });
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: ONE,
    summary: 'One webhook endpoint with its health.',
    params: EndpointParams,
    answers: { 200: EndpointBody },
    handler: (ctx, { params }) => readEndpoint(ctx, params.endpointId),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'PATCH',
    path: ONE,
    summary: 'Change settings of a webhook endpoint.',
    params: EndpointParams,
    body: UpdateEndpointBody,
    answers: { 200: EndpointBody },
    handler: (ctx, { params, body }) => changeEndpoint(ctx, params.endpointId, body),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'DELETE',
    path: ONE,
    summary: 'Delete a webhook endpoint; what waits for it is skipped.',
    params: EndpointParams,
    answers: { 200: DeletedEndpointBody },
    handler: (ctx, { params }) => deleteEndpoint(ctx, params.endpointId),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    path: `${ONE}/enable`,
    summary: 'Enable a webhook endpoint again.',
    params: EndpointParams,
    answers: { 200: EndpointBody },
    handler: (ctx, { params }) => enableEndpoint(ctx, params.endpointId),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    path: `${ONE}/disable`,
    summary: 'Disable a webhook endpoint; its events are recorded as skipped and can be replayed.',
    params: EndpointParams,
    answers: { 200: EndpointBody },
    handler: (ctx, { params }) => disableEndpoint(ctx, params.endpointId),
  });
  secretRoutes(app, deps);
}
