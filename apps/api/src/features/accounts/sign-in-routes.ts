import type { FastifyInstance } from 'fastify';
import type { Deps, PortalSession } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';
import { addVisitorRoute, type AccountContext } from './add-account-route.ts';
import { readSignedValue } from './auth-secret.ts';
import { findAccountByEmail, findChallengedUser, updatePasskey } from './account-queries.ts';
import { callAuth, setCookies } from './call-auth.ts';
import { cookieName, readCookie } from './cookies.ts';
import { deleteSessionByToken } from './session-queries.ts';
import { finishSignIn, tell } from './finish-sign-in.ts';
import { claimCode, digitsOf, forgiveGuesses, takeGuess } from './guesses.ts';
import { listPasskeys } from './me-queries.ts';
import type { Auth } from './open-auth.ts';
import { PasskeyBody, PasskeyOptions, SecondFactorBody, SignInAnswer, SignInBody } from './schema.ts';

type VisitorContext = AccountContext & { session: PortalSession | null };

const signInFailed = (): ApiError =>
  new ApiError('SIGN_IN_FAILED', 'The address or the password is not right. Try again, or ask for a new password.');
const codeFailed = (): ApiError =>
  new ApiError('SIGN_IN_FAILED', 'This code is not right, or was used already. Wait for the next one and try again.');
const passkeyFailed = (): ApiError =>
  new ApiError('SIGN_IN_FAILED', 'This passkey was not accepted. Try again, or sign in with your password.');
const startAgain = (): ApiError =>
  new ApiError('SIGN_IN_FAILED', 'This sign-in took too long. Start again with your address and password.');

const SIGNED_IN = { status: 200, data: { state: 'signed_in', methods: [] } };

/** Signing in: password and second factor, or passkey. One answer to whatever was wrong. Security row 26. */
export function signInRoutes(http: FastifyInstance, deps: Deps, auth: () => Promise<Auth>): void {
  addVisitorRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/sign-in',
    summary: 'Sign in with address and password; a second factor may follow.',
    body: SignInBody,
    answers: { 200: SignInAnswer },
    errors: ['SIGN_IN_FAILED'],
    handler: async (ctx, { body }) => signIn(await auth(), ctx, body.email.trim().toLowerCase(), body.password),
  });
  addVisitorRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/second-factor',
    summary: 'Finish a sign-in with a code of the authenticator app, or with a recovery code.',
    body: SecondFactorBody,
    answers: { 200: SignInAnswer },
    errors: ['SIGN_IN_FAILED'],
    handler: async (ctx, { body }) => passSecondFactor(await auth(), ctx, body.method, body.code),
  });
  addVisitorRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/passkey/options',
    summary: 'What the browser needs to ask for a passkey: to sign in, or to prove again who one is.',
    answers: { 200: PasskeyOptions },
    async handler(ctx) {
      const answer = await callAuth(await auth(), ctx, (api, headers) =>
        api.generatePasskeyAuthenticationOptions({ headers, asResponse: true }),
      );
      if (!answer.isOk) throw new Error(`no options for a passkey: ${answer.code}`);
      setCookies(ctx, answer.cookies);
      return { status: 200, data: answer.body };
    },
  });
  addVisitorRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/passkey/sign-in',
    summary: 'Sign in with a passkey, which is both factors.',
    body: PasskeyBody,
    answers: { 200: SignInAnswer },
    errors: ['SIGN_IN_FAILED'],
    async handler(ctx, { body }) {
      await passPasskey(await auth(), ctx, body.response as Record<string, unknown>);
      return SIGNED_IN;
    },
  });
}

