import type { Owner } from '../../core/context.ts';
import { open, ownerKeyLabel, seal, type Place } from '../../core/crypto/envelope.ts';
import type { Keyring } from '../../core/crypto/keyring.ts';
import type { PersonKey } from '../../core/crypto/person-key.ts';

const FUNDING_LABEL = 'operation-funding';

const placeOf = (owner: Owner, column: string, operationId: string): Place => ({
  ...owner,
  table: 'operations',
  column,
  row: operationId,
});

/** What a payment needs until it is authorised, and no longer. */
export interface FundingSecret {
  token?: string;
  returnUrl?: string;
  redirectUrl?: string;
}

export const sealFunding = (keyring: Keyring, owner: Owner, operationId: string, secret: FundingSecret): Buffer =>
  seal(
    keyring,
    ownerKeyLabel(FUNDING_LABEL, owner),
    Buffer.from(JSON.stringify(secret)),
    placeOf(owner, 'funding_secret', operationId),
  );

export const openFunding = (
  keyring: Keyring,
  owner: Owner,
  operationId: string,
  sealed: Buffer | null,
): FundingSecret =>
  sealed === null
    ? {}
    : (JSON.parse(
        open(
          keyring,
          ownerKeyLabel(FUNDING_LABEL, owner),
          sealed,
          placeOf(owner, 'funding_secret', operationId),
        ).toString(),
      ) as FundingSecret);

/** The operation's own copy of whom it pays and who pays: later changes of the person's data do not reach it. */
export interface PersonCopy {
  accountNumber: string;
  recipientName: string;
  senderName: string;
}

export const sealPerson = (key: PersonKey, owner: Owner, operationId: string, copy: PersonCopy): Buffer =>
  key.seal(Buffer.from(JSON.stringify(copy)), placeOf(owner, 'person_copy', operationId));

export const openPerson = (key: PersonKey, owner: Owner, operationId: string, sealed: Buffer): PersonCopy =>
  JSON.parse(key.open(sealed, placeOf(owner, 'person_copy', operationId)).toString()) as PersonCopy;
