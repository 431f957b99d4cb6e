import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { Body } from '../../core/http/wire.ts';
import { ReferenceIdBody } from '../users/index.ts';
import { CreatedQuery, pageAnswer, PageQuery, PaginationBody, readListing } from '../../core/pagination.ts';

const STATUSES = ['created', 'processing', 'completed', 'failed', 'cancelled'];

/** Contract 6.10. No operation can exist before transfers do, so the list is truly empty. */
export function operationRoutes(app: FastifyInstance, deps: Deps): void {
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/operations',
    access: { scope: 'operations:read' },
    summary: 'List operations, newest first.',
    tag: 'Operations',
    query: Body({
      ...PageQuery,
      ...CreatedQuery,
      referenceId: Type.Optional(ReferenceIdBody),
      userId: Type.Optional(Type.String({ maxLength: 100 })),
      linkId: Type.Optional(Type.String({ maxLength: 100 })),
      status: Type.Optional(Type.Enum(STATUSES, { wants: `one of ${STATUSES.join(', ')}` })),
    }),
    answers: { 200: Type.Object({ items: Type.Array(Type.Object({})), pagination: PaginationBody }) },
    async handler(_ctx, { query }) {
      return { status: 200, data: pageAnswer(readListing(query), { rows: [], total: 0 }, () => ({})) };
    },
  });
}
