import {
  partnerApi,
  portalApi,
  type AnswerOf,
  type ItemOf,
  type PartnerPaths,
  type PortalPaths,
} from '../../api/client.ts';
import { useCursorList, useOne } from '../../api/queries.ts';
import { useCan } from '../../session/use-place.ts';

export type RequestLog = ItemOf<PartnerPaths, '/partner/request-logs'>;
export type RequestDetail = AnswerOf<PartnerPaths, '/partner/request-logs/{requestId}', 'get'>;
export type Histogram = AnswerOf<PortalPaths, '/portal/api/request-logs/histogram', 'get'>;

export const FILTER_NAMES = [
  'range',
  'from',
  'to',
  'statusClass',
  'status',
  'method',
  'route',
  'code',
  'keyId',
  'secretId',
  'address',
  'requestId',
  'idempotencyKey',
  'objectId',
] as const;

const HOUR_MS = 3_600_000;
const RANGE_MS: Record<string, number> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 168 * HOUR_MS,
  month: 719 * HOUR_MS,
};

/** Filters of the address as the API takes them: a range ends now and is fixed to the minute, so that it is one query. */
export function queryOf(values: Record<string, string>): Record<string, string> {
  const { range, ...rest } = values;
  const spanMs = range === undefined ? undefined : RANGE_MS[range];
  if (spanMs === undefined || rest['from'] || rest['to']) return rest;
  return { ...rest, from: new Date(Math.floor((Date.now() - spanMs) / 60_000) * 60_000).toISOString() };
}

/** Live: asked for every two seconds; else now and then. */
const everyMs = (isTail: boolean): number | false => (isTail ? 2_000 : false);

/** Figures come some seconds after the rows. */
const COUNTED_EVERY_MS = 10_000;

export const useRequests = (values: Record<string, string>, isTail: boolean) =>
  useCursorList<RequestLog>(
    ['request-logs', 'list', values],
    ({ query, signal }) =>
      partnerApi.get('/partner/request-logs', { query: { ...queryOf(values), ...query } as never, signal }),
    { limit: 50, refetchIntervalMs: everyMs(isTail) },
  );

export const useHistogram = (values: Record<string, string>, isTail: boolean) =>
  useOne(
    ['request-logs', 'histogram', values],
    (signal) => portalApi.get('/portal/api/request-logs/histogram', { query: queryOf(values) as never, signal }),
    { refetchIntervalMs: everyMs(isTail) || COUNTED_EVERY_MS, keepPrevious: true },
  );

export const useRequest = (requestId: string | undefined) =>
  useOne(
    ['request-logs', 'one', requestId],
    (signal) => partnerApi.get('/partner/request-logs/{requestId}', { params: { requestId: requestId! }, signal }),
    { isEnabled: requestId !== undefined },
  );

/** Names of the keys, as far as the person may know them. */
export function useKeyNames(): (keyId: string) => string {
  const can = useCan();
  const keys = useOne(
    ['keys', 'names'],
    (signal) => partnerApi.get('/partner/keys', { query: { limit: 100 }, signal }),
    { isEnabled: can('keys:read') },
  );
  return (keyId) => keys.data?.items.find((key) => key.keyId === keyId)?.name ?? keyId;
}
