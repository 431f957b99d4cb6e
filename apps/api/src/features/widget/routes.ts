import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { openDoors } from './doors.ts';
import { addFlowRoutes } from './flow/routes.ts';
import { addPageRoutes } from './page-routes.ts';
import { addSessionRoutes } from './session-routes.ts';

/** The hosted page and its calls. Same envelopes and codes as the API, kept out of `openapi.json`. */
export function widgetRoutes(app: FastifyInstance, deps: Deps): void {
  const doors = openDoors(deps);
  addPageRoutes(app, doors);
  addSessionRoutes(app, deps, doors);
  addFlowRoutes(app, deps, doors);
}
