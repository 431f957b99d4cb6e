import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { notFound } from '../../core/errors.ts';
import { Body } from '../../core/http/wire.ts';
import { disableOperator } from '../operators/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { linkAccount, makeOperator, readOperators, requireOperatorItem } from './operators.ts';
import { IdText, Nullable, Text, Time } from './schema.ts';

const OperatorBody = Type.Object({
  operatorId: Text,
  name: Text,
  createdAt: Time,
  disabledAt: Nullable(Time),
  isSelf: Type.Boolean(),
  account: Nullable(
    Type.Object({
      email: Text,
      hasSecondFactor: Type.Boolean(),
      lastSignInAt: Nullable(Time),
      isDisabled: Type.Boolean(),
    }),
  ),
});
/** A new account gets a link to choose a password; it is mailed where mail is sent, and shown this once. */
const LinkFields = { email: Text, url: Nullable(Text), expiresAt: Nullable(Time), isMailed: Type.Boolean() };
const Email = Type.String({ minLength: 3, maxLength: 254, wants: 'an e-mail address' });
const OperatorParams = Type.Object({ operatorId: IdText });

/** The operators themselves, and the accounts that they sign in with. */
export function operatorRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/operators',
    summary: 'The operators, those of the past too, with the account of each.',
    answer: Type.Object({ items: Type.Array(OperatorBody) }),
    work: async (ctx) => ({ items: await readOperators(ctx) }),
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/operators',
    summary: 'Make an operator with an account. The secret for commands goes to a file on the server, not here.',
    body: Body({
      name: Type.String({ pattern: '^[a-z][a-z0-9-]{1,31}$', wants: '2 to 32 lower-case letters, digits, hyphens' }),
      email: Email,
    }),
    status: 201,
    answer: Type.Object({ operatorId: Text, name: Text, path: Text, ...LinkFields }),
    stepUp: 'always',
    work: (ctx, { body }) => makeOperator(ctx, body),
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/operators/:operatorId/account',
    summary: 'Let an operator sign in with an account; it is made if there is none.',
    params: OperatorParams,
    body: Body({ email: Email }),
    answer: Type.Object({ operatorId: Text, ...LinkFields }),
    stepUp: 'always',
    work: (ctx, { params, body }) => linkAccount(ctx, params.operatorId, body.email),
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/operators/:operatorId/disable',
    summary: 'End what an operator may do, at once and for good.',
    params: OperatorParams,
    answer: OperatorBody,
    about: 'operatorId',
    stepUp: 'always',
    async work(ctx, { params }) {
      const { name } = await requireOperatorItem(ctx, params.operatorId);
      await disableOperator(ctx, { name, by: ctx.operator });
      const disabled = (await readOperators(ctx)).find(({ operatorId }) => operatorId === params.operatorId);
      if (!disabled) throw notFound();
      return disabled;
    },
  });
}
