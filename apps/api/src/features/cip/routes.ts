import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { readReadiness } from './service.ts';

export function cipRoutes(app: FastifyInstance, deps: Deps): void {
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/links/:linkId/cip/readiness',
    access: { scope: 'cip:read' },
    summary: 'Whether identity verification could start, and what is missing for it.',
    tag: 'Identity',
    params: Type.Object({ linkId: Type.String() }),
    answers: {
      200: Type.Object({
        linkId: Type.String(),
        referenceId: Type.String(),
        ready: Type.Boolean(),
        missingFields: Type.Array(Type.String()),
        cipStatus: Type.String(),
      }),
    },
    handler: (ctx, { params }) => readReadiness(ctx, params.linkId),
  });
}
