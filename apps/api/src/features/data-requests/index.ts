export { dataRequestRoutes } from './routes.ts';
export { disputeUserData } from './dispute-user-data.ts';
export { hasOpenDataRequest, requestDocument, requestMissingData } from './service.ts';
