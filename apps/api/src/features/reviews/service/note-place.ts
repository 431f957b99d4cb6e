import type { Owner } from '../../../core/context.ts';
import type { Place } from '../../../core/crypto/envelope.ts';

/** The owner's key that seals reviewers' notes. */
export const NOTE_LABEL = 'review-note';

export const notePlace = (owner: Owner, row: string): Place => ({ ...owner, table: 'reviews', column: 'note', row });
