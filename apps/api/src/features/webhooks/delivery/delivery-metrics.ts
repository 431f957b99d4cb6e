import { Counter, Gauge, Histogram, type Metric, type Registry } from 'prom-client';

/** One metric per name and registry, however many workers a process starts (tests start several). */
function once<M extends Metric>(registry: Registry, name: string, make: () => M): M {
  return (registry.getSingleMetric(name) as M | undefined) ?? make();
}

/** What the delivering part measures besides attempts; see the runbook "deliveries are late". */
export function openDeliveryMetrics(registry: Registry) {
  const registers = [registry];
  const gauge = (name: string, help: string): Gauge => once(registry, name, () => new Gauge({ name, help, registers }));
  const counter = (name: string, help: string): Counter =>
    once(registry, name, () => new Counter({ name, help, registers }));
  const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 300];
  const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];
  const histogram = (name: string, help: string, buckets: number[]): Histogram =>
    once(registry, name, () => new Histogram({ name, help, buckets, registers }));
  return {
    ready: gauge('m2m_delivery_queue_ready', 'Deliveries that are due and wait for a worker or for their endpoint'),
    delayed: gauge('m2m_delivery_queue_delayed', 'Deliveries that wait for their time'),
    leased: gauge('m2m_delivery_queue_leased', 'Deliveries that workers hold'),
    oldestReady: gauge(
      'm2m_delivery_oldest_ready_seconds',
      'Age of the oldest due delivery whose endpoint is not paused',
    ),
    oldestReadyOfPartners: once(
      registry,
      'm2m_delivery_oldest_ready_partner_seconds',
      () =>
        new Gauge({
          name: 'm2m_delivery_oldest_ready_partner_seconds',
          help: 'The same for the ten partners that wait longest; the others have no series',
          labelNames: ['partner', 'environment'],
          registers,
        }),
    ),
    openBreakers: gauge('m2m_delivery_open_breakers', 'Endpoints paused by their breaker'),
    deadTuples: gauge('m2m_delivery_queue_dead_tuples', 'Dead rows of the queue that vacuum has not removed'),
    oldestXminAge: gauge(
      'm2m_database_oldest_xmin_age',
      'Transactions since the oldest snapshot in use; vacuum removes nothing younger',
    ),
    defaultPartitionBytes: gauge(
      'm2m_webhook_default_partition_bytes',
      'Above 0: the tables of the day were not made ahead',
    ),
    returnedLeases: counter('m2m_delivery_returned_leases_total', 'Deliveries taken back from silent workers'),
    openedBreakers: counter('m2m_delivery_breaker_opened_total', 'Openings of breakers by this process'),
    reusedConnections: counter('m2m_delivery_reused_connections_total', 'Attempts on a connection that was kept alive'),
    claimSize: histogram('m2m_delivery_claim_rows', 'Deliveries taken by one claim', sizes),
    claimSeconds: histogram('m2m_delivery_claim_seconds', 'Time of one claim', seconds),
    flushSize: histogram('m2m_delivery_flush_rows', 'Results written at once', sizes),
    flushSeconds: histogram('m2m_delivery_flush_seconds', 'Time of one write of results', seconds),
  };
}

export type DeliveryMetrics = ReturnType<typeof openDeliveryMetrics>;
