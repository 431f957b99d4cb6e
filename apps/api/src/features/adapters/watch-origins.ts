import { isIP } from 'node:net';
import type { Deps } from '../../core/context.ts';
import { errorFields } from '../../core/log.ts';
import { partsOf, type DeniedOrigin } from '../../core/outbound/index.ts';
import { closeAdapterClients } from './call-adapter.ts';
import { listAdapterRows } from './queries.ts';

type WatchDeps = Pick<Deps, 'system' | 'egress' | 'log'>;

export interface OriginWatch {
  stop(): Promise<void>;
}

const EVERY_MS = 3_000;
const RESOLVE_MS = 1_000;

/**
 * Keeps the operator's services out of the reach of partners' URLs in this process: reads their origins now and every
 * three seconds, with the addresses that their names have. Waits for the first reading, so that nothing is served
 * before it.
 */
export async function watchAdapterOrigins(deps: WatchDeps): Promise<OriginWatch> {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running = denyAdapterOrigins(deps);
  await running;
  const again = (): void => {
    timer = setTimeout(() => {
      running = denyAdapterOrigins(deps)
        .catch((error: unknown) => deps.log.warn('adapters could not be read', { error: errorFields(error) }))
        .finally(() => {
          if (!isStopped) again();
        });
    }, EVERY_MS);
    timer.unref();
  };
  again();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running.catch(() => undefined);
      await closeAdapterClients(deps.egress);
    },
  };
}

/** Reads the services' origins once and denies them to partners' URLs. */
export async function denyAdapterOrigins({ system, egress }: Omit<WatchDeps, 'log'>): Promise<void> {
  const rows = await listAdapterRows(system.db);
  const urls = rows.flatMap(({ url }) => (url === null ? [] : [new URL(url)]));
  egress.policy.denyOrigins(await Promise.all(urls.map((url) => originOf(url, egress))));
}

async function originOf(url: URL, { resolve }: Deps['egress']): Promise<DeniedOrigin> {
  const { hostname, port } = partsOf(url);
  if (isIP(hostname) !== 0) return { hostname, port, addresses: [hostname] };
  const { promise: late, resolve: giveUp } = Promise.withResolvers<readonly string[]>();
  const timer = setTimeout(giveUp, RESOLVE_MS, []);
  const addresses = await Promise.race([resolve(hostname), late]).catch(() => []);
  clearTimeout(timer);
  return { hostname, port, addresses };
}
