import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { UserState } from '../../../core/db/schema.ts';
import { readPolicy, requiredFor, requireUser, unitOfField } from '../../users/index.ts';
import { screeningStatus } from '../../screening/index.ts';
import { findLatestCheck, hasDocumentCome, listUnitNames, type CheckRow } from '../queries.ts';

export type Level = 0 | 1 | 2 | 3;

/**
 * Which limits hold for a person: 1 once the identity is submitted, 2 once it is verified, 3 with the extended set of
 * the operator's policy too. 0 before, and after a check that failed: then nothing may be sent.
 */
export async function levelOf(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<Level> {
  const user = await requireUser(trx, owner, userId);
  if (user.restrictedAt !== null) return 0;
  if (user.state === 'data_complete' || user.state === 'cip_pending') return 1;
  if (user.state !== 'cip_verified') return 0;
  const { extendedFields } = await readPolicy(trx);
  const units = await listUnitNames(trx, owner, userId);
  const isExtended = extendedFields.every((field) => units.has(unitOfField(field)));
  return Math.min(isExtended ? 3 : 2, user.maxLevel ?? 3) as Level;
}

/**
 * Wire names of what the operator's policy asks of somebody who sends so much a day (minor units of USD, this transfer
 * included) and that is not there, `residenceState` among them.
 */
export async function missingForAmount(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  { sendMinorPerDay }: { sendMinorPerDay: bigint },
): Promise<string[]> {
  const user = await requireUser(trx, owner, userId);
  const required = requiredFor(await readPolicy(trx), { sendMinorPerDay });
  const units = await listUnitNames(trx, owner, userId);
  const isThere = (field: string): boolean =>
    field === 'residenceState' ? user.residenceState !== null : units.has(unitOfField(field));
  return required.filter((field) => !isThere(field));
}

/** Where a person's check stands, for the page. `reasons` are codes of a check that failed. */
export interface CheckView {
  state: UserState;
  check: 'none' | 'pending' | 'verified' | 'review' | 'document' | 'declined';
  needsDocument: boolean;
  isInReview: boolean;
  reasons: string[];
}

export async function checkView(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<CheckView> {
  const { state } = await requireUser(trx, owner, userId);
  const latest = await findLatestCheck(trx, owner, userId);
  const told = viewOf(state, latest);
  // A photo that has come is not asked for again while it is being looked at.
  const check = told === 'document' && (await hasDocumentCome(trx, owner, latest!.id)) ? 'pending' : told;
  const isInReview = check === 'review' || (await screeningStatus(trx, owner, userId)) === 'review';
  const reasons = check === 'declined' ? (latest?.reasons ?? []) : [];
  return { state, check, needsDocument: check === 'document', isInReview, reasons };
}

/** The state decides: a check that failed says nothing any more once the data has changed. */
function viewOf(state: UserState, latest: CheckRow | undefined): CheckView['check'] {
  if (state === 'cip_verified') return 'verified';
  if (state === 'cip_failed') return 'declined';
  return state === 'cip_pending' && latest ? latest.status : 'none';
}
