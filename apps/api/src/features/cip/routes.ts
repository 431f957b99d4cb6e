import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { CipLinkParams, ReadinessBody, TicketBody } from './schema.ts';
import { readReadiness } from './service/read-readiness.ts';
import { createTicket } from './service/tickets.ts';

export function cipRoutes(app: FastifyInstance, deps: Deps): void {
  const tag = 'Identity';
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/links/:linkId/cip/readiness',
    access: { scope: 'cip:read' },
    summary: 'Whether identity verification could start, and what is missing for it.',
    tag,
    params: CipLinkParams,
    answers: { 200: ReadinessBody },
    handler: (ctx, { params }) => readReadiness(ctx, params.linkId),
  });
  addRoute(app, deps, {
    method: 'POST',
    path: '/partner/links/:linkId/cip/tickets',
    access: { scope: 'cip:write' },
    summary: "Start the identity verification of a link's user; the open ticket again when there is one.",
    tag,
    params: CipLinkParams,
    answers: { 201: TicketBody, 200: TicketBody },
    errors: ['CIP_NOT_READY', 'LINK_EXPIRED', 'LINK_REVOKED', 'CIP_ALREADY_VERIFIED'],
    handler: (ctx, { params }) => createTicket(ctx, params.linkId),
  });
}
