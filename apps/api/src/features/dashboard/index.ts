export { dashboardRoutes } from './routes.ts';
export { rollUpDeliveries } from './count-deliveries.ts';
export {
  decideGoLive,
  listGoLiveRequests,
  type GoLiveDecision,
  type OpenGoLiveRequest,
} from './service/decide-go-live.ts';
