export { EVENT_TYPES, type EventType } from './events.ts';
export { publishEvent, sealEvent, type EventTarget } from './publish-event.ts';
export { chooseCallbackEndpoint, judgeWebhookUrl } from './callback.ts';
