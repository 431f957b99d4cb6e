import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import { errorFields } from '../../core/log.ts';
import { refuse } from '../../core/http/validation.ts';
import { mailAccount } from './account-mail.ts';
import {
  deleteOneTimeTokens,
  findAccount,
  findAccountByEmail,
  findPasswordHash,
  takeOneTimeToken,
  upsertPassword,
} from './account-queries.ts';
import { addAccountRoute, addVisitorRoute, type AccountContext, type SignedInContext } from './add-account-route.ts';
import { endSessionsOf } from './end-sessions.ts';
import { tell } from './finish-sign-in.ts';
import { forgiveGuesses, takeGuess, takeMail } from './guesses.ts';
import { deadLink, makeOneTimeLink } from './one-time-token.ts';
import { hashPassword, verifyPassword } from './passwords/hash-password.ts';
import { judgePassword } from './passwords/judge-password.ts';
import { ChangePasswordBody, Done, EmailBody, ResetBody } from './schema.ts';
import { keepSession, startSession } from './start-session.ts';

const DONE = { status: 200, data: { done: true } };

/** A new password: by a mail of 10 minutes, or by whoever knows the old one. All sessions end with the old. */
export function passwordRoutes(http: FastifyInstance, deps: Deps): void {
  addVisitorRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/forgot-password',
    summary:
      'Ask for a mail with which to choose a new password. The answer is the same whether there is such an account.',
    body: EmailBody,
    answers: { 202: Done },
    async handler(ctx, { body }) {
      const email = body.email.trim().toLowerCase();
      const isAllowed = await takeMail(ctx, email, ctx.clientAddress);
      // Looked up after the answer, which so takes as long for an account that there is as for none.
      if (isAllowed) setImmediate(() => void sendReset(deps, email));
      return { status: 202, data: DONE.data };
    },
  });
  addVisitorRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/reset-password',
    summary: 'Choose a new password with the token of a mail. Sign in with it afterwards, with your second factor.',
    body: ResetBody,
    answers: { 200: Done },
    errors: ['SIGN_IN_FAILED'],
    handler: (ctx, { body }) => resetPassword(ctx, body.token, body.password),
  });
  addAccountRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/change-password',
    summary: 'Change your password. All sessions end; this browser gets a new one.',
    body: ChangePasswordBody,
    stepUp: 'always',
    answers: { 200: Done },
    handler: (ctx, { body }) => changePassword(ctx, body),
  });
}

async function sendReset(deps: Deps, email: string): Promise<void> {
  try {
    const account = await findAccountByEmail(deps.system.db, email);
    if (!account || account.disabledAt) return;
    const { url } = await deps.system.transaction((trx) => makeOneTimeLink(trx, deps, 'reset', account.id));
    mailAccount(deps, account, 'reset', { url });
  } catch (error) {
    deps.log.error('a mail to choose a new password was not made', { error: errorFields(error) });
  }
}

async function resetPassword(ctx: AccountContext, token: string, password: string) {
  // Judged first, so that a refused password does not use the token up.
  await judgePassword(password, []);
  const hash = await hashPassword(password);
  const userId = await ctx.system.transaction(async (trx) => {
    const now = ctx.clock.now();
    const taken = await takeOneTimeToken(trx, sha256(token), ['reset', 'welcome'], now);
    if (!taken) throw deadLink();
    await upsertPassword(trx, taken.userId, hash, now);
    await deleteOneTimeTokens(trx, taken.userId);
    await endSessionsOf(trx, taken.userId);
    return taken.userId;
  });
  const account = await findAccount(ctx.system.db, userId);
  if (account) await forgiveGuesses(ctx, 'account', account.email);
  await tell(ctx, userId, 'password_changed', ctx.clientAddress);
  return DONE;
}

async function changePassword(ctx: SignedInContext, input: { current?: string; password: string }) {
  const { session } = ctx;
  const old = await findPasswordHash(ctx.system.db, session.userId);
  if (old !== undefined) {
    await takeGuess(ctx, 'account', session.email, ctx.clientAddress);
    const isRight = input.current !== undefined && (await verifyPassword({ hash: old, password: input.current }));
    if (!isRight) throw refuse([{ path: 'current', message: 'is not your password of now.' }]);
    await forgiveGuesses(ctx, 'account', session.email, ctx.clientAddress);
  }
  await judgePassword(input.password, [session.email, session.name]);
  const hash = await hashPassword(input.password);
  const token = await ctx.system.transaction(async (trx) => {
    const now = ctx.clock.now();
    await upsertPassword(trx, session.userId, hash, now);
    await deleteOneTimeTokens(trx, session.userId);
    await endSessionsOf(trx, session.userId);
    const { userId, hasSecondFactor } = session;
    return startSession(trx, ctx, { userId, hasSecondFactor, steppedUpAt: now });
  });
  keepSession(ctx, token);
  await tell(ctx, session.userId, 'password_changed', ctx.clientAddress);
  return DONE;
}
