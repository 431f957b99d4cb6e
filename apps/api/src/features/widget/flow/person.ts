import { refuse } from '../../../core/http/validation.ts';
import { beginCheck, checkView, failedTooOften, hasFailedTooOften } from '../../cip/index.ts';
import { disputeUserData } from '../../data-requests/index.ts';
import { eventTargetOf, withMetadata } from '../../links/index.ts';
import {
  mergeUserData,
  missingFields,
  readStoredUnits,
  toUnits,
  unitOfField,
  type StoredUnits,
  type Units,
} from '../../users/index.ts';
import { extendedOfDraft } from './allowance.ts';
import { say } from './say.ts';
import type { PersonInput, RecipientInput, WrongDataInput } from './schema.ts';
import { changeDraft, notePersonalData, type Visit } from './visit.ts';

/**
 * The You screen: what the person typed is merged as the weakest source, and the check begins as soon as nothing is
 * missing. What a stronger source or a begun check keeps out is no error: the page shows it as locked.
 */
export async function submitPerson(visit: Visit, input: PersonInput): Promise<void> {
  const { name, hasNoSecondName, hasNoSecondLastName, address, confirmed: _confirmed, ...plain } = input;
  const names = {
    ...name,
    ...(hasNoSecondName ? { secondName: null } : {}),
    ...(hasNoSecondLastName ? { secondLastName: null } : {}),
  };
  const typed = {
    ...(Object.keys(names).length > 0 ? { name: names } : {}),
    ...(address === undefined ? {} : { address: homeOf(address) }),
    ...plain,
  };
  await merge(visit, unitsOf(visit, typed));
  const { trx, deps, owner, link, now } = visit;
  const { stored } = await readStoredUnits(trx, deps, owner, link.userId);
  const extended = await extendedOfDraft(visit);
  const missing = [...missingFields(stored), ...extended.filter((field) => !isStored(stored, field))];
  if (missing.length > 0) {
    throw refuse(missing.map((path) => ({ path, message: say(visit.language, 'This is still missing.') })));
  }
  await changeDraft(visit, { personConfirmedAt: now, quoteId: null });
  const { state } = await checkView(trx, owner, link.userId);
  if (state !== 'data_complete') return;
  if (await hasFailedTooOften(trx, owner, link.userId, now)) throw failedTooOften('you');
  await beginCheck(trx, deps, owner, { userId: link.userId, linkId: link.id, now });
}

const isStored = (stored: StoredUnits, field: string): boolean =>
  stored[unitOfField(field) as keyof StoredUnits] !== undefined;

/** An address of the form: senders live in the US. */
const homeOf = ({ street, city, state, zip }: NonNullable<PersonInput['address']>) => ({
  line1: street,
  city,
  state: state.toUpperCase(),
  postalCode: zip,
  country: 'US',
});

/** The photo of an id document. */
export async function submitDocument(visit: Visit, idImage: string): Promise<void> {
  await merge(visit, unitsOf(visit, { idImage }));
}

/** The account that the money goes to, and that the warning about wrong numbers was on the screen. */
export async function submitRecipient(visit: Visit, input: RecipientInput): Promise<void> {
  if (input.accountNumber !== undefined) {
    const { accountNumber } = input;
    const paymentMethod = { type: 'bank_account', bankAccount: { country: 'MX', accountNumber } };
    await merge(visit, unitsOf(visit, { paymentMethod }));
  } else {
    const { stored } = await readStoredUnits(visit.trx, visit.deps, visit.owner, visit.link.userId);
    if (stored.paymentMethod === undefined)
      throw refuse([{ path: 'accountNumber', message: say(visit.language, 'This is still missing.') }]);
    await notePersonalData(visit);
  }
  const { now, language } = visit;
  await changeDraft(visit, { recipientWarnedAt: now, recipientWarnedLanguage: language, quoteId: null });
}

/** "This is wrong": the transfer stops here and the partner hears which fields, so that it can correct them. */
export async function disputeData(visit: Visit, { fields }: WrongDataInput): Promise<void> {
  const { trx, deps, owner, link, now } = visit;
  const addMetadata = (data: object): object => withMetadata(deps.keyring, owner, link, data);
  await disputeUserData(trx, deps, owner, { link, fields, now, target: eventTargetOf(link), addMetadata });
  await changeDraft(visit, { disputedAt: now, quoteId: null });
}

function unitsOf(visit: Visit, typed: object): Units {
  const today = visit.now.toISOString().slice(0, 10);
  const { environment } = visit.owner;
  const { units, problems } = toUnits(typed, { today, environment, path: 'userData' });
  if (problems.length > 0) throw refuse(problems.map((problem) => ({ ...problem })));
  return units;
}

async function merge(visit: Visit, units: Units): Promise<void> {
  const { trx, deps, owner, link, now } = visit;
  await mergeUserData(trx, deps, owner, { userId: link.userId, units, source: 'widget', now });
  await notePersonalData(visit);
}
