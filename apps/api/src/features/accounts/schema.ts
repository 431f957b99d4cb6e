import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../core/http/wire.ts';

const Id = Type.String({ minLength: 1, maxLength: 60 });
const Nullable = <T extends ReturnType<typeof Type.Object> | ReturnType<typeof Type.String>>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Environment = Type.Enum(['sandbox', 'live']);
const Language = Type.Enum(['en', 'es']);
const Email = Type.String({ minLength: 3, maxLength: 254, wants: 'an e-mail address' });
/** Judged by `judgePassword`; here only its bounds, so that no request makes us hash a book. */
const Password = Type.String({ minLength: 1, maxLength: 256 });
const Token = Type.String({ minLength: 20, maxLength: 200 });
const PersonName = Type.String({ minLength: 1, maxLength: 100, wants: 'a name of 1 to 100 characters' });
const Code = Type.String({ minLength: 6, maxLength: 40, wants: 'the code' });

export const TokenBody = Body({ partnerId: Id, environment: Environment });
export const TokenAnswer = Type.Object({
  token: Type.String(),
  expiresAt: Instant(),
  scopes: Type.Array(Type.String()),
  partnerId: Type.String(),
  environment: Environment,
});

const Role = Nullable(Type.String());

export const Me = Type.Object(
  {
    user: Type.Object({
      id: Type.String(),
      email: Type.String(),
      name: Type.String(),
      language: Type.Union([Language, Type.Null()]),
      createdAt: Instant(),
    }),
    session: Type.Object({
      id: Type.String(),
      createdAt: Instant(),
      steppedUpUntil: Type.Union([Instant(), Type.Null()]),
      hasSecondFactor: Type.Boolean(),
      stepUpMethods: Type.Array(Type.String()),
    }),
    factors: Type.Object({
      hasPassword: Type.Boolean(),
      totp: Type.Boolean(),
      passkeys: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Nullable(Type.String()),
          createdAt: Type.Union([Instant(), Type.Null()]),
          lastUsedAt: Type.Union([Instant(), Type.Null()]),
        }),
      ),
      recoveryCodesLeft: Type.Integer(),
    }),
    memberships: Type.Array(
      Type.Object({
        memberId: Type.String(),
        partnerId: Type.String(),
        slug: Type.String(),
        name: Type.String(),
        status: Type.Enum(['active', 'suspended']),
        roles: Type.Object({ sandbox: Role, live: Role }),
      }),
    ),
    operator: Nullable(Type.Object({ id: Type.String(), name: Type.String() })),
    viewAs: Nullable(
      Type.Object({
        partnerId: Type.String(),
        slug: Type.String(),
        name: Type.String(),
        status: Type.Enum(['active', 'suspended']),
        until: Instant(),
      }),
    ),
  },
  { title: 'Me' },
);

export const MeChange = Body(
  { name: Type.Optional(PersonName), language: Type.Optional(Type.Union([Language, Type.Null()])) },
  { minProperties: 1 },
);
export type MeChangeInput = Static<typeof MeChange>;

export const Sessions = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      isCurrent: Type.Boolean(),
      createdAt: Instant(),
      lastSeenAt: Instant(),
      expiresAt: Instant(),
      address: Nullable(Type.String()),
      userAgent: Nullable(Type.String()),
      hasSecondFactor: Type.Boolean(),
    }),
  ),
});
export const SessionParams = Body({ sessionId: Id });
export const PasskeyParams = Body({ passkeyId: Id });
export const Ended = Type.Object({ ended: Type.Integer() });
export const Done = Type.Object({ done: Type.Literal(true) });

export const SignInBody = Body({ email: Email, password: Password });
/** `second_factor`: go on with `POST /portal/auth/second-factor`, or with a passkey, within 10 minutes. */
export const SignInAnswer = Type.Object({
  state: Type.Enum(['signed_in', 'second_factor']),
  methods: Type.Array(Type.String()),
});
export const SecondFactorBody = Body({ method: Type.Enum(['totp', 'recovery']), code: Code });
export const EmailBody = Body({ email: Email, language: Type.Optional(Language) });
export const ResetBody = Body({ token: Token, password: Password });
export const TokenOnlyBody = Body({ token: Token });
/** `current` is required of whoever has a password. */
export const ChangePasswordBody = Body({ current: Type.Optional(Password), password: Password });
export const InvitationAnswer = Type.Object({
  email: Type.String(),
  partnerId: Nullable(Type.String()),
  partnerName: Nullable(Type.String()),
  roles: Nullable(Type.Object({ sandbox: Role, live: Role })),
  expiresAt: Instant(),
  /** Then the person signs in first and accepts without name and password. */
  hasAccount: Type.Boolean(),
});
export const AcceptBody = Body({
  token: Token,
  name: Type.Optional(PersonName),
  password: Type.Optional(Password),
  language: Type.Optional(Language),
});
export const AcceptAnswer = Type.Object({ state: Type.Literal('signed_in'), partnerId: Nullable(Type.String()) });

export const TotpSetup = Type.Object({
  /** `otpauth://…`, for a QR code. */
  uri: Type.String(),
  /** The same secret, to be typed. */
  secret: Type.String(),
  recoveryCodes: Type.Array(Type.String()),
});
export const TotpSetupBody = Body({ password: Password });
export const TotpConfirmBody = Body({ code: Code });
export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });
/** WebAuthn's own JSON, as a browser's `parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` take it. */
export const PasskeyOptions = Type.Object({}, { additionalProperties: true });
const Credential = Type.Object({}, { additionalProperties: true });
export const PasskeyRegisterBody = Body({
  response: Credential,
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
});
export const PasskeyBody = Body({ response: Credential });
export const PasskeyRename = Body({ name: Type.String({ minLength: 1, maxLength: 60 }) });

export const StepUpBody = Body({
  method: Type.Enum(['totp', 'recovery', 'password', 'passkey']),
  code: Type.Optional(Code),
  password: Type.Optional(Password),
  /** Of `method: passkey`: the answer to `POST /portal/auth/passkey/options`. */
  response: Type.Optional(Credential),
});
export const StepUpAnswer = Type.Object({ steppedUpUntil: Instant() });
