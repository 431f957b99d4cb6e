import type { StoredUnits } from '../../users/index.ts';

export type StepUpAsk = 'dob' | 'idLast4';

/** What another device must know: whichever of the two is stored. */
export const stepUpAsksOf = (stored: StoredUnits): StepUpAsk[] => [
  ...(stored.dob ? (['dob'] as const) : []),
  ...(stored.identity ? (['idLast4'] as const) : []),
];
