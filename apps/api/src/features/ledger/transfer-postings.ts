import { move, type Account, type Line, type Posting, type TransferAmounts } from './posting.ts';

export const totalOf = ({ send, fee, tax }: TransferAmounts): bigint => send + fee + tax;

const authorisation = (amounts: TransferAmounts): Line[] =>
  move(totalOf(amounts), amounts.source, 'funding_clearing', 'sender_funds');
const payout = (amounts: TransferAmounts): Line[] =>
  move(amounts.receive, amounts.destination, 'fx_position', 'payout_clearing');

export const fundingAuthorised = (amounts: TransferAmounts): Posting => ({
  kind: 'funding_authorised',
  state: 'pending',
  lines: authorisation(amounts),
});

export const fundingVoided = (): Posting => ({
  kind: 'funding_voided',
  state: 'voided',
  resolves: 'funding_authorised',
  lines: [],
});

/** The money is there: the pending entry is posted, or, where that was voided before, a new one stands in its place. */
export const fundingArrived = (amounts: TransferAmounts, isLate: boolean): Posting => ({
  kind: isLate ? 'funding_late' : 'funding_posted',
  state: 'posted',
  ...(isLate ? {} : { resolves: 'funding_authorised' }),
  lines: authorisation(amounts),
});

/** What arrived is divided: the transfer, our fee, taxes that we only hold. */
export const fundingCaptured = (amounts: TransferAmounts): Posting => ({
  kind: 'funding_captured',
  state: 'posted',
  lines: [
    { account: 'sender_funds', currency: amounts.source, side: 'debit', minor: totalOf(amounts) },
    ...shares(amounts, 0n, totalOf(amounts), 'credit'),
  ],
});

export const payoutSubmitted = (amounts: TransferAmounts): Posting => ({
  kind: 'payout_submitted',
  state: 'pending',
  lines: payout(amounts),
});

export const payoutVoided = (): Posting => ({
  kind: 'payout_voided',
  state: 'voided',
  resolves: 'payout_submitted',
  lines: [],
});

export const payoutDeposited = (amounts: TransferAmounts): Posting[] => [
  { kind: 'payout_posted', state: 'posted', resolves: 'payout_submitted', lines: payout(amounts) },
  {
    kind: 'payout_settled',
    state: 'posted',
    lines: move(amounts.receive, amounts.destination, 'payout_clearing', 'rail_cash'),
  },
];

export const payoutReturned = (amounts: TransferAmounts, minor: bigint): Posting => ({
  kind: 'payout_returned',
  state: 'posted',
  lines: move(minor, amounts.destination, 'rail_cash', 'fx_position'),
});

/** `after` of the total is gone already: what the sender's bank took back itself. */
export const refundDue = (amounts: TransferAmounts, minor: bigint, after = 0n): Posting => ({
  kind: 'refund_due',
  state: 'posted',
  lines: [
    ...shares(amounts, after, after + minor, 'debit'),
    { account: 'refund_payable', currency: amounts.source, side: 'credit', minor },
  ],
});

export const refundPaid = (amounts: TransferAmounts, minor: bigint): Posting => ({
  kind: 'refund_paid',
  state: 'posted',
  lines: move(minor, amounts.source, 'refund_payable', 'funding_clearing'),
});

/** The sender's bank took the money back before anything was paid out: as if it had never come. */
export const fundingReversed = (amounts: TransferAmounts, minor: bigint): Posting => ({
  kind: 'funding_reversed',
  state: 'posted',
  lines: [
    ...shares(amounts, 0n, minor, 'debit'),
    { account: 'funding_clearing', currency: amounts.source, side: 'credit', minor },
  ],
});

/** The sender's bank took the money back after the payout, or after a refund. */
export const fundingLost = (amounts: TransferAmounts, minor: bigint): Posting => ({
  kind: 'funding_lost',
  state: 'posted',
  lines: move(minor, amounts.source, 'loss', 'funding_clearing'),
});

/** A sanctions match was confirmed before the payment was divided: all of it. */
export const paymentBlocked = (amounts: TransferAmounts): Posting => ({
  kind: 'funds_blocked',
  state: 'posted',
  lines: move(totalOf(amounts), amounts.source, 'sender_funds', 'blocked_funds'),
});

/** The same after it: the transfer, less what the sender's bank took back. None when that was all. */
export const transferBlocked = (amounts: TransferAmounts, taken = 0n): Posting[] => {
  const minor = amounts.send - taken;
  if (minor <= 0n) return [];
  const lines = move(minor, amounts.source, 'fx_position', 'blocked_funds');
  return [{ kind: 'funds_blocked', state: 'posted', lines }];
};

/** The part from `from` to `to` of the total, as the accounts hold it: the transfer first, then the fee, then the tax. */
function shares(amounts: TransferAmounts, from: bigint, to: bigint, side: Line['side']): Line[] {
  const parts: [Account, bigint][] = [
    ['fx_position', amounts.send],
    ['fee_income', amounts.fee],
    ['tax_payable', amounts.tax],
  ];
  const lines: Line[] = [];
  let start = 0n;
  for (const [account, minor] of parts) {
    const end = start + minor;
    const share = (to < end ? to : end) - (from > start ? from : start);
    if (share > 0n) lines.push({ account, currency: amounts.source, side, minor: share });
    start = end;
  }
  return lines;
}
