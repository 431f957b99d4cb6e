export { ACCOUNTS, type Account, type Line, type Posting, type TransferAmounts } from './posting.ts';
export {
  fundingArrived,
  fundingAuthorised,
  fundingCaptured,
  fundingLost,
  fundingReversed,
  fundingVoided,
  paymentBlocked,
  payoutDeposited,
  payoutReturned,
  payoutSubmitted,
  payoutVoided,
  refundDue,
  refundPaid,
  totalOf,
  transferBlocked,
} from './transfer-postings.ts';
export {
  differencesOf,
  post,
  readEntries,
  trialBalance,
  type AccountBalance,
  type ShownEntry,
  type TrialBalance,
} from './service.ts';
