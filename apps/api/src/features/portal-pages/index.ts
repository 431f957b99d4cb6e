export { portalPageRoutes } from './routes.ts';
