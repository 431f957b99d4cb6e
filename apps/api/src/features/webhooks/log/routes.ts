import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../core/context.ts';
import { addRoute } from '../../../core/http/route.ts';
import { EndpointHealthBody, PayloadBody } from './member-schema.ts';
import { readEndpointHealth, readPayload } from './member-service.ts';
import { DeliveriesQuery, DeliveryDetailBody, DeliveryListBody, DeliveryParams } from './schema.ts';
import { readDeliveries, readDelivery } from './service.ts';

export function deliveryLogRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { method: 'GET', access: { scope: 'webhooks:read' }, tag: 'Webhooks' } as const;
  addRoute(app, deps, {
    ...common,
    path: '/partner/webhook-deliveries',
    summary: 'Deliveries, newest first; state=undelivered shows what did not arrive and what it waits for.',
    query: DeliveriesQuery,
    answers: { 200: DeliveryListBody },
    handler: (ctx, { query }) => readDeliveries(ctx, query),
  });
  addRoute(app, deps, {
    ...common,
    path: '/partner/webhook-deliveries/:deliveryId',
    summary: 'One delivery with every attempt.',
    params: DeliveryParams,
    answers: { 200: DeliveryDetailBody },
    handler: (ctx, { params }) => readDelivery(ctx, params.deliveryId),
  });
  addRoute(app, deps, {
    ...common,
    audience: 'portal',
    path: '/portal/api/webhook-endpoints/health',
    summary: 'The last 24 hours of every webhook endpoint, by hour.',
    answers: { 200: EndpointHealthBody },
    handler: (ctx) => readEndpointHealth(ctx),
  });
  addRoute(app, deps, {
    ...common,
    audience: 'portal',
    path: '/portal/api/webhook-deliveries/:deliveryId/payload',
    summary: 'The body that every attempt of a delivery carries.',
    params: DeliveryParams,
    answers: { 200: PayloadBody },
    handler: (ctx, { params }) => readPayload(ctx, params.deliveryId),
  });
}
