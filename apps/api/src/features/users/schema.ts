import { Type } from 'typebox';
import { Body } from '../../core/http/wire.ts';
import { ID_TYPES } from './id-number.ts';

/** Body limit of routes that take userData: idImage is 5 MiB decoded, 7 MiB as base64. */
export const BODY_WITH_USER_DATA_BYTES = 8 * 1024 * 1024;

/**
 * The partner's id of a user. Only blank texts and absurd lengths end here: it is trimmed before it is measured, by
 * `readReferenceId`. Contract 6.1.
 */
export const ReferenceIdBody = Type.String({
  maxLength: 1024,
  pattern: '\\S',
  wants: 'a text of 1 to 255 characters that is not blank',
  description: 'Your id of the user; 1 to 255 characters, case-sensitive, trimmed.',
});

const OrNull = (description: string) =>
  Type.Union([Type.String(), Type.Null()], { description, wants: 'a string, or null for "has none"' });

/** `userData` as a partner sends it. Shapes only: what the values must be is judged by `toUnits`. Contract 8.1. */
export const UserDataBody = Body(
  {
    name: Type.Optional(
      Body({
        firstName: Type.Optional(Type.String()),
        secondName: Type.Optional(OrNull('Empty or null: the person has none.')),
        lastName: Type.Optional(Type.String()),
        secondLastName: Type.Optional(OrNull('Empty or null: the person has none.')),
      }),
    ),
    idNumber: Type.Optional(Type.String()),
    idType: Type.Optional(
      Type.String({ description: 'CURP, INE, PASSPORT, DRIVER_LICENSE, SSN, ITIN or OTHER.', loggable: ID_TYPES }),
    ),
    dob: Type.Optional(Type.String({ description: 'YYYY-MM-DD; age 18 to 120.' })),
    paymentMethod: Type.Optional(
      Body({
        type: Type.String({ description: 'bank_account or cash.', loggable: ['bank_account', 'cash'] }),
        bankAccount: Type.Optional(Body({ country: Type.String(), accountNumber: Type.String() })),
        cash: Type.Optional(Body({ provider: Type.String(), reference: Type.String() })),
      }),
    ),
    idImage: Type.Optional(Type.String({ description: 'Data URI of a jpeg, png or webp of at most 5 MiB.' })),
    address: Type.Optional(
      Body(
        {
          line1: Type.String(),
          line2: Type.Optional(Type.String()),
          city: Type.String(),
          state: Type.String(),
          postalCode: Type.String(),
          country: Type.String(),
        },
        { description: 'Asked of those who send much; a street, not a post-office box.' },
      ),
    ),
    phone: Type.Optional(Type.String({ description: 'E.164, like +12025550123.' })),
    email: Type.Optional(Type.String()),
    taxId: Type.Optional(Type.String({ description: 'SSN or ITIN.' })),
  },
  { title: 'UserData' },
);

/** `userData` as the API returns it: names and birth date in clear, numbers masked but for their last four. */
export const MaskedUserDataBody = Type.Object(
  {
    name: Type.Optional(
      Type.Object({
        firstName: Type.Optional(Type.String()),
        secondName: Type.Optional(Type.Union([Type.String(), Type.Null()])),
        lastName: Type.Optional(Type.String()),
        secondLastName: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      }),
    ),
    idNumber: Type.Optional(Type.String()),
    idType: Type.Optional(Type.String()),
    dob: Type.Optional(Type.String()),
    paymentMethod: Type.Optional(
      Type.Object({
        type: Type.String(),
        bankAccount: Type.Optional(Type.Object({ country: Type.String(), accountNumber: Type.String() })),
        cash: Type.Optional(Type.Object({ provider: Type.String(), reference: Type.String() })),
      }),
    ),
    hasIdImage: Type.Boolean(),
    address: Type.Optional(
      Type.Object({ city: Type.String(), state: Type.String(), postalCode: Type.String(), country: Type.String() }),
    ),
    phone: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    taxId: Type.Optional(Type.String()),
  },
  { title: 'MaskedUserData' },
);

export const WarningsBody = Type.Array(
  Type.Object({ path: Type.String(), code: Type.String(), message: Type.String() }),
);
