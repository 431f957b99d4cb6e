import type { Owner } from '../../core/context.ts';
import type { CurpName } from '../users/index.ts';

/** One question about one person. The same `checkId` is the same question, however often it is asked. */
export interface CheckCall {
  owner: Owner;
  checkId: string;
  /** Attempts before this one, and how many of the last of them stayed unanswered. */
  attempts: number;
  failures: number;
  /** By the owner's clock. */
  startedAt: Date;
  now: Date;
  person: CheckedPerson;
}

export interface CheckedPerson {
  name: CurpName;
  /** YYYY-MM-DD. */
  dob: string;
  idType: string;
  idNumber: string;
  /** Data URI of the document's photo, where there is one. */
  idImage?: string;
}

/**
 * What a verifier says. Reasons are codes of a-z and _, never data of the person. `maxLevel` bounds the limits that the
 * identity opens; `askAgainAfterMs` counts on the owner's clock.
 */
export type CheckAnswer =
  | { result: 'verified'; maxLevel?: 1 | 2 | 3 }
  | { result: 'pending'; askAgainAfterMs: number }
  | { result: 'review'; reasons: string[] }
  | { result: 'declined'; reasons: string[] }
  | { result: 'document' }
  | { result: 'unavailable' };

/** The port: who says whether a person is who they say. Asked outside of any transaction; may be asked again. */
export interface IdentityVerifier {
  readonly name: string;
  check(call: CheckCall): Promise<CheckAnswer>;
}
