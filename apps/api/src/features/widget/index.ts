export { widgetRoutes } from './routes.ts';
export { deleteOldSessions } from './queries.ts';
