import type { FastifyInstance } from 'fastify';
import { openChangeFeed, type ChangeFeed } from './core/changes.ts';
import type { Deps } from './core/context.ts';
import { documentRoutes } from './core/http/openapi.ts';
import { buildHttp, type HttpServer } from './core/http/server.ts';
import { newId } from './core/ids.ts';
import { startRateExchange } from './core/rate-exchange.ts';
import { RateLimiter } from './core/rate-limit.ts';
import {
  accountRoutes,
  authenticateMember,
  isAccessToken,
  openPersons,
  openSessionDoor,
} from './features/accounts/index.ts';
import { adapterRoutes, hasRails, watchAdapterOrigins } from './features/adapters/index.ts';
import { alertRoutes, gatherRouteScopes, RefusalRecorder } from './features/alerts/index.ts';
import { auditRoutes } from './features/audit/index.ts';
import { cipRoutes, recheck } from './features/cip/index.ts';
import { consoleRoutes } from './features/console/index.ts';
import { dashboardRoutes } from './features/dashboard/index.ts';
import { dataRequestRoutes } from './features/data-requests/index.ts';
import { docsRoutes } from './features/docs-site/index.ts';
import { sandboxChallengeRoutes } from './features/funding/index.ts';
import { healthRoutes } from './features/health/index.ts';
import { keyRoutes, KeyVerifier, LastUsedRecorder, startHeartbeat, type Heartbeat } from './features/keys/index.ts';
import { linkRoutes } from './features/links/index.ts';
import { onAdapterNews, operationPortalRoutes, operationRoutes } from './features/operations/index.ts';
import { pairingRoutes } from './features/pairings/index.ts';
import { partnerRoutes } from './features/partners/index.ts';
import { portalPageRoutes } from './features/portal-pages/index.ts';
import { pricingRoutes } from './features/pricing/index.ts';
import { reviewRoutes } from './features/reviews/index.ts';
import { sandboxRoutes } from './features/sandbox/index.ts';
import { listEventTypes, startWakeNotifier, webhookRoutes } from './features/webhooks/index.ts';
import { usageRoutes, UsageRecorder } from './features/usage/index.ts';
import { accountHooks, gatherPermissions, teamRoutes } from './features/team/index.ts';
import { userRoutes } from './features/user-records/index.ts';
import { widgetRoutes } from './features/widget/index.ts';
import { registerHooks } from './hooks.ts';
import { readInstallation } from './installation-checks.ts';
import type { Platform } from './platform.ts';

export interface Api {
  http: FastifyInstance;
  /** Answers what is under way, then stops everything that it started. */
  drain(): Promise<void>;
}

/** The API of one process: every feature registered by hand, in one list. */
export async function buildApp(platform: Platform, options: { isListening?: boolean } = {}): Promise<Api> {
  const { deps, clock, database } = platform;
  registerHooks();
  const limiter = new RateLimiter();
  const lastUsed = new LastUsedRecorder(deps);
  const usage = new UsageRecorder(deps);
  const refusals = new RefusalRecorder(deps);
  const processId = newId('wrk');
  let feed: ChangeFeed;
  let heartbeat: Heartbeat | undefined;
  const verifier = new KeyVerifier(
    deps,
    () => feed,
    lastUsed,
    (refusal) => refusals.record(refusal),
  );
  feed = await openChangeFeed({
    systemUrl: database.systemUrl,
    system: deps.system,
    clock,
    log: deps.log,
    onChange(change) {
      verifier.onChange(change);
      heartbeat?.beat();
    },
    onReset() {
      verifier.forgetAll();
      heartbeat?.beat();
    },
    ...options,
  });
  heartbeat = startHeartbeat(deps, { processId, appliedSeq: () => feed.appliedSeq() });
  // A worker of this process is woken directly; those of other processes hear a notification.
  const notifier = startWakeNotifier(deps);
  if (!deps.config.roles.worker) deps.wakeDeliveries = notifier.wake;
  const origins = await watchAdapterOrigins(deps);
  const exchange = startRateExchange({ ...deps, limiter, processId });
  const hooks = accountHooks(deps);
  const http = buildHttp(deps, {
    authenticate: (credentials, route) =>
      credentials.apiKey === undefined && isAccessToken(credentials.bearer)
        ? authenticateMember(deps, hooks, credentials)
        : verifier.verify(credentials, route),
    authenticateSession: openSessionDoor(deps),
    takeRate: ({ partnerId, environment, partner, actor }, bucket) => {
      const limit = partner.limits[bucket];
      // People who look at the portal take nothing from the partner's programs.
      const who = actor.kind === 'key' ? `${partnerId}/${environment}` : `${partnerId}/${environment}/people`;
      return { limit, ...limiter.take(who, bucket, clock.nowMs(), limit) };
    },
    recordRequest: (facts) => usage.record(facts),
  });
  await documentRoutes(http, deps.config.publicUrl, listEventTypes());
  const routeScopes = gatherRouteScopes(http);
  addRoutes(http, deps, feed);
  await http.ready();
  await routeScopes.tell(deps);
  return {
    http,
    async drain() {
      await http.drain();
      notifier.stop();
      await Promise.allSettled([
        exchange.stop(),
        origins.stop(),
        heartbeat.stop(),
        lastUsed.stop(),
        usage.stop(),
        refusals.stop(),
        feed.stop(),
      ]);
    },
  };
}

/** Every feature's routes, by hand. */
export function addRoutes(http: HttpServer, deps: Deps, feed: ChangeFeed): void {
  const permissions = gatherPermissions(http);
  const persons = openPersons(deps);
  // First, because its catalogue of scopes gathers the routes that come after it.
  keyRoutes(http, deps);
  partnerRoutes(http, deps);
  linkRoutes(http, deps);
  cipRoutes(http, deps);
  dataRequestRoutes(http, deps);
  userRoutes(http, deps);
  operationRoutes(http, deps);
  operationPortalRoutes(http, deps);
  pricingRoutes(http, deps, {
    isRailReady: async ({ environment }) => environment === 'sandbox' || hasRails(deps, environment),
  });
  usageRoutes(http, deps);
  auditRoutes(http, deps);
  alertRoutes(http, deps);
  reviewRoutes(http, deps);
  sandboxRoutes(http, deps, feed);
  webhookRoutes(http, deps);
  pairingRoutes(http, deps);
  widgetRoutes(http, deps);
  adapterRoutes(http, deps, {
    identity: (owner, checkId) => recheck(deps, owner, checkId),
    funding: (owner, operationId) => onAdapterNews(deps, owner, operationId, 'funding'),
    payout: (owner, operationId) => onAdapterNews(deps, owner, operationId, 'payout'),
  });
  sandboxChallengeRoutes(http, deps, (owner, operationId) => onAdapterNews(deps, owner, operationId, 'funding'));
  docsRoutes(http);
  accountRoutes(http, deps, accountHooks(deps));
  teamRoutes(http, deps, { persons, permissions });
  dashboardRoutes(http, deps, persons);
  consoleRoutes(http, deps, readInstallation());
  portalPageRoutes(http, deps);
  healthRoutes(http, deps, feed);
}
