import { Type } from 'typebox';
import { ENVIRONMENTS } from '../../core/context.ts';

const Nullable = (schema: ReturnType<typeof Type.String>) => Type.Union([schema, Type.Null()]);

/** Contract 6.6. */
export const PartnerBody = Type.Object({
  partnerId: Type.String(),
  name: Type.String(),
  slug: Type.String(),
  status: Type.Enum(['active', 'suspended']),
  environment: Type.Enum([...ENVIRONMENTS]),
  branding: Type.Object({
    displayName: Type.String(),
    logoUrl: Nullable(Type.String()),
    primaryColor: Nullable(Type.String()),
    theme: Type.String(),
  }),
  settings: Type.Object({
    defaultLinkExpirationMinutes: Type.Integer(),
    allowedPaymentMethods: Type.Array(Type.String()),
    defaultFlow: Type.String(),
    defaultLanguage: Nullable(Type.String()),
    returnUrl: Nullable(Type.String()),
  }),
});
