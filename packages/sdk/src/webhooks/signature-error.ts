import { M2MError } from '../errors.ts';

/** Why a delivery was refused; the list is fixed, so that you may switch over it. */
export type SignatureFailure =
  | 'missing_secret'
  | 'body_not_raw'
  | 'missing_header'
  | 'malformed_header'
  | 'timestamp_out_of_range'
  | 'signature_mismatch'
  | 'body_not_json';

/** A webhook that must not be trusted: answer 400. `message` says what to change, and holds no secret. */
export class SignatureError extends M2MError {
  readonly reason: SignatureFailure;

  constructor(reason: SignatureFailure, message: string) {
    super(message);
    this.reason = reason;
  }

  /** The receiver is set up wrongly, so no genuine delivery can pass either: answer 500. */
  get isOwnMistake(): boolean {
    return this.reason === 'missing_secret' || this.reason === 'body_not_raw';
  }

  static {
    this.prototype.name = 'SignatureError';
  }
}
