import type { components } from '../openapi.ts';

type Events = components['schemas']['WebhookBodies'];

export type EventType = keyof Events;

/** A verified event of one type: the body, and the ids of its delivery. */
export type EventOf<Type extends EventType> = Events[Type] & {
  /**
   * Equal over all attempts and endpoints: handle each once by it. It is `webhook-id` where that was signed too, else
   * the SHA-256 of the body, which is equal over all attempts as well; so nobody can make an old event look new.
   */
  id: string;
  /** Equal over the attempts of one delivery. Not signed. */
  deliveryId: string | undefined;
};

/** Every event there is; `switch (event.event)` narrows `event.data`. */
export type WebhookEvent = { [Type in EventType]: EventOf<Type> }[EventType];
