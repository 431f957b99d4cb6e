import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { deletePasskeys, deleteTwoFactor, updatePasskey, updateRecoveryCodes } from './account-queries.ts';
import { addAccountRoute, type SignedInContext } from './add-account-route.ts';
import { callAuth, setCookies } from './call-auth.ts';
import { endSessionsOf } from './end-sessions.ts';
import { tell } from './finish-sign-in.ts';
import { claimCode, digitsOf, forgiveGuesses, takeGuess } from './guesses.ts';
import type { Auth } from './open-auth.ts';
import { makeRecoveryCodes, recoveryCodeStore } from './recovery-codes.ts';
import {
  Done,
  PasskeyOptions,
  PasskeyParams,
  PasskeyRegisterBody,
  PasskeyRename,
  RecoveryCodes,
  TotpConfirmBody,
  TotpSetup,
  TotpSetupBody,
} from './schema.ts';
import { keepSession, startSession } from './start-session.ts';

const DONE = { status: 200, data: { done: true } };

/**
 * Second factors: whoever has one proves it before another is added or taken away. Every change ends all sessions; this
 * browser gets a new one. Security row 27.
 */
export function factorRoutes(http: FastifyInstance, deps: Deps, auth: () => Promise<Auth>): void {
  totpRoutes(http, deps, auth);
  passkeyRoutes(http, deps, auth);
}

function totpRoutes(http: FastifyInstance, deps: Deps, auth: () => Promise<Auth>): void {
  addAccountRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/totp/setup',
    summary: 'A secret for an authenticator app, with recovery codes. It counts once a code has confirmed it.',
    body: TotpSetupBody,
    stepUp: 'always',
    answers: { 200: TotpSetup },
    handler: async (ctx, { body }) => setUpTotp(await auth(), ctx, body.password),
  });
  addAccountRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/totp/confirm',
    summary: 'Confirm the authenticator app with its first code.',
    body: TotpConfirmBody,
    stepUp: 'always',
    answers: { 200: Done },
    errors: ['SIGN_IN_FAILED'],
    handler: async (ctx, { body }) => confirmTotp(await auth(), ctx, body.code.trim()),
  });
  addAccountRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/totp/remove',
    summary: 'Remove the authenticator app and its recovery codes.',
    stepUp: 'always',
    answers: { 200: Done },
    handler: (ctx) => changeFactors(ctx, (trx) => deleteTwoFactor(trx, ctx.session.userId)),
  });
  addAccountRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/recovery-codes',
    summary: 'New recovery codes; the old ones end.',
    stepUp: 'always',
    answers: { 200: RecoveryCodes },
    async handler(ctx) {
      const recoveryCodes = makeRecoveryCodes();
      const sealed = await recoveryCodeStore(ctx.keyring).encrypt(JSON.stringify(recoveryCodes));
      await changeFactors(ctx, async (trx) => {
        if (!(await updateRecoveryCodes(trx, ctx.session.userId, sealed)))
          throw refuse([{ path: '', message: 'Recovery codes come with an authenticator app. Set one up first.' }]);
      });
      return { status: 200, data: { recoveryCodes } };
    },
  });
}

