export { usageRoutes } from './routes.ts';
export { UsageRecorder } from './usage-recorder.ts';
export { runUsageJobs } from './jobs.ts';
export { listKeySources } from './key-sources.ts';
export { type KeySource } from './queries.ts';
export { percentileMs } from './latency-histogram.ts';
