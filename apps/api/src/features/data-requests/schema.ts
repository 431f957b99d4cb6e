import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../core/http/wire.ts';
import { ReferenceIdBody, UserDataBody, WarningsBody } from '../users/index.ts';

export const DataRequestParams = Type.Object({ dataRequestId: Type.String() });

export const FulfilBody = Body(
  { referenceId: ReferenceIdBody, userData: UserDataBody },
  { title: 'FulfilDataRequest' },
);
export type FulfilInput = Static<typeof FulfilBody>;

/** Contract 6.9. */
export const FulfilledBody = Type.Object({
  dataRequestId: Type.String(),
  status: Type.Literal('fulfilled'),
  linkId: Type.String(),
  message: Type.String(),
  fulfilledAt: Instant(),
  ignoredFields: Type.Optional(Type.Array(Type.String())),
  warnings: Type.Optional(WarningsBody),
});
