import { checkView, type CheckView } from '../../cip/index.ts';
import {
  bankNameOf,
  maskForWidget,
  missingFields,
  readStoredUnits,
  valuesOf,
  type MaskedUserData,
  type StoredUnits,
} from '../../users/index.ts';
import type { Visit } from './visit.ts';

/** What the You screen knows, each with the unit that holds it. */
const FIELDS = [
  ['name.firstName', 'firstName'],
  ['name.secondName', 'secondName'],
  ['name.lastName', 'lastName'],
  ['name.secondLastName', 'secondLastName'],
  ['dob', 'dob'],
  ['idType', 'identity'],
  ['idNumber', 'identity'],
  ['idImage', 'idImage'],
] as const;

export interface PersonView {
  /** `locked`: a stronger source or a begun check keeps it; what is wrong then is the partner's to correct. */
  fields: { field: string; value: string | null; has: boolean; locked: boolean }[];
  missing: string[];
  needsDocument: boolean;
  isConfirmed: boolean;
  check: CheckView['check'];
}

export interface RecipientView {
  last4: string;
  bankName: string | null;
  locked: boolean;
}

/** What the page may show of a person, masked, and where the money is to arrive. */
export async function viewPerson(visit: Visit): Promise<{
  person: PersonView;
  recipient: RecipientView | null;
}> {
  const { trx, deps, owner, link, draft } = visit;
  const { stored } = await readStoredUnits(trx, deps, owner, link.userId);
  const check = await checkView(trx, owner, link.userId);
  const isFrozen = check.state === 'cip_pending' || check.state === 'cip_verified';
  const shown: StoredUnits = visit.isStranger ? {} : stored;
  const masked = wireValues(maskForWidget(valuesOf(shown)));
  const fields = FIELDS.map(([field, unit]) => {
    const held = shown[unit];
    const isLocked = held !== undefined && unit !== 'idImage' && (isFrozen || held.source !== 'widget');
    return { field, value: masked[field] ?? null, has: held !== undefined, locked: isLocked };
  });
  return {
    person: {
      fields,
      missing: missingFields(shown),
      needsDocument: check.needsDocument,
      isConfirmed: draft.personConfirmedAt !== null,
      check: check.isInReview ? 'review' : check.check,
    },
    recipient: recipientOf(shown),
  };
}

function wireValues({ name = {}, dob, idType, idNumber, hasIdImage }: MaskedUserData): Record<string, string> {
  const names = Object.entries(name).map(([key, value]) => [`name.${key}`, value ?? '']);
  const others = Object.entries({ dob, idType, idNumber, idImage: hasIdImage ? '•••' : undefined });
  return Object.fromEntries([...names, ...others.filter(([, value]) => value !== undefined)]) as Record<string, string>;
}

function recipientOf({ paymentMethod }: StoredUnits): RecipientView | null {
  if (paymentMethod?.value.type !== 'bank_account') return null;
  const { accountNumber } = paymentMethod.value.bankAccount;
  return {
    last4: accountNumber.slice(-4),
    bankName: bankNameOf(accountNumber) ?? null,
    locked: paymentMethod.source !== 'widget',
  };
}
