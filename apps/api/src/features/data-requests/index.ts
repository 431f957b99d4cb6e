export { dataRequestRoutes } from './routes.ts';
export { requestMissingData } from './service.ts';
