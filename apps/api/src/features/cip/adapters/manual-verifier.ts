import type { IdentityVerifier } from '../verifier.ts';

/** Nobody is asked but the operator's reviewers: each person waits in their queue. */
export const manualVerifier: IdentityVerifier = {
  name: 'manual',
  check: ({ person }) =>
    Promise.resolve({ result: 'review', reasons: [person.idImage === undefined ? 'manual' : 'manual_with_document'] }),
};
