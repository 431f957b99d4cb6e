export { cipRoutes } from './routes.ts';
