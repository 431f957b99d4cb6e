/** Why a delivery was refused; the list is fixed, so receivers may switch over it. */
export type VerificationFailure =
  | 'missing_secret'
  | 'body_not_raw'
  | 'missing_header'
  | 'malformed_header'
  | 'timestamp_out_of_range'
  | 'signature_mismatch'
  | 'body_not_json';

/** A webhook that must not be trusted. Answer it with 400; `message` says what to change, and holds no secret. */
export class WebhookVerificationError extends Error {
  readonly reason: VerificationFailure;

  constructor(reason: VerificationFailure, message: string) {
    super(message);
    this.name = 'WebhookVerificationError';
    this.reason = reason;
  }
}
