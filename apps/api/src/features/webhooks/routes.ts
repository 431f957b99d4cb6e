import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { endpointRoutes } from './endpoints/routes.ts';
import { listenRoutes } from './listen/routes.ts';
import { deliveryLogRoutes } from './log/routes.ts';
import { replayRoutes } from './replay/routes.ts';

export function webhookRoutes(app: FastifyInstance, deps: Deps): void {
  endpointRoutes(app, deps);
  catalogueRoutes(app, deps);
  deliveryLogRoutes(app, deps);
  replayRoutes(app, deps);
  listenRoutes(app, deps);
}
