import { createServer, type Server } from 'node:http';
import type { Config } from './config.ts';
import type { Metrics } from './core/metrics.ts';

/**
 * The listener of `M2M_METRICS_PORT`: metrics and health for a scraper in the inner network. A worker without the API
 * role has this one only.
 */
export async function startMetricsServer(config: Config, metrics: Metrics): Promise<Server | undefined> {
  if (config.metricsPort === undefined) return undefined;
  const server = createServer((request, response) => {
    if (request.method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end();
    if (request.url === '/healthz') return void response.writeHead(200).end('ok');
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.metricsPort, config.host, resolve);
  });
  return server;
}
