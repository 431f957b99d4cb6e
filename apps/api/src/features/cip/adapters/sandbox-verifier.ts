import { magicOutcome } from '../../users/index.ts';
import type { CheckAnswer, CheckCall, IdentityVerifier } from '../verifier.ts';

const PENDING_MS = 5_000;

/** The sandbox: a magic CURP decides by itself and by the time that has passed; anybody else is verified. */
export const sandboxVerifier: IdentityVerifier = {
  name: 'sandbox',
  check: (call) => Promise.resolve(answerOf(call)),
};

function answerOf({ person, startedAt, now, failures }: CheckCall): CheckAnswer {
  switch (magicOutcome(person)) {
    case 'pending': {
      const leftMs = startedAt.getTime() + PENDING_MS - now.getTime();
      return leftMs > 0 ? { result: 'pending', askAgainAfterMs: leftMs } : { result: 'verified' };
    }
    case 'identity_mismatch':
      return { result: 'declined', reasons: ['identity_mismatch'] };
    case 'deceased':
      return { result: 'declined', reasons: ['deceased'] };
    case 'under_age':
      return { result: 'declined', reasons: ['under_age'] };
    case 'document':
      return person.idImage === undefined ? { result: 'document' } : { result: 'verified' };
    case 'unavailable_twice':
      return failures < 2 ? { result: 'unavailable' } : { result: 'verified' };
    case 'duplicate_person':
      return { result: 'review', reasons: ['duplicate_person'] };
    case 'level_1':
      return { result: 'verified', maxLevel: 1 };
    // The identity itself is good: the screening finds the sanctions hit.
    case 'sanctions_review':
    case 'sanctions_confirmed':
    case 'verified':
    case undefined:
      return { result: 'verified' };
  }
}
