import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { endpointRoutes } from './endpoints/routes.ts';

export function webhookRoutes(app: FastifyInstance, deps: Deps): void {
  endpointRoutes(app, deps);
}
