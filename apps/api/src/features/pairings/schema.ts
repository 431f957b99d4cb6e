import { Type, type Static } from 'typebox';
import { ENVIRONMENTS } from '../../core/context.ts';
import { Body, Instant } from '../../core/http/wire.ts';
import { SCOPES, TEMPLATES } from '../keys/index.ts';

/** What a terminal may show and a person may be shown. */
const PLAIN = '^[\\x20-\\x7e]+$';

export const StartBody = Body({
  clientName: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 80,
      pattern: PLAIN,
      wants: '1 to 80 printable ASCII characters',
      description: 'The machine that asks, as the person who approves will see it.',
    }),
  ),
});
export type StartInput = Static<typeof StartBody>;

export const TakeBody = Body({ deviceSecret: Type.String({ minLength: 1, maxLength: 100 }) });

export const CodeParams = Type.Object({ code: Type.String({ maxLength: 40 }) });

export const PairingBody = Type.Object({
  code: Type.String(),
  clientName: Type.String(),
  clientAddress: Type.String(),
  createdAt: Instant(),
  expiresAt: Instant(),
});

const MAX_DAYS = 365;
export const ApproveBody = Body(
  {
    scopes: Type.Optional(
      Type.Array(Type.Enum([...SCOPES], { wants: `one of ${SCOPES.join(', ')}` }), { minItems: 1, maxItems: 50 }),
    ),
    template: Type.Optional(
      Type.Enum(Object.keys(TEMPLATES), {
        wants: `one of ${Object.keys(TEMPLATES).join(', ')}`,
        description: 'A named set instead of scopes; what you lack yourself is left out. Default full.',
      }),
    ),
    expiresInDays: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_DAYS,
        wants: `a whole number from 1 to ${MAX_DAYS}`,
        description: 'Life of the key. Default 90.',
      }),
    ),
  },
  { title: 'ApprovePairing' },
);
export type ApproveInput = Static<typeof ApproveBody>;

export const ApprovedBody = Type.Object({
  code: Type.String(),
  environment: Type.Enum([...ENVIRONMENTS]),
  scopes: Type.Array(Type.String()),
  keyExpiresAt: Instant(),
});
export const RefusedBody = Type.Object({ code: Type.String() });
