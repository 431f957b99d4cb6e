export { ACCOUNTS, type Account, type Line, type Posting, type TransferAmounts } from './posting.ts';
export {
  fundingArrived,
  fundingAuthorised,
  fundingCaptured,
  fundingLost,
  fundingReversed,
  fundingVoided,
  fundsBlocked,
  payoutDeposited,
  payoutReturned,
  payoutSubmitted,
  payoutVoided,
  refundDue,
  refundPaid,
  totalOf,
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
