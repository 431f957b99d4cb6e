import { Type, type Static } from 'typebox';
import { Body } from '../../core/http/wire.ts';

const LinkId = Type.String({ maxLength: 120 });
const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', wants: 'the 43 characters after # in the link' });

export const PeekBody = Body({ linkId: LinkId, token: Token });
export type PeekInput = Static<typeof PeekBody>;

/** What the page sends when Continue is pressed. */
export const SessionBody = Body({
  linkId: LinkId,
  flow: Type.String({ maxLength: 64 }),
  token: Token,
  nonce: Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$', wants: '16 to 64 random characters of base64url' }),
  language: Type.Enum(['en', 'es'], { wants: 'en or es' }),
  framed: Type.Optional(Type.Boolean({ description: 'The page is in a frame of another site.' })),
  gesture: Body({
    isTrusted: Type.Boolean(),
    msSinceLoad: Type.Number({ minimum: 0 }),
    visible: Type.Boolean(),
    webdriver: Type.Boolean(),
  }),
});
export type SessionInput = Static<typeof SessionBody>;
