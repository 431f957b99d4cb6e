import type { TSchema } from 'typebox';
import { DOCUMENTED_EVENTS, EVENT_TYPES, type EventType } from '../events.ts';
import {
  CipFailedData,
  CipVerifiedData,
  DataDisputedData,
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
import { KEY_ALERTS, keyAlertExample, KeyAlertData, KeyRotationData, type KeyAlertRule } from './key-alerts.ts';

const AT = '2026-02-01T12:00:00.000Z';
const LATER = '2026-02-01T13:00:00.000Z';
const link = { linkId: 'link_acme_0123456789abcdefghijklmn', referenceId: 'user_12345' };
const endpoint = { endpointId: 'ep_0123456789abcdefghij', url: 'https://hooks.example.com/m2m' };
const operation = {
  operationId: 'op_acme_0123456789abcdefghijklmn',
  userId: 'user_acme_0123456789abcdefghijklmn',
  ...link,
  status: 'created',
  amount: {
    send: 200,
    receive: 3690.54,
    rate: 18.4527,
    fee: 3.99,
    taxes: 0,
    total: 203.99,
    currency: { source: 'USD', destination: 'MXN' },
  },
  createdAt: AT,
  funding: { method: 'debit_card', status: 'pending' },
  payout: { method: 'bank_account', country: 'MX', last4: '5558', bankName: 'Santander', status: 'none' },
};
const paid = { ...operation, funding: { method: 'debit_card', last4: '5556', status: 'authorised' }, paidAt: AT };

const keyRotation = {
  rotationId: 'rot_0123456789abcdefghij',
  keyId: 'key_0123456789abcdefghij',
  keyName: 'payments server',
  state: 'pending',
  activation: 'first_use',
  graceSeconds: 3_600,
  isLeak: false,
  createdBy: 'key_0123456789abcdefghij',
  createdAt: AT,
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
    example: {
      ...paid,
      status: 'cancelled',
      funding: { ...paid.funding, status: 'captured' },
      cancelRequestedAt: LATER,
      cancelledAt: LATER,
      reason: 'wrong account',
      refund: { amount: 203.99, currency: 'USD', status: 'due', dueAt: LATER, reason: 'cancelled' },
    },
  },
  'operation.processing': {
    description: 'The payment counts and the payout was handed to the rail.',
    data: OperationData,
    example: { ...paid, status: 'processing', payout: { ...paid.payout, status: 'submitted' } },
  },
  'operation.completed': {
    description: 'The money arrived. It may still come back: then operation.failed follows.',
    data: OperationData,
    example: {
      ...paid,
      status: 'completed',
      funding: { ...paid.funding, status: 'captured' },
      payout: { ...paid.payout, status: 'deposited', trackingKey: 'M2M0123456789ABCDEF' },
      completedAt: LATER,
    },
  },
  'operation.failed': {
    description: 'A transfer failed, or came back after it was completed. What was paid is refunded.',
    data: OperationData,
    example: {
      ...operation,
      status: 'failed',
      funding: { method: 'debit_card', status: 'declined' },
      failedAt: LATER,
      failureReason: 'The card was declined.',
      failureCode: 'card_declined',
    },
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
  'cip.verified': {
    description: 'The identity of a user was verified.',
    data: CipVerifiedData,
    example: { ...link, userId: operation.userId, verifiedAt: AT },
  },
  'cip.failed': {
    description: 'The identity of a user could not be verified. Other data starts a new check.',
    data: CipFailedData,
    example: { ...link, userId: operation.userId, reasons: ['identity_mismatch'], failedAt: AT },
  },
  'user.data_disputed': {
    description: 'A person says that data you sent of them is wrong. The transfer has stopped.',
    data: DataDisputedData,
    example: { ...link, userId: operation.userId, fields: ['name.lastName'], disputedAt: AT },
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
  'api_key_rotation.started': {
    description: 'A new secret of an API key was made. The old one goes on working for now, unless a leak ended it.',
    data: KeyRotationData,
    example: keyRotation,
  },
  'api_key_rotation.activated': {
    description: 'The new secret is in force, by its first use or at once: the grace of the old one runs.',
    data: KeyRotationData,
    example: { ...keyRotation, state: 'overlap', activatedAt: AT, oldSecretEndsAt: LATER },
  },
  'api_key_rotation.completed': {
    description: 'The old secret has ended: its grace is over, somebody ended it, or the key was revoked.',
    data: KeyRotationData,
    example: {
      ...keyRotation,
      state: 'finished',
      activatedAt: AT,
      oldSecretEndsAt: LATER,
      endedAt: LATER,
      endedBy: 'system',
    },
  },
  'api_key_rotation.cancelled': {
    description: 'The new secret was withdrawn before its first use; the old one goes on as before.',
    data: KeyRotationData,
    example: { ...keyRotation, state: 'cancelled', endedAt: LATER, endedBy: 'key_0123456789abcdefghij' },
  },
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
