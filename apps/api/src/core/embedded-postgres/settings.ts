/**
 * Defaults written into a new cluster's postgresql.conf; an operator may change them with ALTER SYSTEM.
 * Sized for one small machine: little memory when idle, and only the background processes that we need.
 */
export const clusterDefaults = {
  shared_buffers: '64MB',
  max_connections: '60',
  wal_compression: 'on',
  max_wal_size: '512MB',
  io_method: 'sync',
  autovacuum_max_workers: '2',
  max_worker_processes: '2',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  // A backup holds the log it needs through a temporary slot.
  max_wal_senders: '2',
  max_replication_slots: '2',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // No statement, value or key of a user may reach the log: errors go to the client only, and terse leaves out DETAIL.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
} as const;

/** Settings that hold on every start, whatever the cluster's own configuration says. */
export function fixedSettings(port: number): string[] {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    full_page_writes: 'on',
    logging_collector: 'off',
    log_destination: 'stderr',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
