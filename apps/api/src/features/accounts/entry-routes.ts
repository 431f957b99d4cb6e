import type { FastifyInstance } from 'fastify';
import type { Deps, PortalSession } from '../../core/context.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import { isBrokenConstraint, type DatabaseTransaction } from '../../core/db/connect.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { iso } from '../../core/http/wire.ts';
import { findAccountByEmail, insertAccount, takeOneTimeToken, upsertPassword } from './account-queries.ts';
import { addVisitorRoute, type AccountContext } from './add-account-route.ts';
import { sessionCookie } from './cookies.ts';
import { endOneSession } from './end-sessions.ts';
import { noteSignIn } from './finish-sign-in.ts';
import type { AccountHooks } from './hooks.ts';
import { deadLink } from './one-time-token.ts';
import { hashPassword } from './passwords/hash-password.ts';
import { judgePassword } from './passwords/judge-password.ts';
import { SESSION_LIFE_MS } from './read-session.ts';
import { AcceptAnswer, AcceptBody, Done, InvitationAnswer, SignInAnswer, TokenOnlyBody } from './schema.ts';
import { keepSession, startSession } from './start-session.ts';

type VisitorContext = AccountContext & { session: PortalSession | null };

/** Coming in by a link: an invitation, or the one that a demo prints; and going out. */
export function entryRoutes(http: FastifyInstance, deps: Deps, hooks: AccountHooks): void {
  addVisitorRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/invitation',
    summary: 'What an invitation says.',
    body: TokenOnlyBody,
    answers: { 200: InvitationAnswer },
    async handler(ctx, { body }) {
      const open = await hooks.invitations.open(ctx.system.db, body.token);
      if (!open) throw notFound();
      const account = await findAccountByEmail(ctx.system.db, open.email.toLowerCase());
      const { email, partnerId, partnerName, roles, expiresAt } = open;
      const hasAccount = account !== undefined;
      return { status: 200, data: { email, partnerId, partnerName, roles, expiresAt: iso(expiresAt), hasAccount } };
    },
  });
  addVisitorRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/invitation/accept',
    summary: 'Accept an invitation: with a name and a password, or, with an account of its address, signed in to that.',
    body: AcceptBody,
    answers: { 200: AcceptAnswer },
    handler: (ctx, { body }) => acceptInvitation(ctx, hooks, body),
  });
  addVisitorRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/link',
    summary: 'Sign in with the one-time link that the operator’s terminal showed.',
    body: TokenOnlyBody,
    answers: { 200: SignInAnswer },
    errors: ['SIGN_IN_FAILED'],
    handler: (ctx, { body }) => enterByLink(ctx, body.token),
  });
  addVisitorRoute(http, deps, {
    method: 'POST',
    path: '/portal/auth/sign-out',
    summary: 'End this session and clear what the browser keeps of it.',
    answers: { 200: Done },
    handler: (ctx) => signOut(ctx),
  });
}

async function acceptInvitation(
  ctx: VisitorContext,
  hooks: AccountHooks,
  input: { token: string; name?: string; password?: string; language?: 'en' | 'es' },
) {
  const { token, language } = input;
  const open = await hooks.invitations.open(ctx.system.db, token);
  if (!open) throw notFound();
  const email = open.email.toLowerCase();
  const account = await findAccountByEmail(ctx.system.db, email);
  const origin = { token, requestId: ctx.requestId, clientAddress: ctx.clientAddress };
  if (account) {
    // Whoever holds the mail is not yet whoever holds the account.
    if (ctx.session?.userId !== account.id)
      throw new ApiError('UNAUTHORIZED', `Sign in as ${email} first; then open the invitation again.`);
    await ctx.system.transaction((trx) => join(trx, hooks, { ...origin, userId: account.id }));
    return { status: 200, data: { state: 'signed_in', partnerId: open.partnerId } };
  }
  const name = input.name?.trim() ?? '';
  if (name === '') throw refuse([{ path: 'name', message: 'is required.' }]);
  if (input.password === undefined) throw refuse([{ path: 'password', message: 'is required.' }]);
  await judgePassword(input.password, [email, name, open.partnerName]);
  const hash = await hashPassword(input.password);
  const now = ctx.clock.now();
  const made = await ctx.system
    .transaction(async (trx) => {
      const userId = await insertAccount(trx, { email, name, language: language ?? null, now });
      await upsertPassword(trx, userId, hash, now);
      await join(trx, hooks, { ...origin, userId });
      return { userId, session: await startSession(trx, ctx, { userId, hasSecondFactor: false, steppedUpAt: now }) };
    })
    .catch((error: unknown) => {
      throw isBrokenConstraint(error, 'auth_users_email_key') ? notFound() : error;
    });
  keepSession(ctx, made.session);
  await noteSignIn(ctx, made.userId);
  return { status: 200, data: { state: 'signed_in', partnerId: open.partnerId } };
}

/** Undoes everything when the invitation was used or revoked since it was looked at. */
async function join(
  trx: DatabaseTransaction,
  hooks: AccountHooks,
  input: Parameters<AccountHooks['invitations']['accept']>[1],
): Promise<void> {
  if (!(await hooks.invitations.accept(trx, input))) throw notFound();
}

/**
 * The link stands on the terminal of whoever runs the system, so it counts as both factors; as there is nothing else to
 * prove oneself with yet, as a proof until the session ends.
 */
async function enterByLink(ctx: VisitorContext, token: string) {
  const now = ctx.clock.now();
  const { userId, session } = await ctx.system.transaction(async (trx) => {
    const taken = await takeOneTimeToken(trx, sha256(token), ['sign_in'], now);
    if (!taken) throw deadLink();
    const steppedUpAt = new Date(now.getTime() + SESSION_LIFE_MS);
    const session = await startSession(trx, ctx, { userId: taken.userId, hasSecondFactor: true, steppedUpAt });
    return { userId: taken.userId, session };
  });
  keepSession(ctx, session);
  await noteSignIn(ctx, userId);
  return { status: 200, data: { state: 'signed_in', methods: [] } };
}

async function signOut(ctx: VisitorContext) {
  const { session } = ctx;
  if (session) await ctx.system.transaction((trx) => endOneSession(trx, session.userId, session.id));
  ctx.reply.header('set-cookie', sessionCookie('', 0, ctx.config));
  ctx.reply.header('clear-site-data', '"cache", "cookies", "storage"');
  return { status: 200, data: { done: true } };
}
