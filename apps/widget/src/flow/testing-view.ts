import type { LinkView, OperationView, Person } from '../link-view.ts';

/** A person of whom all is known and checked, for tests. */
export const knownPerson: Person = {
  fields: [],
  missing: [],
  needsDocument: false,
  isConfirmed: true,
  check: 'verified',
  hasFailedTooOften: false,
};

/** A transfer on its way, for tests. */
export const transfer: OperationView = {
  operationId: 'op_norte_1',
  status: 'processing',
  send: '200.00',
  receive: '3690.54',
  rate: '18.4527',
  fee: '3.99',
  tax: '0.00',
  total: '203.99',
  source: 'USD',
  destination: 'MXN',
  createdAt: '2026-11-24T10:00:00.000Z',
  paidAt: '2026-11-24T10:00:01.000Z',
  completedAt: null,
  failedAt: null,
  cancelledAt: null,
  failureCode: null,
  failureReason: null,
  funding: { method: 'debit_card', last4: '5556', status: 'captured' },
  payout: { last4: '5558', bankName: 'Santander', status: 'submitted', trackingKey: null },
  canCancel: true,
  cancelUntil: '2026-11-24T10:30:01.000Z',
  cancelRequestedAt: null,
  refund: null,
};

/** A link at its first step, for tests. */
export const openLink: LinkView = {
  linkId: 'link_norte_0123456789abcdef',
  status: 'opened',
  state: 'ready',
  flow: 'm2m-basic',
  partner: { displayName: 'Remesas Norte' },
  expiresAt: '2026-11-24T11:00:00.000Z',
  serverTime: '2026-11-24T10:00:00.000Z',
  step: 'amount',
  open: true,
  stepUp: null,
  draft: { side: null, amount: null, residenceState: null, fundingMethod: null, recipientWarningShownAt: null },
  price: null,
  person: { ...knownPerson, missing: ['dob'], isConfirmed: false, check: 'none' },
  recipient: null,
  isDataRequestOpen: false,
  isDisputed: false,
  fundingMethods: ['debit_card'],
  limits: { level: 1, left: '500.00', period: 'transfer', currency: 'USD', blockedBy: null, extended: null },
  states: [{ code: 'CA', name: 'California' }],
  idTypes: ['CURP'],
  operation: null,
  failedOperation: null,
  hasEsignConsent: false,
  provider: null,
  isSandbox: true,
  version: 1,
};
