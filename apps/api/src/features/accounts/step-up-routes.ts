import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';
import { STEP_UP_LIFE_MS } from '../../core/http/step-up.ts';
import { refuse } from '../../core/http/validation.ts';
import { iso } from '../../core/http/wire.ts';
import { findPasswordHash } from './account-queries.ts';
import { addAccountRoute, type SignedInContext } from './add-account-route.ts';
import { callAuth } from './call-auth.ts';
import { tell } from './finish-sign-in.ts';
import { claimCode, digitsOf, forgiveGuesses, takeGuess } from './guesses.ts';
import type { Auth } from './open-auth.ts';
import { verifyPassword } from './passwords/hash-password.ts';
import { StepUpAnswer, StepUpBody } from './schema.ts';
import { updateSessionProof } from './session-queries.ts';
import { passPasskey } from './sign-in-routes.ts';

type Input = {
  method: 'totp' | 'recovery' | 'password' | 'passkey';
  code?: string;
  password?: string;
  response?: object;
};

const notProved = (): ApiError => new ApiError('SIGN_IN_FAILED', 'That was not right. Try again.');

/** Proving again who one is, for acts that ask for it: counts for 10 minutes of this session. */
export function stepUpRoutes(http: FastifyInstance, deps: Deps, auth: () => Promise<Auth>): void {
  addAccountRoute(http, deps, {
    method: 'POST',
    path: '/portal/api/step-up',
    summary: 'Prove again that it is you, with one of `stepUpMethods`. With a passkey this browser gets a new session.',
    body: StepUpBody,
    answers: { 200: StepUpAnswer },
    errors: ['SIGN_IN_FAILED'],
    async handler(ctx, { body }) {
      if (!ctx.session.stepUp.methods.includes(body.method))
        throw refuse([
          { path: 'method', message: `must be one of ${ctx.session.stepUp.methods.join(', ') || '(none is set up)'}.` },
        ]);
      await prove(auth, ctx, body as Input);
      const now = ctx.clock.now();
      return { status: 200, data: { steppedUpUntil: iso(new Date(now.getTime() + STEP_UP_LIFE_MS)) } };
    },
  });
}

async function prove(auth: () => Promise<Auth>, ctx: SignedInContext, input: Input): Promise<void> {
  const { session } = ctx;
  if (input.method === 'passkey') {
    if (!input.response) throw refuse([{ path: 'response', message: 'is required with method passkey.' }]);
    await passPasskey(await auth(), ctx, input.response as Record<string, unknown>, session.userId);
    return;
  }
  const isPassword = input.method === 'password';
  const secret = isPassword ? input.password : input.code;
  if (secret === undefined)
    throw refuse([{ path: isPassword ? 'password' : 'code', message: `is required with method ${input.method}.` }]);
  const [what, who] = isPassword ? (['account', session.email] as const) : (['code', session.userId] as const);
  await takeGuess(ctx, what, who, ctx.clientAddress);
  const isRight = isPassword
    ? await isOwnPassword(ctx, secret)
    : await isOwnCode(await auth(), ctx, input.method, secret);
  if (!isRight) throw notProved();
  await forgiveGuesses(ctx, what, who, ctx.clientAddress);
  const now = ctx.clock.now();
  const proof = { steppedUpAt: now, lastSeenAt: now, ...(isPassword ? {} : { hasSecondFactor: true }) };
  await updateSessionProof(ctx.system.db, { id: session.id }, proof);
  if (input.method === 'recovery') await tell(ctx, session.userId, 'recovery_used', ctx.clientAddress);
}

async function isOwnPassword(ctx: SignedInContext, password: string): Promise<boolean> {
  const hash = await findPasswordHash(ctx.system.db, ctx.session.userId);
  return hash !== undefined && verifyPassword({ hash, password });
}

async function isOwnCode(auth: Auth, ctx: SignedInContext, method: string, code: string): Promise<boolean> {
  if (!(await claimCode(ctx, ctx.session.userId, code))) return false;
  const { isOk } = await callAuth(auth, ctx, (api, headers) =>
    method === 'totp'
      ? api.verifyTOTP({ body: { code: digitsOf(code) }, headers, asResponse: true })
      : api.verifyBackupCode({
          body: { code: code.trim().toLowerCase(), disableSession: true },
          headers,
          asResponse: true,
        }),
  );
  return isOk;
}
