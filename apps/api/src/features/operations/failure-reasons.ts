/** What a failure says to people. Codes of rails and providers that are not among them get the general sentence. */
export const FAILURE_REASONS: Readonly<Record<string, string>> = {
  card_declined: 'The card was declined.',
  debit_only: 'Only debit cards are accepted.',
  insufficient_funds: 'There was not enough money in the account.',
  expired_card: 'The card has expired.',
  processing_error: 'The payment could not be processed.',
  challenge_failed: 'The bank could not confirm who pays.',
  fraud: 'The payment was refused for security reasons.',
  account_not_usable: 'The account that pays cannot be used.',
  use_a_test_number: 'The sandbox takes test numbers only.',
  funding_not_found: 'The payment never reached the payment provider.',
  funding_lapsed: 'The payment did not come in time.',
  funding_lost: 'The payment was taken back.',
  authorisation_lapsed: 'The authorisation of the payment ran out.',
  account_not_found: "The recipient's account does not exist.",
  account_closed: 'The account is closed.',
  name_mismatch: "The recipient's name does not match the account.",
  institution_blocked: "The recipient's bank does not take payments now.",
  account_limit_exceeded: "The payment is above the limit of the recipient's account.",
  returned_by_institution: "The recipient's bank sent the payment back.",
  compliance: 'The transfer was stopped by a legal requirement.',
  forced_in_sandbox: 'The failure was asked for in the sandbox.',
};

export const failureReason = (code: string): string => FAILURE_REASONS[code] ?? 'The transfer could not be completed.';
