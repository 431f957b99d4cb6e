export { consoleRoutes } from './routes.ts';
export type { Installation } from './read-system.ts';
export { checkPorts } from './check-ports.ts';
export { checkStores } from './check-stores.ts';
export { ok, problem, warning, type Finding } from './finding.ts';
export { noteJobs } from './note-jobs.ts';
export { deleteOldOperatorAnswers } from './act-once.ts';
