import { curpCheckDigit } from './curp.ts';

/**
 * The CURPs of the sandbox with what each does; served by the API and used by the check, so the two cannot drift. They
 * act for every sex: M has the digit of H, X one of its own.
 */
export const MAGIC_CURPS = {
  TEXX000101HNEXXXA9: { outcome: 'verified', result: 'Verified at once.' },
  TEXX000101HNEXXXB7: { outcome: 'pending', result: 'Pending for 5 seconds, then verified.' },
  TEXX000101HNEXXXC5: { outcome: 'identity_mismatch', result: 'Declined: identity_mismatch.' },
  TEXX000101HNEXXXD3: { outcome: 'document', result: 'A photo of the document is needed: user.data_request is sent.' },
  TEXX000101HNEXXXE1: {
    outcome: 'sanctions_review',
    result: 'Sanctions hit: waits for a review, which POST /partner/sandbox/reviews/{id}/clear clears.',
  },
  TEXX000101HNEXXXF9: {
    outcome: 'sanctions_confirmed',
    result: 'Sanctions hit, confirmed: failed, the link is blocked.',
  },
  TEXX000101HNEXXXG7: { outcome: 'unavailable_twice', result: 'The verifier does not answer twice, then verified.' },
  TEXX000101HNEXXXH5: { outcome: 'deceased', result: 'Declined: deceased.' },
  TEXX000101HNEXXXI3: { outcome: 'duplicate_person', result: 'Review: the person has another referenceId.' },
  TEXX000101HNEXXXL7: { outcome: 'level_1', result: 'Verified, but only for the limits of level 1.' },
  TEXX150101HNEXXXU8: { outcome: 'under_age', result: 'Declined: under_age.' },
  TEXX000101XNEXXXA3: { outcome: 'verified', result: 'Sex X; verified at once.' },
  GALO900515HDFRPN09: { outcome: 'verified', result: 'Verified at once (a sample of the documentation).' },
  GAPA900515HDFRRL09: { outcome: 'verified', result: 'Verified at once (a sample of the documentation).' },
} as const satisfies Record<string, { outcome: string; result: string }>;

export type MagicOutcome = (typeof MAGIC_CURPS)[keyof typeof MAGIC_CURPS]['outcome'];

const SEXES = ['H', 'M', 'X'] as const;

/** The same CURP for another sex, with the digit that it then has. */
function forSex(curp: string, sex: (typeof SEXES)[number]): string {
  const first17 = curp.slice(0, 10) + sex + curp.slice(11, 17);
  return `${first17}${curpCheckDigit(first17)}`;
}

const BY_CURP = new Map<string, MagicOutcome>(
  Object.entries(MAGIC_CURPS).flatMap(([curp, { outcome }]) =>
    curp.startsWith('TEXX') ? SEXES.map((sex) => [forSex(curp, sex), outcome] as const) : [[curp, outcome] as const],
  ),
);

/** What the sandbox makes of an identity, or undefined for one without a special meaning. */
export const magicOutcome = (identity: { idType: string; idNumber: string } | undefined): MagicOutcome | undefined =>
  identity?.idType === 'CURP' ? BY_CURP.get(identity.idNumber) : undefined;

/** A value that means something in the sandbox and nobody anywhere: live refuses it. */
export const isTestCurp = (curp: string): boolean => curp.startsWith('TEXX') && BY_CURP.has(curp);
