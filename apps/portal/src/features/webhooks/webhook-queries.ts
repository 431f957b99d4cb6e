import { partnerApi, portalApi, type AnswerOf, type ItemOf, type PartnerPaths } from '../../api/client.ts';
import { useCursorList, useOne } from '../../api/queries.ts';

export type Endpoint = ItemOf<PartnerPaths, '/partner/webhook-endpoints'>;
export type Delivery = ItemOf<PartnerPaths, '/partner/webhook-deliveries'>;
export type DeliveryDetail = AnswerOf<PartnerPaths, '/partner/webhook-deliveries/{deliveryId}', 'get'>;
export type Attempt = DeliveryDetail['attemptLog'][number];
export type Replay = ItemOf<PartnerPaths, '/partner/webhook-replays'>;
export type EventType = ItemOf<PartnerPaths, '/partner/event-types'>;

/** As many as a partner may have. */
const MOST_ENDPOINTS = 100;

/** Endpoints change under the eyes: they fail, pause and recover by themselves. */
export const useEndpoints = () =>
  useCursorList<Endpoint>(
    ['webhook-endpoints', 'list'],
    ({ query, signal }) => partnerApi.get('/partner/webhook-endpoints', { query, signal }),
    { limit: MOST_ENDPOINTS, refetchIntervalMs: 10_000 },
  );

export const useEndpoint = (endpointId: string) =>
  useOne(
    ['webhook-endpoints', endpointId],
    (signal) => partnerApi.get('/partner/webhook-endpoints/{endpointId}', { params: { endpointId }, signal }),
    { refetchIntervalMs: 10_000 },
  );

/** The last 24 hours of every endpoint. */
export const useEndpointDays = () =>
  useOne(['webhook-health'], (signal) => portalApi.get('/portal/api/webhook-endpoints/health', { signal }), {
    refetchIntervalMs: 10_000,
  });

export type EndpointDay = NonNullable<ReturnType<typeof useEndpointDays>['data']>['items'][number];

export const useEventTypes = () =>
  useOne(['event-types'], (signal) => partnerApi.get('/partner/event-types', { signal }));

/** An endpoint's address by its id, for lists that know only the id. */
export function useAddressOf(): (endpointId: string) => string | undefined {
  const { items } = useEndpoints();
  return (endpointId) => items.find((one) => one.endpointId === endpointId)?.url;
}

/** Host and path: what tells two endpoints apart. */
export const shortUrl = (url: string): string => url.replace(/^https?:\/\//, '');

/** How many of the day arrived, of those that ended; undefined when none ended. */
export function successOf(day: EndpointDay | undefined): { delivered: number; ended: number } | undefined {
  if (!day) return undefined;
  let [delivered, ended] = [0, 0];
  for (const hour of day.hours) {
    delivered += hour.delivered;
    ended += hour.delivered + hour.failed;
  }
  return ended === 0 ? undefined : { delivered, ended };
}
