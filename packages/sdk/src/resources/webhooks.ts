import type { Call, CallOptions } from '../call.ts';
import { List } from '../list.ts';
import { path } from '../path.ts';
import type { Body, Data, Query } from '../shapes.ts';

const ENDPOINTS = '/partner/webhook-endpoints';

/** Where webhooks go, and their secrets. */
export const webhookEndpoints = (call: Call) => ({
  create: (body: Body<'postWebhookEndpoints'>, options?: CallOptions): Promise<Data<'postWebhookEndpoints'>> =>
    call('POST', ENDPOINTS, { body }, options),

  list: (query?: Query<'getWebhookEndpoints'>, options?: CallOptions): List<Data<'getWebhookEndpoints'>> =>
    new List(call, ENDPOINTS, query, options),

  get: (endpointId: string, options?: CallOptions): Promise<Data<'getWebhookEndpointsByEndpointId'>> =>
    call('GET', path`/partner/webhook-endpoints/${endpointId}`, {}, options),

  update: (
    endpointId: string,
    body: Body<'patchWebhookEndpointsByEndpointId'>,
    options?: CallOptions,
  ): Promise<Data<'patchWebhookEndpointsByEndpointId'>> =>
    call('PATCH', path`/partner/webhook-endpoints/${endpointId}`, { body }, options),

  delete: (endpointId: string, options?: CallOptions): Promise<Data<'deleteWebhookEndpointsByEndpointId'>> =>
    call('DELETE', path`/partner/webhook-endpoints/${endpointId}`, {}, options),

  enable: (endpointId: string, options?: CallOptions): Promise<Data<'postWebhookEndpointsByEndpointIdEnable'>> =>
    call('POST', path`/partner/webhook-endpoints/${endpointId}/enable`, {}, options),

  disable: (endpointId: string, options?: CallOptions): Promise<Data<'postWebhookEndpointsByEndpointIdDisable'>> =>
    call('POST', path`/partner/webhook-endpoints/${endpointId}/disable`, {}, options),

  /** Sends the example of an event type, as it would really come. */
  test: (
    endpointId: string,
    body: Body<'postWebhookEndpointsByEndpointIdTest'> = {},
    options?: CallOptions,
  ): Promise<Data<'postWebhookEndpointsByEndpointIdTest'>> =>
    call('POST', path`/partner/webhook-endpoints/${endpointId}/test`, { body }, options),

  /** The secrets that sign now. */
  secret: (endpointId: string, options?: CallOptions): Promise<Data<'getWebhookEndpointsByEndpointIdSecret'>> =>
    call('GET', path`/partner/webhook-endpoints/${endpointId}/secret`, {}, options),

  /** Begins a change without interruption: the new secret signs beside the old one until it is activated. */
  rotateSecret: (
    endpointId: string,
    options?: CallOptions,
  ): Promise<Data<'postWebhookEndpointsByEndpointIdSecretRotate'>> =>
    call('POST', path`/partner/webhook-endpoints/${endpointId}/secret/rotate`, {}, options),

  activateSecret: (
    endpointId: string,
    body: Body<'postWebhookEndpointsByEndpointIdSecretActivate'> = {},
    options?: CallOptions,
  ): Promise<Data<'postWebhookEndpointsByEndpointIdSecretActivate'>> =>
    call('POST', path`/partner/webhook-endpoints/${endpointId}/secret/activate`, { body }, options),

  /** After a compromise: swaps the secret at once. */
  regenerateSecret: (
    endpointId: string,
    options?: CallOptions,
  ): Promise<Data<'postWebhookEndpointsByEndpointIdSecretRegenerate'>> =>
    call('POST', path`/partner/webhook-endpoints/${endpointId}/secret/regenerate`, {}, options),

  /** The secret of the first endpoint and of every `callbackUrl`. */
  defaultSecret: (options?: CallOptions): Promise<Data<'getWebhookEndpointsDefaultSecret'>> =>
    call('GET', `${ENDPOINTS}/default-secret`, {}, options),

  rotateDefaultSecret: (options?: CallOptions): Promise<Data<'postWebhookEndpointsDefaultSecretRotate'>> =>
    call('POST', `${ENDPOINTS}/default-secret/rotate`, {}, options),

  activateDefaultSecret: (
    body: Body<'postWebhookEndpointsDefaultSecretActivate'> = {},
    options?: CallOptions,
  ): Promise<Data<'postWebhookEndpointsDefaultSecretActivate'>> =>
    call('POST', `${ENDPOINTS}/default-secret/activate`, { body }, options),

  regenerateDefaultSecret: (options?: CallOptions): Promise<Data<'postWebhookEndpointsDefaultSecretRegenerate'>> =>
    call('POST', `${ENDPOINTS}/default-secret/regenerate`, {}, options),
});

/** What was sent to your endpoints, attempt by attempt. */
export const webhookDeliveries = (call: Call) => ({
  list: (query?: Query<'getWebhookDeliveries'>, options?: CallOptions): List<Data<'getWebhookDeliveries'>> =>
    new List(call, '/partner/webhook-deliveries', query, options),

  get: (deliveryId: string, options?: CallOptions): Promise<Data<'getWebhookDeliveriesByDeliveryId'>> =>
    call('GET', path`/partner/webhook-deliveries/${deliveryId}`, {}, options),

  /** Sends an ended delivery again, under the same event id. */
  replay: (deliveryId: string, options?: CallOptions): Promise<Data<'postWebhookDeliveriesByDeliveryIdReplay'>> =>
    call('POST', path`/partner/webhook-deliveries/${deliveryId}/replay`, {}, options),
});

/** Sends many deliveries again. */
export const webhookReplays = (call: Call) => ({
  create: (body: Body<'postWebhookReplays'>, options?: CallOptions): Promise<Data<'postWebhookReplays'>> =>
    call('POST', '/partner/webhook-replays', { body }, options),

  list: (query?: Query<'getWebhookReplays'>, options?: CallOptions): List<Data<'getWebhookReplays'>> =>
    new List(call, '/partner/webhook-replays', query, options),

  get: (replayId: string, options?: CallOptions): Promise<Data<'getWebhookReplaysByReplayId'>> =>
    call('GET', path`/partner/webhook-replays/${replayId}`, {}, options),

  pause: (replayId: string, options?: CallOptions): Promise<Data<'postWebhookReplaysByReplayIdPause'>> =>
    call('POST', path`/partner/webhook-replays/${replayId}/pause`, {}, options),

  resume: (replayId: string, options?: CallOptions): Promise<Data<'postWebhookReplaysByReplayIdResume'>> =>
    call('POST', path`/partner/webhook-replays/${replayId}/resume`, {}, options),

  cancel: (replayId: string, options?: CallOptions): Promise<Data<'postWebhookReplaysByReplayIdCancel'>> =>
    call('POST', path`/partner/webhook-replays/${replayId}/cancel`, {}, options),
});

/** Every event type with JSON Schema and example. */
export const eventTypes = (call: Call) => ({
  list: (options?: CallOptions): Promise<Data<'getEventTypes'>> => call('GET', '/partner/event-types', {}, options),
});
