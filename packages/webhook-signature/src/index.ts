export { generateWebhookSecret, isWebhookSecret } from './secret.ts';
export { signWebhook } from './sign.ts';
export type { SigningSecrets, WebhookToSign } from './sign.ts';
export { verifyWebhook } from './verify.ts';
export type { VerifyOptions, WebhookEvent } from './verify.ts';
export type { ReceivedHeaders } from './received-headers.ts';
export { WebhookVerificationError } from './verification-error.ts';
export type { VerificationFailure } from './verification-error.ts';
