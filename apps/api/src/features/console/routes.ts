import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { auditRoutes } from './audit-routes.ts';
import { claimRoutes } from './claim-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { disclosureRoutes } from './disclosure-routes.ts';
import { fundingRoutes } from './funding-routes.ts';
import { operationRoutes } from './operation-routes.ts';
import { operatorRoutes } from './operator-routes.ts';
import { partnerRoutes } from './partner-routes.ts';
import { payoutRoutes } from './payout-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { priceRoutes } from './price-routes.ts';
import type { Installation } from './read-system.ts';
import { reviewRoutes } from './review-routes.ts';
import { ruleBookRoutes } from './rule-book-routes.ts';
import { systemRoutes } from './system-routes.ts';

/** The operator's console: every route is a signed-in operator's with a second factor. docs/operating/console.md */
export function consoleRoutes(http: FastifyInstance, deps: Deps, installation: Installation): void {
  systemRoutes(http, deps, installation);
  partnerRoutes(http, deps);
  peopleRoutes(http, deps);
  reviewRoutes(http, deps);
  claimRoutes(http, deps);
  payoutRoutes(http, deps);
  fundingRoutes(http, deps);
  operationRoutes(http, deps);
  priceRoutes(http, deps);
  ruleBookRoutes(http, deps);
  disclosureRoutes(http, deps);
  deskRoutes(http, deps);
  auditRoutes(http, deps);
  operatorRoutes(http, deps);
}
