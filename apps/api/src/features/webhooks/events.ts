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
  'link.revoked',
  'link.expired',
  'endpoint.failing',
  'endpoint.disabled',
  'endpoint.recovered',
] as const;

export const EVENT_TYPES = [...DOCUMENTED_EVENTS, ...OPT_IN_EVENTS] as const;
export type EventType = (typeof EVENT_TYPES)[number];
