import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../../core/context.ts';
import { addRoute } from '../../../core/http/route.ts';
import { EVENT_TYPES } from '../events.ts';
import { listEventTypes } from './event-types.ts';

const AnyObject = Type.Object({}, { additionalProperties: true });

export function catalogueRoutes(app: FastifyInstance, deps: Deps): void {
  const items = listEventTypes();
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/event-types',
    access: { anyKey: true },
    summary: 'Every type of event with JSON Schema and example of its body.',
    tag: 'Webhooks',
    answers: {
      200: Type.Object({
        items: Type.Array(
          Type.Object({
            type: Type.Enum([...EVENT_TYPES]),
            description: Type.String(),
            isDefault: Type.Boolean({ description: 'Sent to an endpoint that names no types.' }),
            schema: AnyObject,
            example: AnyObject,
          }),
        ),
      }),
    },
    handler: async () => ({ status: 200, data: { items } }),
  });
}
