export { usageRoutes } from './routes.ts';
export { UsageRecorder } from './usage-recorder.ts';
export { KEPT_DAYS, runUsageJobs, startUsageJobs, type UsageJobs } from './jobs.ts';
export { listKeySources, type KeySource } from './queries.ts';
