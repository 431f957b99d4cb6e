import fc from 'fast-check';
import type { Fact, OperationState } from '../machine/index.ts';

export const T0 = new Date('2026-11-24T12:00:00.000Z');

/** An operation as confirm makes it. */
export const newState = (change: Partial<OperationState> = {}): OperationState => ({
  status: 'created',
  fundingStatus: 'pending',
  fundingLast4: null,
  fundingAskedAt: null,
  fundingMissingAt: null,
  fundingRetries: 0,
  fundingReturnedMinor: null,
  payoutStatus: 'none',
  payoutDueAt: null,
  payoutAskedAt: null,
  payoutMissingAt: null,
  payoutRetries: 0,
  recallAnsweredAt: null,
  holdReason: null,
  trackingKey: null,
  screening: 'clear',
  paidAt: null,
  depositedAt: null,
  completedAt: null,
  failedAt: null,
  cancelledAt: null,
  cancelRequestedAt: null,
  cancelledBy: null,
  cancelReason: null,
  failureCode: null,
  returnedMinor: null,
  method: 'debit_card',
  amounts: { source: 'USD', destination: 'MXN', send: 20_000n, receive: 369_054n, fee: 399n, tax: 0n },
  payoutDelaySeconds: 0,
  fundingLapsesAt: new Date(T0.getTime() + 3_600_000),
  refund: null,
  ...change,
});

const amounts = fc
  .record({
    send: fc.bigInt({ min: 100n, max: 1_000_000n }),
    rate: fc.bigInt({ min: 100_000n, max: 300_000n }),
    fee: fc.bigInt({ min: 0n, max: 5_000n }),
    tax: fc.bigInt({ min: 0n, max: 5_000n }),
  })
  .map(({ send, rate, fee, tax }) => ({
    source: 'USD' as const,
    destination: 'MXN' as const,
    send,
    receive: (send * rate) / 10_000n,
    fee,
    tax,
  }));

export const operations: fc.Arbitrary<OperationState> = fc
  .record({
    method: fc.constantFrom('debit_card' as const, 'ach' as const, 'manual_cash' as const, 'manual_wire' as const),
    amounts,
    payoutDelaySeconds: fc.constantFrom(0, 1800),
  })
  .map((change) => newState(change));

const ask = fc.option(fc.constantFrom(0, 1_000, 60_000), { nil: undefined });
const optional = (askAgainAfterMs: number | undefined) => (askAgainAfterMs === undefined ? {} : { askAgainAfterMs });
const minor = fc.oneof(fc.bigInt({ min: -1n, max: 400_000n }), fc.constant(10n ** 12n));

const fundingAnswer = fc.oneof(
  fc
    .record({
      result: fc.constantFrom('authorised', 'captured', 'pending', 'voided', 'refunded', 'not_found', 'unknown'),
      ask,
    })
    .map(({ result, ask: after }) => ({ result, ...optional(after) }) as const),
  fc.constant({ result: 'declined' as const, code: 'card_declined' }),
  fc.constant({ result: 'redirect' as const, url: 'https://pay.example.com/3ds' }),
  minor.map((told) => ({ result: 'returned' as const, minor: told, code: 'chargeback' })),
);

const payoutAnswer = fc.oneof(
  fc
    .record({ result: fc.constantFrom('submitted', 'recalled', 'recall_refused', 'not_found', 'unknown'), ask })
    .map(({ result, ask: after }) => ({ result, ...optional(after) }) as const),
  fc.constant({ result: 'deposited' as const, at: T0, trackingKey: 'TRACK1' }),
  fc.constant({ result: 'rejected' as const, code: 'account_not_found' }),
  minor.map((told) => ({ result: 'returned' as const, minor: told, at: T0, code: 'returned_by_institution' })),
);

/** A fact and how long after the one before it comes. Those that further an operation come often. */
const facts: fc.Arbitrary<{ fact: Fact; afterMs: number }> = fc.record({
  afterMs: fc.constantFrom(0, 1, 1_000, 61_000, 1_800_000, 86_400_000),
  fact: fc.oneof(
    fc.constant<Fact>({ kind: 'asking' }),
    fc.constant<Fact>({ kind: 'submitting' }),
    fc.constant<Fact>({ kind: 'submitting' }),
    fc.constant<Fact>({ kind: 'rail_missing' }),
    fc.constant<Fact>({ kind: 'funding_lapsed' }),
    fc.constant<Fact>({ kind: 'authorisation_lapsed' }),
    fc.constant<Fact>({ kind: 'refund_paid' }),
    fc.constantFrom('authorised' as const, 'captured' as const).map<Fact>((result) => ({
      kind: 'funding',
      act: 'status',
      answer: { result },
    })),
    fc.constant<Fact>({
      kind: 'payout',
      act: 'status',
      answer: { result: 'deposited', at: T0, trackingKey: 'TRACK1' },
    }),
    fc
      .record({ act: fc.constantFrom('authorise', 'capture', 'void', 'refund', 'status'), answer: fundingAnswer })
      .map(({ act, answer }) => ({ kind: 'funding', act, answer }) as Fact),
    fc
      .record({ act: fc.constantFrom('submit', 'recall', 'status'), answer: payoutAnswer })
      .map(({ act, answer }) => ({ kind: 'payout', act, answer }) as Fact),
    fc.constantFrom('clear', 'review', 'clear', 'confirmed').map((outcome) => ({ kind: 'screening', outcome }) as Fact),
    fc
      .record({ by: fc.constantFrom('partner', 'user', 'operator'), lateMs: fc.constantFrom(0, 500, 1_800_000) })
      .map(({ by, lateMs }) => ({ kind: 'cancel', by, receivedAt: new Date(-lateMs) }) as Fact),
  ),
});

const tell = (fact: Fact): { fact: Fact; afterMs: number } => ({ fact, afterMs: 1_800_000 });
const paid = (result: 'authorised' | 'captured') => tell({ kind: 'funding', act: 'status', answer: { result } });
const submitted = tell({ kind: 'submitting' });
const deposited = tell({
  kind: 'payout',
  act: 'status',
  answer: { result: 'deposited', at: T0, trackingKey: 'TRACK1' },
});

/** Anything at all, after an ordinary beginning: most histories would else be over before the money moves. */
export const histories: fc.Arbitrary<{ fact: Fact; afterMs: number }[]> = fc
  .tuple(
    fc.constantFrom(
      [],
      [tell({ kind: 'asking' })],
      [paid('authorised')],
      [paid('captured')],
      [paid('authorised'), submitted],
      [paid('captured'), submitted],
      [paid('captured'), submitted, deposited],
    ),
    fc.array(facts, { maxLength: 25 }),
  )
  .map(([beginning, rest]) => [...beginning, ...rest]);
