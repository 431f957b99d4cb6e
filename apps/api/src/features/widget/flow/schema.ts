import { Type, type Static } from 'typebox';
import { Body } from '../../../core/http/wire.ts';
import { FUNDING_METHODS } from '../../pricing/index.ts';
import { ID_TYPES } from '../../users/index.ts';

const Side = Type.Enum(['send', 'receive'], { wants: 'send or receive' });
const Amount = Type.String({ maxLength: 20, wants: 'an amount as text, like 200.00' });
const State = Type.String({ pattern: '^[A-Z]{2}$', wants: 'the postal code of a US State, such as TX' });
const Method = Type.Enum([...FUNDING_METHODS], { wants: `one of ${FUNDING_METHODS.join(', ')}` });
const Text = (maxLength: number) => Type.String({ maxLength });

export const PriceBody = Body({
  side: Side,
  amount: Amount,
  fundingMethod: Type.Optional(Method),
  residenceState: Type.Optional(State),
});
export type PriceInput = Static<typeof PriceBody>;

export const AmountBody = Body({ side: Side, amount: Amount, residenceState: State });
export type AmountInput = Static<typeof AmountBody>;

export const PersonBody = Body({
  name: Type.Optional(
    Body({
      firstName: Type.Optional(Text(200)),
      secondName: Type.Optional(Type.Union([Text(200), Type.Null()])),
      lastName: Type.Optional(Text(200)),
      secondLastName: Type.Optional(Type.Union([Text(200), Type.Null()])),
    }),
  ),
  dob: Type.Optional(Text(20)),
  idType: Type.Optional(Type.Enum([...ID_TYPES], { wants: `one of ${ID_TYPES.join(', ')}` })),
  idNumber: Type.Optional(Text(64)),
  address: Type.Optional(Body({ street: Text(400), city: Text(200), state: Text(20), zip: Text(40) })),
  phone: Type.Optional(Text(80)),
  email: Type.Optional(Text(508)),
  taxId: Type.Optional(Text(40)),
  hasNoSecondName: Type.Optional(Type.Boolean()),
  hasNoSecondLastName: Type.Optional(Type.Boolean()),
  confirmed: Type.Literal(true, { wants: 'true' }),
});
export type PersonInput = Static<typeof PersonBody>;

export const DocumentBody = Body({ idImage: Text(7_000_000) });

export const RecipientBody = Body({
  accountNumber: Type.Optional(Text(64)),
  warningShown: Type.Literal(true, { wants: 'true: the warning about wrong numbers was shown' }),
});
export type RecipientInput = Static<typeof RecipientBody>;

export const FundingBody = Body({ method: Method });

export const EsignBody = Body({ textVersion: Text(40), agreed: Type.Literal(true, { wants: 'true' }) });

export const ConfirmBody = Body({
  quoteId: Text(60),
  disclosureHash: Text(100),
  esignConsentId: Text(60),
  token: Type.Optional(Text(200)),
});
export type ConfirmInput = Static<typeof ConfirmBody>;

export const CancelBody = Body({ reason: Type.Optional(Text(500)) });

const FIELDS = [
  'name.firstName',
  'name.secondName',
  'name.lastName',
  'name.secondLastName',
  'dob',
  'idType',
  'idNumber',
  'paymentMethod',
  'address',
  'phone',
  'email',
  'taxId',
];
export const WrongDataBody = Body({
  fields: Type.Array(Type.Enum(FIELDS, { wants: `one of ${FIELDS.join(', ')}` }), {
    minItems: 1,
    maxItems: FIELDS.length,
  }),
});
export type WrongDataInput = { fields: string[] };

export const StepUpBody = Body({ dob: Type.Optional(Text(20)), idLast4: Type.Optional(Text(20)) });
export type StepUpInput = Static<typeof StepUpBody>;
