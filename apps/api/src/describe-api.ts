import { addRoutes } from './app.ts';
import { readConfig } from './config.ts';
import { DatabaseClock } from './core/clock.ts';
import { openAppDatabase, openSystemDatabase } from './core/db/connect.ts';
import { documentPortal, documentRoutes } from './core/http/openapi.ts';
import { buildHttp } from './core/http/server.ts';
import { openLog } from './core/log.ts';
import { openMetrics } from './core/metrics.ts';
import { createEgressPolicy } from './core/outbound/index.ts';
import { listEventTypes } from './features/webhooks/index.ts';
import { openKeyring } from './key-material.ts';

/** `openapi.json` and `portal-api.json` from the declared routes alone: nothing is connected, nothing is listened to. */
export async function describeApi(): Promise<{ partner: string; portal: string }> {
  const url = 'postgres://nobody@127.0.0.1:1/none';
  const secret = '00'.repeat(32);
  const config = readConfig({
    DATABASE_URL: url,
    DATABASE_SYSTEM_URL: url,
    M2M_KEY_PEPPER: secret,
    M2M_ENCRYPTION_KEY: secret,
  });
  const pool = { maxConnections: 1, applicationName: 'none', onError: () => undefined };
  const deps = {
    config,
    clock: new DatabaseClock(),
    keyring: openKeyring(config),
    app: openAppDatabase(url, pool),
    system: openSystemDatabase(url, pool),
    log: openLog('json', { write: () => undefined }),
    metrics: openMetrics(),
    egress: { policy: createEgressPolicy([]), resolve: async () => [] },
    wakeDeliveries: () => undefined,
  };
  const http = buildHttp(deps, {
    authenticate: () => Promise.reject(new Error('no request is answered here')),
    takeRate: () => ({ allowed: false, limit: 0, remaining: 0, resetSeconds: 1 }),
  });
  const describePartner = await documentRoutes(http, config.publicUrl, listEventTypes());
  await documentPortal(http);
  addRoutes(http, deps, {
    isFresh: () => false,
    appliedSeq: () => 0,
    generation: () => 0,
    stop: async () => undefined,
  });
  await http.ready();
  const { portalDocument } = http as unknown as { portalDocument: () => object };
  const print = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
  const documents = { partner: print(describePartner()), portal: print(portalDocument()) };
  await http.close();
  return documents;
}