async function signIn(auth: Auth, ctx: VisitorContext, email: string, password: string) {
  await takeGuess(ctx, 'account', email, ctx.clientAddress);
  const answer = await callAuth(auth, ctx, (api, headers) =>
    api.signInEmail({ body: { email, password }, headers, asResponse: true }),
  );
  if (!answer.isOk) throw signInFailed();
  await forgiveGuesses(ctx, 'account', email, ctx.clientAddress);
  const user = await findAccountByEmail(ctx.system.db, email);
  if (!user || user.disabledAt) throw signInFailed();
  const hasPasskey = (await listPasskeys(ctx.system.db, user.id)).length > 0;
  if (answer.body['twoFactorRedirect'] === true) {
    setCookies(ctx, answer.cookies);
    const methods = [...(hasPasskey ? ['passkey'] : []), 'totp', 'recovery'];
    return { status: 200, data: { state: 'second_factor', methods } };
  }
  const proof = { userId: user.id, hasSecondFactor: false, isProof: !hasPasskey };
  if (!(await finishSignIn(ctx, String(answer.body['token']), proof))) throw signInFailed();
  setCookies(ctx, answer.cookies);
  return SIGNED_IN;
}

async function passSecondFactor(auth: Auth, ctx: VisitorContext, method: 'totp' | 'recovery', code: string) {
  const cookie = readCookie(ctx.request, cookieName('challenge', ctx.config));
  const identifier = cookie === undefined ? undefined : readSignedValue(ctx.keyring, cookie);
  const userId = identifier && (await findChallengedUser(ctx.system.db, identifier));
  // With a session better-auth would judge that one, and begin no new one.
  if (!userId) throw startAgain();
  await takeGuess(ctx, 'code', userId, ctx.clientAddress);
  if (!(await claimCode(ctx, userId, code))) throw codeFailed();
  const visitor = withoutSession(ctx);
  const answer = await callAuth(auth, visitor, (api, headers) =>
    method === 'totp'
      ? api.verifyTOTP({ body: { code: digitsOf(code) }, headers, asResponse: true })
      : api.verifyBackupCode({ body: { code: code.trim().toLowerCase() }, headers, asResponse: true }),
  );
  if (!answer.isOk) throw codeFailed();
  await forgiveGuesses(ctx, 'code', userId, ctx.clientAddress);
  const proof = { userId, hasSecondFactor: true, isProof: true };
  if (!(await finishSignIn(ctx, String(answer.body['token']), proof))) throw codeFailed();
  setCookies(ctx, answer.cookies);
  if (method === 'recovery') await tell(ctx, userId, 'recovery_used', ctx.clientAddress);
  return SIGNED_IN;
}

/** Begins a session with a passkey, of the expected person if one is; the browser's old one, if it has one, ends. */
export async function passPasskey(
  auth: Auth,
  ctx: VisitorContext,
  response: Record<string, unknown>,
  expectedUserId?: string,
): Promise<void> {
  const answer = await callAuth(auth, ctx, (api, headers) =>
    api.verifyPasskeyAuthentication({ body: { response: response as never }, headers, asResponse: true }),
  );
  const { token, userId } = (answer.body['session'] ?? {}) as { token?: string; userId?: string };
  if (!answer.isOk || !token || !userId) throw passkeyFailed();
  if (expectedUserId !== undefined && userId !== expectedUserId) {
    await deleteSessionByToken(ctx.system.db, token);
    throw passkeyFailed();
  }
  await updatePasskey(ctx.system.db, { credentialId: String(response['id']) }, { lastUsedAt: ctx.clock.now() });
  if (!(await finishSignIn(ctx, token, { userId, hasSecondFactor: true, isProof: true }))) throw passkeyFailed();
  setCookies(ctx, answer.cookies);
}

/** The same call without the cookie of a session that the browser may still have. */
function withoutSession(ctx: VisitorContext): VisitorContext {
  const name = cookieName('session', ctx.config);
  const cookie = (ctx.request.headers.cookie ?? '')
    .split(/; */)
    .filter((part) => !part.startsWith(`${name}=`))
    .join('; ');
  const request = { headers: { ...ctx.request.headers, cookie } } as VisitorContext['request'];
  return { ...ctx, request };
}
