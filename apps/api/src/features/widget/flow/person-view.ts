import { checkView, hasFailedTooOften, type CheckView } from '../../cip/index.ts';
import {
  bankNameOf,
  maskForWidget,
  missingFields,
  readStoredUnits,
  unitOfField,
  valuesOf,
  type MaskedUserData,
  type StoredUnits,
} from '../../users/index.ts';
import type { Visit } from './visit.ts';

const IDENTITY_FIELDS = [
  'name.firstName',
  'name.secondName',
  'name.lastName',
  'name.secondLastName',
  'dob',
  'idType',
  'idNumber',
];

export interface PersonView {
  /** `locked`: a stronger source or a begun check keeps it; what is wrong then is the partner's to correct. */
  fields: { field: string; value: string | null; has: boolean; locked: boolean }[];
  missing: string[];
  needsDocument: boolean;
  isConfirmed: boolean;
  check: CheckView['check'];
  /** So many checks failed that no other begins today; `check` is `declined` then. */
  hasFailedTooOften: boolean;
}

export interface RecipientView {
  last4: string;
  bankName: string | null;
  locked: boolean;
}

/**
 * What the page may show of a person, masked, and where the money is to arrive. `extended` are the wire names of what
 * the draft's amount needs besides: no part of the identity, so that a check freezes none of it.
 */
export async function viewPerson(
  visit: Visit,
  extended: readonly string[],
): Promise<{ person: PersonView; recipient: RecipientView | null }> {
  const { trx, deps, owner, link, draft, now } = visit;
  const { stored } = await readStoredUnits(trx, deps, owner, link.userId);
  const check = await checkView(trx, owner, link.userId);
  const isFrozen = check.state === 'cip_pending' || check.state === 'cip_verified';
  const shown: StoredUnits = visit.isStranger ? {} : stored;
  const masked = wireValues(maskForWidget(valuesOf(shown)));
  const heldOf = (field: string) => shown[unitOfField(field) as keyof StoredUnits];
  const fields = [...IDENTITY_FIELDS, 'idImage', ...extended].map((field) => {
    const held = heldOf(field);
    const isIdentity = isFrozen && IDENTITY_FIELDS.includes(field);
    const isLocked = held !== undefined && field !== 'idImage' && (isIdentity || held.source !== 'widget');
    return { field, value: masked[field] ?? null, has: held !== undefined, locked: isLocked };
  });
  const isUnchecked = check.check === 'none' || check.check === 'declined';
  const isGivenUp = isUnchecked && (await hasFailedTooOften(trx, owner, link.userId, now));
  return {
    person: {
      fields,
      missing: [...missingFields(shown), ...extended.filter((field) => heldOf(field) === undefined)],
      needsDocument: check.needsDocument,
      isConfirmed: draft.personConfirmedAt !== null,
      check: isGivenUp ? 'declined' : check.isInReview ? 'review' : check.check,
      hasFailedTooOften: isGivenUp,
    },
    recipient: recipientOf(shown),
  };
}

function wireValues({ name = {}, hasIdImage, address, ...data }: MaskedUserData): Record<string, string> {
  const { dob, idType, idNumber, phone, email, taxId } = data;
  const names = Object.entries(name).map(([key, value]) => [`name.${key}`, value ?? '']);
  const place = address && `••• ${address.state}`;
  const idImage = hasIdImage ? '•••' : undefined;
  const others = Object.entries({ dob, idType, idNumber, idImage, address: place, phone, email, taxId });
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
