import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { entryRoutes } from './entry-routes.ts';
import { factorRoutes } from './factor-routes.ts';
import type { AccountHooks } from './hooks.ts';
import { openAuth } from './open-auth.ts';
import { passwordRoutes } from './password-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { stepUpRoutes } from './step-up-routes.ts';

/** Signing in and what a signed-in person has for themselves. `portal-api.json` documents them. */
export function accountRoutes(http: FastifyInstance, deps: Deps, hooks: AccountHooks): void {
  const auth = openAuth(deps);
  signInRoutes(http, deps, auth);
  passwordRoutes(http, deps);
  factorRoutes(http, deps, auth);
  entryRoutes(http, deps, hooks);
  stepUpRoutes(http, deps, auth);
  sessionRoutes(http, deps, hooks);
}
