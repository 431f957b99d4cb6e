import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { clearInSandbox } from './service/clear-in-sandbox.ts';

/** Contract 6.12; a live key gets 404. */
export function reviewRoutes(app: FastifyInstance, deps: Deps): void {
  addRoute(app, deps, {
    method: 'POST',
    path: '/partner/sandbox/reviews/:id/clear',
    access: { scope: 'sandbox:write' },
    tag: 'Sandbox',
    isSandboxOnly: true,
    summary: 'Clear a review, or what waits about a user or a link, as a reviewer would.',
    params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
    answers: {
      200: Type.Object({
        reviews: Type.Array(Type.Object({ reviewId: Type.String(), kind: Type.String(), status: Type.String() })),
      }),
    },
    errors: ['TRANSITION_NOT_ALLOWED'],
    handler: (ctx, { params }) => clearInSandbox(ctx, params.id),
  });
}
