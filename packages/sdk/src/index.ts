export { M2M } from './client.ts';
export type { Environment, M2MOptions, ResponseInfo } from './options.ts';
export type { CallOptions } from './call.ts';
export { List } from './list.ts';
export {
  ApiError,
  AuthenticationError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  IdempotencyError,
  InvalidRequestError,
  M2MError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnexpectedResponseError,
  type ErrorCode,
  type ErrorDetail,
} from './errors.ts';
export * as webhooks from './webhooks/index.ts';
export { SignatureError, type SignatureFailure } from './webhooks/signature-error.ts';
export type { EventOf, EventType, WebhookEvent } from './webhooks/event.ts';
export type {
  ApiKey,
  Body,
  CreatedLink,
  CreateLink,
  Data,
  Link,
  LinkItem,
  Operation,
  OperationId,
  Partner,
  Query,
  Quote,
  User,
  UserData,
  WebhookDelivery,
  WebhookEndpoint,
} from './shapes.ts';
