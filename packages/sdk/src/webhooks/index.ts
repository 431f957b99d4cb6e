export { verify, type VerifyOptions } from './verify.ts';
export { SignatureError, type SignatureFailure } from './signature-error.ts';
export type { ReceivedHeaders } from './received-headers.ts';
export type { EventOf, EventType, WebhookEvent } from './event.ts';
