import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { ScreenSubject, ScreeningPersons } from '../../screening/index.ts';
import { openPersonKey, readStoredUnits, valuesOf, type Units } from '../../users/index.ts';
import { listUnfinishedOf, type OperationRow } from '../queries.ts';
import { openPerson, type PersonCopy } from '../secrets.ts';

type PersonDeps = Pick<Deps, 'keyring'>;

/** First name to second surname, with single spaces; empty when nothing is known. */
export const wholeName = ({ firstName, secondName, lastName, secondLastName }: Units): string =>
  [firstName, secondName, lastName, secondLastName].filter((part) => part).join(' ');

/** Sender and recipient are one person: who opens the link is also the owner of the account. */
export function subjectsOf(units: Units): ScreenSubject[] {
  const name = wholeName(units);
  if (name === '') return [];
  const { dob, identity } = units;
  return [
    {
      role: 'sender',
      names: [name],
      ...(dob === undefined ? {} : { dob }),
      ...(identity?.idType === 'CURP' ? { curp: identity.idNumber } : {}),
      ...(identity?.idType === 'PASSPORT' ? { passport: identity.idNumber } : {}),
    },
  ];
}

/** Who takes part in a person's open transfer, as known now; undefined when there is none. */
export async function personsToScreen(
  trx: DatabaseTransaction,
  deps: PersonDeps,
  owner: Owner,
  userId: string,
): Promise<ScreeningPersons | undefined> {
  const [operation] = await listUnfinishedOf(trx, owner, userId);
  if (!operation) return undefined;
  const { stored } = await readStoredUnits(trx, deps, owner, userId);
  return { operationId: operation.id, linkId: operation.linkId, subjects: subjectsOf(valuesOf(stored)) };
}

/** Whom the operation pays and who pays, in clear; for the order to the rail and nothing else. */
export async function readPersonCopy(
  trx: DatabaseTransaction,
  deps: PersonDeps,
  owner: Owner,
  row: OperationRow,
): Promise<PersonCopy> {
  const key = await openPersonKey(trx, deps, owner, row.userId);
  return openPerson(key, owner, row.id, row.personCopy);
}
