import { printBanner } from './banner.ts';
import { buildApp, type Api } from './app.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { SchemaMismatchError } from './core/db/migrate.ts';
import { MissingBuildError } from './core/http/static-files.ts';
import { errorFields, openLog, type Log } from './core/log.ts';
import { prepareDemo } from './demo.ts';
import { startMetricsServer } from './metrics-server.ts';
import { openPlatform } from './platform.ts';
import { startWorker, type Worker } from './worker.ts';

/** Longest wait for what is under way: a delivery may take 30 s. */
const DRAIN_MS = 35_000;

async function start(): Promise<void> {
  const startedAtMs = performance.now();
  const config = readConfig();
  const log = openLog(config.logFormat);
  const platform = await openPlatform(config, log, { notice: (line) => process.stderr.write(`${line}\n`) });
  let api: Api | undefined;
  let worker: Worker | undefined;
  try {
    if (config.roles.worker) worker = await startWorker(platform);
    if (config.roles.api) {
      api = await buildApp(platform);
      await api.http.listen({ host: config.host, port: config.port });
    }
    const metricsServer = await startMetricsServer(config, platform.deps.metrics);
    const demo = config.isDemo ? await prepareDemo(platform) : undefined;
    drainOnSignal(log, async () => {
      await Promise.allSettled([api?.drain(), worker?.drain()]);
      metricsServer?.close();
      await platform.close();
    });
    printBanner({ config, platform, demo, startMs: performance.now() - startedAtMs });
    log.info('started', { durationMs: Math.round(performance.now() - startedAtMs), port: config.port });
  } catch (error) {
    await Promise.allSettled([api?.drain(), worker?.drain()]);
    await platform.close();
    throw explain(error, config);
  }
}

function explain(error: unknown, config: Config): unknown {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return new ConfigError([
      `PORT: ${config.host}:${config.port} is in use. Stop what runs there, or set PORT to another number.`,
    ]);
  }
  return error;
}

/** SIGTERM and SIGINT end the process when all that is under way is answered; a second one ends it at once. */
function drainOnSignal(log: Log, drain: () => Promise<void>): void {
  let isDraining = false;
  const end = (signal: NodeJS.Signals): void => {
    if (isDraining) process.exit(1);
    isDraining = true;
    log.info('stopping', { signal });
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    void drain().then(() => {
      log.flush();
      process.exit(0);
    });
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('uncaughtException', (error) => {
    log.error('uncaught error, ending', { error: errorFields(error) });
    log.flush();
    process.exitCode = 1;
    end('SIGTERM');
  });
}

start().catch((error: unknown) => {
  const isExplained =
    error instanceof ConfigError || error instanceof SchemaMismatchError || error instanceof MissingBuildError;
  process.stderr.write(`${isExplained ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
