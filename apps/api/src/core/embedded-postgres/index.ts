export { startEmbeddedPostgres } from './start-embedded-postgres.ts';
export type { EmbeddedPostgres } from './start-embedded-postgres.ts';
export { makeDataDir } from './data-dir.ts';
export { installCluster, readMarker } from './install-cluster.ts';
export { embeddedMajor } from './binaries.ts';
export { isClusterRunning } from './postmaster.ts';
