import type { Owner, Principal } from '../context.ts';
import { ApiError } from '../errors.ts';

/** The key of a call, as far as counting it asks. */
export type CallingKey = Owner & Pick<Principal, 'keyId' | 'secretId'>;

/** The refusal of a key that is one of ours: told like any other, and counted as a call of that key. */
export class RefusedKeyError extends ApiError {
  readonly key: CallingKey;

  constructor(told: ApiError, key: CallingKey) {
    super(told.code, told.message, { details: told.details, headers: told.headers });
    this.key = key;
  }
}
