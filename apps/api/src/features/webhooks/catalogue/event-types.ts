import type { TSchema } from 'typebox';
import { DOCUMENTED_EVENTS, EVENT_TYPES, type EventType } from '../events.ts';
import {
  DataRequestData,
  DeliveryExhaustedData,
  EndpointDisabledData,
  EndpointFailingData,
  EndpointRecoveredData,
  eventBody,
  LinkCreatedData,
  LinkExpiredData,
  LinkOpenedData,
  LinkRevokedData,
  OperationCancelledData,
  OperationData,
} from './event-data.ts';
import { KEY_ALERTS, keyAlertExample, KeyAlertData, type KeyAlertRule } from './key-alerts.ts';

const AT = '2026-02-01T12:00:00.000Z';
const LATER = '2026-02-01T13:00:00.000Z';
const link = { linkId: 'link_acme_0123456789abcdefghijklmn', referenceId: 'user_12345' };
const endpoint = { endpointId: 'ep_0123456789abcdefghij', url: 'https://hooks.example.com/m2m' };
const operation = {
  operationId: 'op_acme_0123456789abcdefghijklmn',
  userId: 'user_acme_0123456789abcdefghijklmn',
  ...link,
  status: 'created',
  amount: { send: 100, receive: 1712.5, rate: 17.125, fee: 2.99, currency: { source: 'USD', destination: 'MXN' } },
  createdAt: AT,
  funding: { method: 'bank_account', last4: '6789', status: 'pending' },
  payout: { method: 'bank_account', country: 'MX', last4: '5558', bankName: 'Santander', status: 'pending' },
};

const keyAlert = (rule: KeyAlertRule): EventEntry => ({
  description: KEY_ALERTS[rule].description,
  data: KeyAlertData(KEY_ALERTS[rule].details),
  example: keyAlertExample(rule, AT),
});

interface EventEntry {
  description: string;
  data: TSchema;
  example: object;
}

/** Every event type with what it says; a type without an entry does not compile. */
const ENTRIES: Record<EventType, EventEntry> = {
  'link.created': {
    description: 'A magic link was made.',
    data: LinkCreatedData,
    example: {
      ...link,
      url: `https://pay.example.com/${link.linkId}/m2m-basic#token`,
      status: 'created',
      expiresAt: LATER,
      createdAt: AT,
    },
  },
  'link.opened': {
    description: 'A person opened the link for the first time.',
    data: LinkOpenedData,
    example: { ...link, openedAt: AT, deviceInfo: { userAgent: 'Mozilla/5.0', platform: 'iOS', language: 'es-MX' } },
  },
  'user.data_request': {
    description: 'The link was opened, the user is not verified and data is missing: please send it.',
    data: DataRequestData,
    example: {
      dataRequestId: 'dr_acme_0123456789abcdefghijklmn',
      ...link,
      requiredFields: ['dob', 'idType', 'idNumber'],
      replyEndpoint: '/partner/data-requests/dr_acme_0123456789abcdefghijklmn',
      expiresAt: LATER,
    },
  },
  'operation.created': { description: 'The user confirmed a transfer.', data: OperationData, example: operation },
  'operation.cancelled': {
    description: 'A transfer was cancelled.',
    data: OperationCancelledData,
    example: { ...operation, status: 'cancelled', cancelledAt: LATER, reason: 'user' },
  },
  'link.revoked': {
    description: 'A link was revoked.',
    data: LinkRevokedData,
    example: { ...link, revokedAt: AT, reason: 'order cancelled' },
  },
  'link.expired': {
    description: 'A link expired unused or unfinished.',
    data: LinkExpiredData,
    example: { ...link, expiredAt: LATER },
  },
  'endpoint.failing': {
    description: 'Another endpoint has had no success for 50, 75 or 90 % of the time after which it is disabled.',
    data: EndpointFailingData,
    example: { ...endpoint, failingSince: AT, percent: 50, disabledAfter: '2026-02-06T12:00:00.000Z' },
  },
  'endpoint.disabled': {
    description: 'Another endpoint was disabled: it answered 410, or had no success for too long.',
    data: EndpointDisabledData,
    example: { ...endpoint, reason: 'no_success', disabledAt: AT },
  },
  'endpoint.recovered': {
    description: 'An endpoint that you were warned about took a delivery again.',
    data: EndpointRecoveredData,
    example: { ...endpoint, recoveredAt: AT },
  },
  'delivery.exhausted': {
    description: 'Deliveries to another endpoint, or to a callback URL, failed for good; one event per five minutes.',
    data: DeliveryExhaustedData,
    example: { ...endpoint, count: 3, since: AT, until: LATER },
  },
  'api_key.expiring': keyAlert('expiring'),
  'api_key.expired_in_use': keyAlert('expired_in_use'),
  'api_key.revoked_in_use': keyAlert('revoked_in_use'),
  'api_key.new_network': keyAlert('new_network'),
  'api_key.test_address': keyAlert('test_address'),
  'api_key.unusual_volume': keyAlert('unusual_volume'),
  'api_key.denied_burst': keyAlert('denied_burst'),
  'api_key.rate_limited': keyAlert('rate_limited'),
  'api_key.scope_unused': keyAlert('scope_unused'),
  'api_key.idle': keyAlert('idle'),
  'api_key.creator_left': keyAlert('creator_left'),
  'api_key.rotation_overdue': keyAlert('rotation_overdue'),
  'api_key.exposed': keyAlert('exposed'),
};

export interface EventTypeView {
  type: EventType;
  description: string;
  isDefault: boolean;
  schema: TSchema;
  example: { event: EventType; timestamp: string; data: object };
}

/** The catalogue: JSON Schema and example of each body. */
export const listEventTypes = (): EventTypeView[] =>
  EVENT_TYPES.map((type) => ({
    type,
    description: ENTRIES[type].description,
    isDefault: (DOCUMENTED_EVENTS as readonly string[]).includes(type),
    schema: eventBody(type, ENTRIES[type].data),
    example: { event: type, timestamp: AT, data: ENTRIES[type].example },
  }));

/** `data` of the example, with dates as of `now`. */
export const exampleData = (type: EventType, now: Date): object =>
  JSON.parse(
    JSON.stringify(ENTRIES[type].example)
      .replaceAll(AT, now.toISOString())
      .replaceAll(LATER, new Date(now.getTime() + 3_600_000).toISOString()),
  ) as object;
