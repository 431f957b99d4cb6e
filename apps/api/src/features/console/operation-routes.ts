import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { Body } from '../../core/http/wire.ts';
import { cancelByOperator, OperationBody, readLedgers, showOperation, STATUSES } from '../operations/index.ts';
import { requirePartnerById } from '../partners/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { entryItem, listOperations, showOperationDetail } from './operations.ts';
import { CursorQuery, EnvironmentBody, IdText, InstantText, Listed, Money, Nullable, Text, Time } from './schema.ts';
import { moneyOf } from './wire-values.ts';

const OperationItem = Type.Object({
  operationId: Text,
  partnerId: Text,
  partner: Text,
  environment: EnvironmentBody,
  status: Text,
  fundingMethod: Text,
  fundingStatus: Text,
  payoutStatus: Text,
  holdReason: Nullable(Text),
  screening: Text,
  failureCode: Nullable(Text),
  send: Money,
  receive: Money,
  total: Money,
  createdAt: Time,
  paidAt: Nullable(Time),
  cancelRequestedAt: Nullable(Time),
  attempts: Type.Integer({ description: 'Most tries of one of its tasks.' }),
  overdueSeconds: Type.Integer({ description: 'For how long its oldest task is due.' }),
});
const EntryBody = Type.Object({
  entryId: Text,
  kind: Text,
  state: Text,
  createdAt: Time,
  lines: Type.Array(Type.Object({ account: Text, side: Type.Enum(['debit', 'credit']), amount: Money })),
});
const OperationDetail = Type.Object({
  environment: EnvironmentBody,
  operation: OperationBody,
  paperSince: Nullable(Time),
  changes: Type.Array(
    Type.Object({
      number: Type.Integer(),
      createdAt: Time,
      fact: Text,
      actor: Text,
      status: Text,
      fundingStatus: Text,
      payoutStatus: Text,
      eventType: Nullable(Text),
    }),
  ),
  entries: Type.Array(EntryBody),
  tasks: Type.Array(Type.Object({ kind: Text, runAt: Time })),
});
const OperationParams = Type.Object({ operationId: IdText });

/** Transfers of all partners. Lists and details hold ids, states and amounts; a person's data is not in them. */
export function operationRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/operations',
    summary: 'Transfers of all partners, newest first; stuck ones alone when asked.',
    query: Body({
      ...CursorQuery,
      environment: EnvironmentBody,
      search: Type.Optional(Type.String({ maxLength: 100, description: 'An operation id.' })),
      partnerId: Type.Optional(IdText),
      status: Type.Optional(Type.Enum([...STATUSES], { wants: `one of ${STATUSES.join(', ')}` })),
      isStuck: Type.Optional(Type.Boolean()),
      from: Type.Optional(InstantText),
      to: Type.Optional(InstantText),
    }),
    answer: Listed(OperationItem),
    work: (ctx, { query }) => listOperations(ctx, query),
  });
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/operations/:operationId',
    summary: 'A transfer with every change, every posting and what is still to be done.',
    params: OperationParams,
    answer: OperationDetail,
    about: 'operationId',
    work: (ctx, { params }) => showOperationDetail(ctx, params.operationId),
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/operations/:operationId/cancel',
    summary: 'Cancel a transfer, also after the 30 minutes as long as nothing was handed to the rail.',
    params: OperationParams,
    body: Body({ reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })) }),
    answer: Type.Object({ accepted: Type.Enum(['cancelled', 'requested']), operation: OperationBody }),
    about: 'operationId',
    stepUp: 'always',
    isOnce: true,
    work: (ctx, { params, body }) => cancelByOperator(ctx, { ...params, reason: body.reason, operator: ctx.operator }),
  });
  ledgerRoutes(http, deps);
}

const Difference = Type.Object({ currency: Text, amount: Text });

function ledgerRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/ledger',
    summary: 'The accounts of all partners, or of one, and whether every currency balances.',
    query: Body({ environment: EnvironmentBody, partnerId: Type.Optional(IdText) }),
    answer: Type.Object({
      isBalanced: Type.Boolean(),
      accounts: Type.Array(Type.Object({ account: Text, debit: Money, credit: Money, balance: Money })),
      differences: Type.Array(Difference),
      pending: Type.Array(Type.Object({ count: Type.Integer(), amount: Money })),
      broken: Type.Array(Type.Object({ partner: Text, amount: Money })),
    }),
    async work(ctx, { query }) {
      const { environment, partnerId } = query;
      const slug = partnerId === undefined ? undefined : (await requirePartnerById(ctx, partnerId)).slug;
      const { accounts, differences, pending, broken } = await readLedgers(ctx, { environment, slug });
      return {
        isBalanced: broken.length === 0 && differences.every(({ minor }) => minor === 0n),
        accounts: accounts.map(({ account, currency, debit, credit, balance }) => ({
          account,
          debit: moneyOf(debit, currency),
          credit: moneyOf(credit, currency),
          balance: moneyOf(balance, currency),
        })),
        differences: differences.map(({ currency, minor }) => moneyOf(minor, currency)),
        pending: pending.map(({ currency, count, minor }) => ({
          count: Number(count),
          amount: moneyOf(minor, currency),
        })),
        broken: broken.map(({ slug: partner, currency, minor }) => ({ partner, amount: moneyOf(minor, currency) })),
      };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/ledger/operations/:operationId',
    summary: 'The entries of one transfer, oldest first.',
    params: OperationParams,
    answer: Type.Object({ entries: Type.Array(EntryBody) }),
    about: 'operationId',
    work: async (ctx, { params }) => ({
      entries: (await showOperation(ctx, params.operationId)).entries.map(entryItem),
    }),
  });
}
