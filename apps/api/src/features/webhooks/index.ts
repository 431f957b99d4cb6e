export { EVENT_TYPES, type EventType } from './events.ts';
export { publishEvent, sealEvent, type EventTarget } from './publish-event.ts';
export { chooseCallbackEndpoint, judgeWebhookUrl } from './callback.ts';
export { startDeliveries, type Deliveries } from './delivery/start-deliveries.ts';
export { startWakeNotifier } from './delivery/wake.ts';
export { createEndpoint } from './endpoints/operator.ts';
export { webhookRoutes } from './routes.ts';
export { webhookJobs } from './jobs.ts';
export { type KeyAlertDetails, type KeyAlertRule } from './catalogue/key-alerts.ts';
