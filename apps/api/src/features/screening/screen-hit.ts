/** One person of a transfer as it is known at that moment. */
export interface ScreenSubject {
  role: 'sender' | 'recipient';
  /** Whole names, one or several ways of writing one. */
  names: string[];
  /** YYYY-MM-DD. */
  dob?: string | undefined;
  curp?: string | undefined;
  rfc?: string | undefined;
  passport?: string | undefined;
}

/** `blocked`: the same id number, review now. `excepted`: a reviewer cleared this very pair before. */
export type HitOutcome = 'blocked' | 'review' | 'cleared' | 'excepted';

export type HitReason =
  | 'curp_match'
  | 'rfc_match'
  | 'passport_match'
  | 'birth_year_within_1'
  | 'birth_year_unknown'
  | 'birth_year_differs'
  | 'curp_differs'
  | 'weak_alias'
  | 'sandbox';

/** What is kept of a hit: entry, score and reasons; no datum of the person. */
export interface ScreenHit {
  /** Place in the list of subjects. */
  subject: number;
  role: ScreenSubject['role'];
  /** The entry's number on the list. */
  entry: number;
  /** Hex of what the entry said. */
  entryHash: string;
  /** As the Treasury's search shows it, 0..100. */
  score: number;
  outcome: HitOutcome;
  reasons: HitReason[];
}

export interface ScreenResult {
  outcome: 'clear' | 'review' | 'blocked';
  hits: ScreenHit[];
}

/** Needs a person to decide. */
export const isUnresolved = ({ outcome }: Pick<ScreenHit, 'outcome'>): boolean =>
  outcome === 'blocked' || outcome === 'review';
