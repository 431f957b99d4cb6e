/** Event types that an endpoint gets without a filter of its own. Contract section 7. */
export const DOCUMENTED_EVENTS = [
  'link.created',
  'link.opened',
  'user.data_request',
  'operation.created',
  'operation.cancelled',
] as const;

/** Sent to the endpoints alone whose filter names them. */
export const OPT_IN_EVENTS = [
  'operation.processing',
  'operation.completed',
  'operation.failed',
  'link.revoked',
  'link.expired',
  'cip.verified',
  'cip.failed',
  'user.data_disputed',
  'endpoint.failing',
  'endpoint.disabled',
  'endpoint.recovered',
  'delivery.exhausted',
  'api_key.expiring',
  'api_key.expired_in_use',
  'api_key.revoked_in_use',
  'api_key.new_network',
  'api_key.test_address',
  'api_key.unusual_volume',
  'api_key.denied_burst',
  'api_key.rate_limited',
  'api_key.scope_unused',
  'api_key.idle',
  'api_key.creator_left',
  'api_key.rotation_overdue',
  'api_key.exposed',
  'api_key_rotation.started',
  'api_key_rotation.activated',
  'api_key_rotation.completed',
  'api_key_rotation.cancelled',
] as const;

export const EVENT_TYPES = [...DOCUMENTED_EVENTS, ...OPT_IN_EVENTS] as const;
export type EventType = (typeof EVENT_TYPES)[number];
