import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What is measured about this process; served at `/metrics`. Labels are templates and codes, never ids. */
export function openMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'm2m_http_request_duration_seconds',
      help: 'Time from the request head to the end of the answer',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    refusedKeys: new Counter({
      name: 'm2m_refused_keys_total',
      help: 'API keys refused, by the reason that the caller is not told',
      labelNames: ['reason'] as const,
      registers: [registry],
    }),
    attempts: new Counter({
      name: 'm2m_delivery_attempts_total',
      help: 'Webhook delivery attempts by outcome',
      labelNames: ['outcome'] as const,
      registers: [registry],
    }),
    writtenToSent: new Histogram({
      name: 'm2m_delivery_written_to_sent_seconds',
      help: 'Time from the event row to the start of its first attempt',
      buckets: [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
      registers: [registry],
    }),
    deliveriesInFlight: new Gauge({
      name: 'm2m_deliveries_in_flight',
      help: 'Deliveries being sent by this process',
      registers: [registry],
    }),
    recordsDropped: new Counter({
      name: 'm2m_usage_dropped_total',
      help: 'Finished requests that are missing from usage or from the request log',
      labelNames: ['kind'] as const,
      registers: [registry],
    }),
    requestLogStray: new Gauge({
      name: 'm2m_request_log_default_rows',
      help: 'Rows of the request log that no day was made for (counted up to 1000): alarm when not 0',
      registers: [registry],
    }),
    usageDropped: new Counter({
      name: 'm2m_last_used_dropped_total',
      help: 'Key uses not recorded because the buffer was full',
      registers: [registry],
    }),
  };
}

export type Metrics = ReturnType<typeof openMetrics>;