function passkeyRoutes(http: FastifyInstance, deps: Deps, auth: () => Promise<Auth>): void {
  addAccountRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/passkey/register-options',
    summary: 'What the browser needs to make a passkey.',
    stepUp: 'always',
    answers: { 200: PasskeyOptions },
    async handler(ctx) {
      const answer = await callAuth(await auth(), ctx, (api, headers) =>
        api.generatePasskeyRegistrationOptions({ headers, asResponse: true }),
      );
      if (!answer.isOk) throw new Error(`no options for a new passkey: ${answer.code}`);
      setCookies(ctx, answer.cookies);
      return { status: 200, data: answer.body };
    },
  });
  addAccountRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/passkey/register',
    summary: 'Keep the passkey that the browser made.',
    body: PasskeyRegisterBody,
    stepUp: 'always',
    answers: { 200: Done },
    handler: async (ctx, { body }) => registerPasskey(await auth(), ctx, body),
  });
  addAccountRoute(http, deps, {
    method: 'PATCH',
    path: '/portal/auth/passkeys/:passkeyId',
    summary: 'Give a passkey another name.',
    params: PasskeyParams,
    body: PasskeyRename,
    answers: { 200: Done },
    async handler({ session }, { params, body }) {
      const by = { userId: session.userId, passkeyId: params.passkeyId };
      if (!(await updatePasskey(deps.system.db, by, { name: body.name }))) throw notFound();
      return DONE;
    },
  });
  addAccountRoute(http, deps, {
    method: 'DELETE',
    path: '/portal/auth/passkeys/:passkeyId',
    summary: 'Remove a passkey.',
    params: PasskeyParams,
    stepUp: 'always',
    answers: { 200: Done },
    handler: (ctx, { params }) =>
      changeFactors(ctx, async (trx) => {
        if ((await deletePasskeys(trx, ctx.session.userId, params.passkeyId)) === 0) throw notFound();
      }),
  });
}

async function setUpTotp(auth: Auth, ctx: SignedInContext, password: string) {
  const { session } = ctx;
  await takeGuess(ctx, 'account', session.email, ctx.clientAddress);
  const answer = await callAuth(auth, ctx, (api, headers) =>
    api.enableTwoFactor({ body: { password, method: 'totp' }, headers, asResponse: true }),
  );
  if (answer.code === 'TOTP_ALREADY_ENABLED')
    throw refuse([{ path: '', message: 'An authenticator app is set up already. Remove it first.' }]);
  if (!answer.isOk) throw refuse([{ path: 'password', message: 'is not your password.' }]);
  await forgiveGuesses(ctx, 'account', session.email, ctx.clientAddress);
  const uri = String(answer.body['totpURI']);
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return { status: 200, data: { uri, secret, recoveryCodes: answer.body['backupCodes'] } };
}

async function confirmTotp(auth: Auth, ctx: SignedInContext, code: string) {
  const { userId } = ctx.session;
  await takeGuess(ctx, 'code', userId, ctx.clientAddress);
  const isRight =
    (await claimCode(ctx, userId, code)) &&
    (
      await callAuth(auth, ctx, (api, headers) =>
        api.verifyTOTP({ body: { code: digitsOf(code) }, headers, asResponse: true }),
      )
    ).isOk;
  if (!isRight)
    throw new ApiError(
      'SIGN_IN_FAILED',
      'This code is not right. Is the clock of your device? Wait for the next code.',
    );
  await forgiveGuesses(ctx, 'code', userId, ctx.clientAddress);
  return changeFactors(ctx, async () => undefined, true);
}

async function registerPasskey(auth: Auth, ctx: SignedInContext, body: { response: object; name?: string }) {
  const name = body.name ?? 'Passkey';
  const answer = await callAuth(auth, ctx, (api, headers) =>
    api.verifyPasskeyRegistration({ body: { response: body.response, name }, headers, asResponse: true }),
  );
  if (!answer.isOk)
    throw refuse([{ path: 'response', message: 'is no passkey that can be kept here. Start again, and unlock it.' }]);
  return changeFactors(ctx, async () => undefined, true);
}

/** What changes the ways to sign in also ends all sessions; the one at hand goes on as a new one. */
async function changeFactors(
  ctx: SignedInContext,
  change: (trx: DatabaseTransaction) => Promise<void>,
  hasSecondFactor = ctx.session.hasSecondFactor,
) {
  const { userId } = ctx.session;
  const token = await ctx.system.transaction(async (trx) => {
    await change(trx);
    await endSessionsOf(trx, userId);
    return startSession(trx, ctx, { userId, hasSecondFactor, steppedUpAt: ctx.clock.now() });
  });
  keepSession(ctx, token);
  await tell(ctx, userId, 'factor_changed', ctx.clientAddress);
  return DONE;
}
