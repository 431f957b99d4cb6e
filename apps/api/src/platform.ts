import type { Config } from './config.ts';
import { DatabaseClock } from './core/clock.ts';
import type { Deps } from './core/context.ts';
import { openAppDatabase, openSystemDatabase } from './core/db/connect.ts';
import { errorFields, type Log } from './core/log.ts';
import { openMetrics } from './core/metrics.ts';
import { createEgressPolicy, createSystemResolver } from './core/outbound/index.ts';
import { makeDataDir } from './core/embedded-postgres/index.ts';
import { openDatabase, type OpenedDatabase } from './database.ts';
import { checkKeyMaterial, openKeyring } from './key-material.ts';

export interface Platform {
  deps: Deps;
  clock: DatabaseClock;
  database: OpenedDatabase;
  close(): Promise<void>;
}

export interface PlatformOptions {
  notice: (line: string) => void;
  /** A command needs a connection or two, a server its pool. */
  connections?: { app: number; system: number };
}

/** What every entry point stands on: database, keys, clock and pools, checked before anything is served. */
export async function openPlatform(config: Config, log: Log, options: PlatformOptions): Promise<Platform> {
  // First of all that writes there: whoever makes the folder decides who may pass through it.
  if (!config.database) makeDataDir(config.dataDir);
  const keyring = openKeyring(config);
  const database = await openDatabase(config, options.notice);
  const { app: appMax, system: systemMax } = options.connections ?? { app: 10, system: 6 };
  let isClosing = false;
  const onError = (error: Error): void => {
    if (!isClosing) log.warn('database connection lost', { error: errorFields(error) });
  };
  const app = openAppDatabase(database.appUrl, { maxConnections: appMax, applicationName: 'm2m app', onError });
  const system = openSystemDatabase(database.systemUrl, {
    maxConnections: systemMax,
    applicationName: 'm2m system',
    onError,
  });
  const clock = new DatabaseClock();
  const close = async (): Promise<void> => {
    isClosing = true;
    await Promise.allSettled([app.close(), system.close()]);
    await database.stop();
  };
  try {
    await checkKeyMaterial(keyring, system);
  } catch (error) {
    await close();
    throw error;
  }
  const egress = {
    policy: createEgressPolicy(config.egressAllow),
    resolve: createSystemResolver(),
    proxy: config.egressProxy,
  };
  const deps: Deps = {
    config,
    clock,
    keyring,
    app,
    system,
    log,
    metrics: openMetrics(),
    egress,
    wakeDeliveries: () => undefined,
  };
  return { deps, clock, database, close };
}
