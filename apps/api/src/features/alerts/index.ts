export { alertRoutes } from './routes.ts';
export { alertJobs } from './jobs.ts';
export { gatherRouteScopes } from './route-scopes.ts';
export { RefusalRecorder } from './refusal-recorder.ts';
export { readOperatorNotices, setPartnerContacts } from './service.ts';
export { tellEndpointNews } from './tell-endpoint-news.ts';
export { reportExposures, type ReportedKey } from './exposure/report-exposure.ts';
