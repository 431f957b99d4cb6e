/** Event types, what an endpoint gets without a filter of its own first. Contract section 7. */
export const DOCUMENTED_EVENTS = [
  'link.created',
  'link.opened',
  'user.data_request',
  'operation.created',
  'operation.cancelled',
] as const;

export const OPT_IN_EVENTS = ['link.revoked', 'link.expired'] as const;

export const EVENT_TYPES = [...DOCUMENTED_EVENTS, ...OPT_IN_EVENTS] as const;
export type EventType = (typeof EVENT_TYPES)[number];
