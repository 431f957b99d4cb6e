import type { Currency } from '../../../core/money.ts';
import type { ContentFacts } from '../build-content.ts';
import type { ReceiptFacts } from '../receipts.ts';
import type { Quote } from '../../pricing/index.ts';

export const PROVIDER = { name: 'Example Money Transfer, Inc.', phone: '800-555-0100', website: 'www.example.com' };
export const AGENCY = {
  state: 'TX',
  name: 'Example Department of Banking',
  phone: '800-555-0142',
  website: 'www.agency.example',
};

/** 200.00 USD at 18.4527: 3,690.54 MXN exactly. */
export const facts = (changes: Partial<ContentFacts> = {}): ContentFacts => {
  const tax = changes.tax ?? 0n;
  return {
    quoteId: 'qte_0123456789abcdefghij',
    send: { minor: 20_000n, currency: 'USD' },
    fee: 399n,
    tax,
    total: 20_399n + tax,
    rate: 184_527n,
    receive: { minor: 369_054n, currency: 'MXN' },
    mayReceiveLess: true,
    languages: ['en'],
    provider: PROVIDER,
    agency: AGENCY,
    recipient: { name: 'María José Núñez Güemes', last4: '5558', bankName: 'BBVA México' },
    dateAvailable: '2026-11-24',
    ...changes,
  };
};

export const receiptFacts = (changes: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  paidAt: new Date('2026-11-24T19:05:00Z'),
  confirmationCode: 'M2M-7K4Q-9TXR',
  status: 'created',
  ...changes,
});

export const quote = (changes: Partial<Quote> = {}): Quote => ({
  id: 'qte_0123456789abcdefghij',
  linkId: 'link_test_1',
  userId: 'user_test_1',
  kind: 'firm',
  residenceState: 'TX',
  side: 'send',
  send: { minor: 20_000n, currency: 'USD' as Currency },
  receive: { minor: 369_054n, currency: 'MXN' as Currency },
  rate: 184_527n,
  fee: 399n,
  tax: 0n,
  total: 20_399n,
  fundingMethod: 'debit_card',
  midRate: 184_527n,
  marginBp: 0,
  rateSource: 'table',
  rateAsOf: new Date('2026-11-24T15:00:00Z'),
  remainder: 0n,
  magic: null,
  createdAt: new Date('2026-11-24T15:00:00Z'),
  expiresAt: new Date('2026-11-24T15:15:00Z'),
  operationId: null,
  ...changes,
});
