/** How the sandbox's rail treats an order. Milliseconds are the owner's time since the order was taken. */
export type PayoutBehaviour =
  | { kind: 'settles'; afterMs: number }
  | { kind: 'waits' }
  | { kind: 'rejects'; code: string }
  | { kind: 'returns'; afterDepositMs: number; /** Of the amount, in hundredths. */ percent: bigint; code: string }
  | { kind: 'silent'; forMs: number; end: 'deposited' | 'rejected' }
  | { kind: 'offline' }
  | { kind: 'deposit_wins' };

/** One test account of the sandbox (domain rules, "Payout"). */
export interface PayoutMagic {
  /** A valid CLABE. */
  value: string;
  behaviour: PayoutBehaviour;
  /** One sentence for `GET /partner/sandbox/magic`. */
  result: string;
}

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/** Any other account. */
export const ORDINARY = { kind: 'settles', afterMs: 5 * SECOND_MS } as const satisfies PayoutBehaviour;
/** How long an order that is rejected or returned took to get there. */
export const FIRST_ANSWER_MS = SECOND_MS;
/** A deposit that no cancel hastens. */
export const LATE_DEPOSIT_MS = 60 * SECOND_MS;

const rejects = (value: string, code: string): PayoutMagic => ({
  value,
  behaviour: { kind: 'rejects', code },
  result: `Rejected after 1 sandbox second (${code}).`,
});

/** Every test CLABE; served by the API and used by the rail, so the two cannot drift. */
export const PAYOUT_MAGIC: readonly PayoutMagic[] = [
  { value: '646180000000000012', behaviour: { kind: 'settles', afterMs: SECOND_MS }, result: 'Settled in 1 sandbox second.' },
  { value: '646180000000000025', behaviour: { kind: 'settles', afterMs: 30 * SECOND_MS }, result: 'Settled in 30 sandbox seconds.' },
  { value: '646180000000000038', behaviour: { kind: 'waits' }, result: 'Stays processing until it is pushed by POST /partner/sandbox/operations/{id}/transition.' },
  rejects('646180000000001011', 'account_not_found'),
  rejects('646180000000001024', 'account_closed'),
  rejects('646180000000001037', 'name_mismatch'),
  rejects('646180000000001040', 'institution_blocked'),
  rejects('646180000000001053', 'account_limit_exceeded'),
  { value: '646180000000002010', behaviour: { kind: 'returns', afterDepositMs: 60 * SECOND_MS, percent: 100n, code: 'returned_by_institution' }, result: 'Deposited after 1 sandbox second, returned in full 60 sandbox seconds later.' },
  { value: '646180000000002023', behaviour: { kind: 'returns', afterDepositMs: 3 * DAY_MS, percent: 50n, code: 'returned_by_institution' }, result: 'Deposited after 1 sandbox second, half of it returned 3 sandbox days later.' },
  { value: '646180000000003019', behaviour: { kind: 'silent', forMs: 10 * SECOND_MS, end: 'deposited' }, result: 'The rail times out and stays unknown for 10 sandbox seconds, then it is deposited: it must not be paid twice.' },
  { value: '646180000000003022', behaviour: { kind: 'silent', forMs: 10 * SECOND_MS, end: 'rejected' }, result: 'The rail times out and stays unknown for 10 sandbox seconds, then it is rejected (account_not_found).' },
  { value: '646180000000004018', behaviour: { kind: 'offline' }, result: 'The institution is offline and does not know the first order (not_found); sent again 60 sandbox seconds later, it settles in 5.' },
  { value: '646180000000004021', behaviour: { kind: 'deposit_wins' }, result: 'The deposit lands in the second of a cancel, and after 60 sandbox seconds without one.' },
]; // prettier-ignore

/** Live refuses these as a recipient's account. */
export const isMagicClabe = (accountNumber: string): boolean =>
  PAYOUT_MAGIC.some(({ value }) => value === accountNumber);

const ORDINARY_OUTCOME = 'ordinary';

/** What the rail remembers of an order: the test CLABE that it went to, or that it was any other account. */
export const outcomeOf = (accountNumber: string): string =>
  isMagicClabe(accountNumber) ? accountNumber : ORDINARY_OUTCOME;

export const behaviourOf = (outcome: string): PayoutBehaviour =>
  PAYOUT_MAGIC.find(({ value }) => value === outcome)?.behaviour ?? ORDINARY;
