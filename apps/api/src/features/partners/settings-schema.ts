import { Type, type Static } from 'typebox';
import { Body } from '../../core/http/wire.ts';

const orNull = (schema: ReturnType<typeof Type.String>) => Type.Union([schema, Type.Null()]);
const NullableText = Type.Union([Type.String(), Type.Null()]);

/** What a colour does on the page's buttons, by WCAG 2.2. */
const Judged = Type.Object({
  ratio: Type.Number({ description: 'Of the button against the page around it; 3 is enough.' }),
  inkRatio: Type.Number({ description: 'Of the better of the two text colours on the button; 4.5 is enough.' }),
  passes: Type.Boolean({ description: 'False: the page keeps its own colour in this theme.' }),
});
export const ContrastBody = Type.Object({ light: Judged, dark: Judged, passes: Type.Boolean() });
export type Contrast = Static<typeof ContrastBody>;

export const COLOR = '^#[0-9a-f]{6}$';
const Color = (options: object = {}) =>
  Type.String({ pattern: COLOR, wants: 'a colour as #rrggbb, in lower case', ...options });
export const ContrastQuery = Body({ color: Color() });

const SETTINGS = {
  displayName: Type.String({ description: 'As the page shows you. Without one of your own: the name of the company.' }),
  logoUrl: NullableText,
  primaryColor: NullableText,
  theme: Type.String(),
  defaultLinkExpirationMinutes: Type.Integer(),
  defaultFlow: Type.String(),
  defaultLanguage: NullableText,
  allowedPaymentMethods: Type.Array(Type.String()),
  returnUrl: NullableText,
  allowedOrigins: Type.Array(Type.String(), { description: 'Which sites may embed the page.' }),
};

export const SettingsBody = Type.Object({
  partnerId: Type.String(),
  name: Type.String(),
  slug: Type.String(),
  environment: Type.String(),
  ...SETTINGS,
  contrast: Type.Union([ContrastBody, Type.Null()], { description: 'Null without a colour.' }),
  choices: Type.Object(
    { themes: Type.Array(Type.String()), flows: Type.Array(Type.String()), paymentMethods: Type.Array(Type.String()) },
    { description: 'What theme, defaultFlow and allowedPaymentMethods may hold.' },
  ),
  limits: Type.Object(
    { create: Type.Integer(), default: Type.Integer() },
    { description: 'Calls a minute; the operator sets them.' },
  ),
});

/** The logo is inside the page: its Content-Security-Policy loads nothing from elsewhere. */
export const MAX_LOGO = 65_536;

export const ChangeSettingsBody = Body({
  displayName: Type.Optional(
    orNull(Type.String({ minLength: 1, maxLength: 80, wants: '1 to 80 characters, or null for the company name' })),
  ),
  logoUrl: Type.Optional(
    orNull(
      Type.String({
        maxLength: MAX_LOGO,
        pattern: '^data:image/(png|jpeg|webp|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2}$',
        wants: 'null, or a PNG, JPEG, WebP or SVG image of at most 48 KiB as a data:image/…;base64, URL',
      }),
    ),
  ),
  primaryColor: Type.Optional(orNull(Color({ wants: 'null, or a colour as #rrggbb, in lower case' }))),
  theme: Type.Optional(Type.String({ maxLength: 64 })),
  defaultLinkExpirationMinutes: Type.Optional(
    Type.Integer({ minimum: 5, maximum: 10_080, wants: 'a whole number from 5 to 10080' }),
  ),
  defaultFlow: Type.Optional(Type.String({ maxLength: 64 })),
  defaultLanguage: Type.Optional(
    Type.Union([Type.Enum(['en', 'es']), Type.Null()], { wants: "en, es, or null for the browser's" }),
  ),
  allowedPaymentMethods: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { minItems: 1, maxItems: 10 })),
  returnUrl: Type.Optional(orNull(Type.String({ maxLength: 2_048 }))),
  allowedOrigins: Type.Optional(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 20 })),
});
export type ChangeSettingsInput = Static<typeof ChangeSettingsBody>;
