import pg from 'pg';
import type { Deps } from '../../../core/context.ts';
import { errorFields, type Log } from '../../../core/log.ts';
import { notifyWorkers } from './queries.ts';

/** Runs `act` once for all calls of the next `afterMs`; never two at a time. */
export function debounce(afterMs: number, act: () => void | Promise<void>): { call(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    call() {
      timer ??= setTimeout(() => {
        timer = undefined;
        void act();
      }, afterMs);
    },
    stop: () => clearTimeout(timer),
  };
}

const NOTIFY_AFTER_MS = 10;

/**
 * Wakes workers of other processes after commits: one NOTIFY per 10 ms and process, in no business transaction, since it
 * takes a database-wide lock until commit. A lost one costs half a second: workers look by themselves.
 */
export function startWakeNotifier(deps: Pick<Deps, 'system' | 'log'>): { wake(): void; stop(): void } {
  let warnedAtMs = -Infinity;
  const notify = debounce(NOTIFY_AFTER_MS, () =>
    notifyWorkers(deps.system).catch((error: unknown) => {
      if (performance.now() - warnedAtMs < 60_000) return;
      warnedAtMs = performance.now();
      deps.log.warn('workers cannot be notified', { error: errorFields(error) });
    }),
  );
  return { wake: notify.call, stop: notify.stop };
}

const RECONNECT_MS = 1_000;

/** Hears the notifications of other processes; comes back by itself when the connection is lost. */
export function listenForWakes(systemUrl: string, log: Log, onWake: () => void): { stop(): Promise<void> } {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: systemUrl,
      application_name: 'm2m deliveries',
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
    });
    const lost = (): void => {
      if (isStopped || client !== next) return;
      client = undefined;
      timer = setTimeout(() => void connect(), RECONNECT_MS);
    };
    client = next;
    next.on('error', lost).on('end', lost).on('notification', onWake);
    try {
      await next.connect();
      await next.query('listen m2m_deliveries');
      onWake();
    } catch (error) {
      log.warn('not listening for deliveries; polling', { error: errorFields(error) });
      await next.end().catch(() => undefined);
      lost();
    }
  };
  void connect();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
