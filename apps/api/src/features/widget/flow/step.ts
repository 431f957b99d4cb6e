import type { DraftRow } from './visit-queries.ts';

export const STEPS = ['amount', 'you', 'recipient', 'funding', 'review', 'status'] as const;
export type Step = (typeof STEPS)[number];

/** What decides where a person is in the flow. */
export interface Progress {
  hasTransfer: boolean;
  draft: Pick<DraftRow, 'amountMinor' | 'residenceState' | 'personConfirmedAt' | 'recipientWarnedAt' | 'fundingMethod'>;
  isVerified: boolean;
  missing: readonly string[];
  needsDocument: boolean;
  hasRecipient: boolean;
}

/**
 * The first step that still wants something. A person whom we know for sure is not asked who they are; what a large
 * amount needs besides is asked of them too.
 */
export function stepOf({ hasTransfer, draft, isVerified, missing, needsDocument, hasRecipient }: Progress): Step {
  if (hasTransfer) return 'status';
  if (draft.amountMinor === null || draft.residenceState === null) return 'amount';
  if (needsDocument || missing.length > 0 || (!isVerified && draft.personConfirmedAt === null)) return 'you';
  if (!hasRecipient || draft.recipientWarnedAt === null) return 'recipient';
  if (draft.fundingMethod === null) return 'funding';
  return 'review';
}
