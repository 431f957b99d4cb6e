import type { Deps, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { ScreenSubject } from './screen-hit.ts';

/** A reviewer's word, or the sandbox's, on a person. */
export interface ScreeningNews {
  userId: string;
  linkId: string | null;
  operationId: string | null;
  status: 'clear' | 'confirmed' | 'document';
  /** The owner's time. */
  now: Date;
}

/**
 * Does what follows from it in the same transaction: block the link, release or fail the operation, ask for a document.
 * Told before the status is stored, so that links are locked before the rows of screening: go by `news.status`, and
 * screen nobody in here.
 */
export type ScreeningListener = (
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  news: ScreeningNews,
) => Promise<void>;

export interface ScreeningPersons {
  linkId?: string | undefined;
  operationId?: string | undefined;
  subjects: ScreenSubject[];
}

/** Who takes part in a person's open operation, as known now; undefined when none is open. */
export type ScreeningSource = (
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  userId: string,
) => Promise<ScreeningPersons | undefined>;

const listeners = new Map<string, ScreeningListener>();
let source: ScreeningSource | undefined;

/** One listener for a name (a feature's), given at composition: screening knows neither links nor operations. */
export const registerScreeningListener = (name: string, listener: ScreeningListener): void =>
  void listeners.set(name, listener);

/** Where screening again finds the persons: the feature that keeps operations. */
export const registerScreeningSource = (read: ScreeningSource): void => void (source = read);

export const screeningSource = (): ScreeningSource | undefined => source;

export async function tellListeners(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  news: ScreeningNews,
): Promise<void> {
  for (const listener of listeners.values()) await listener(trx, deps, owner, news);
}
