export { userRoutes } from './routes.ts';
export { eraseDueUsers } from './service/erase-user.ts';
export { pullErasuresForward } from './service/pull-forward.ts';
