export { pairingRoutes } from './routes.ts';
