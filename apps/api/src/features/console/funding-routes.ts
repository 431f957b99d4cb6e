import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { Body } from '../../core/http/wire.ts';
import { listWaiting, markFundingReceived, type WaitingFunding } from '../funding/index.ts';
import { listRefundsDue, onAdapterNews, payRefundByHand } from '../operations/index.ts';
import { operatorActor } from '../operators/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { namesOfPartners } from './partner-names.ts';
import { pageOfQueue } from './queue-page.ts';
import { CursorQuery, EnvironmentBody, IdText, Listed, Money, Nullable, Text, Time } from './schema.ts';
import { moneyOf, timeOf } from './wire-values.ts';

const OperationParams = Type.Object({ operationId: IdText });
const OfEnvironment = Body({ ...CursorQuery, environment: EnvironmentBody });

/** Money that people take and give back by hand. */
export function fundingRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/funding',
    summary: 'Transfers whose money is to be received by hand, oldest first.',
    query: OfEnvironment,
    answer: Listed(
      Type.Object({ operationId: Text, partner: Text, partnerId: Text, method: Text, amount: Money, askedAt: Time }),
    ),
    async work(ctx, { query }) {
      const rows = await listWaiting(ctx, query.environment);
      const names = await namesOfPartners(ctx, rows);
      const placeOf = ({ askedAt, operationId }: WaitingFunding) => ({ createdAt: askedAt, id: operationId });
      return pageOfQueue(query, rows, placeOf, (row) => ({
        operationId: row.operationId,
        partner: names(row),
        partnerId: row.partnerId,
        method: row.method,
        amount: moneyOf(row.minor, row.currency),
        askedAt: row.askedAt.toISOString(),
      }));
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/funding/:operationId/received',
    summary: 'Say that the money of a cash or wire transfer is there.',
    params: OperationParams,
    answer: Type.Object({ operationId: Text, isNew: Type.Boolean() }),
    about: 'operationId',
    stepUp: 'always',
    isOnce: true,
    async work(ctx, { params }) {
      const { operationId } = params;
      const actor = operatorActor(ctx.operator);
      const { owner, isNew } = await markFundingReceived(ctx, { operationId, actor });
      if (isNew) await onAdapterNews(ctx, owner, operationId, 'funding');
      return { operationId, isNew };
    },
  });
  refundRoutes(http, deps);
}

type DueRefund = Awaited<ReturnType<typeof listRefundsDue>>[number];

function refundRoutes(http: FastifyInstance, deps: Deps): void {
  const RefundFields = {
    refundId: Text,
    operationId: Text,
    amount: Money,
    status: Text,
    reason: Text,
    dueAt: Time,
    paidAt: Nullable(Time),
    refusedCode: Nullable(Text),
  };
  const refundItem = ({ id, operationId, minor, currency, status, reason, dueAt, paidAt, refusedCode }: Refund) => ({
    refundId: id,
    operationId,
    amount: moneyOf(minor, currency),
    status,
    reason,
    dueAt: dueAt.toISOString(),
    paidAt: timeOf(paidAt),
    refusedCode,
  });
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/refunds',
    summary: 'Refunds that are owed, the first due first.',
    query: OfEnvironment,
    answer: Listed(Type.Object({ ...RefundFields, partner: Text, partnerId: Text, isOverdue: Type.Boolean() })),
    async work(ctx, { query }) {
      const placeOf = ({ refund }: DueRefund) => ({ createdAt: refund.dueAt, id: refund.operationId });
      return pageOfQueue(query, await listRefundsDue(ctx, query.environment), placeOf, (row) => ({
        ...refundItem(row.refund),
        partner: row.slug,
        partnerId: row.partnerId,
        isOverdue: row.isOverdue,
      }));
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/refunds/:operationId/paid',
    summary: 'Mark a refund as paid by hand: of cash or a wire, or one that the provider refused.',
    params: OperationParams,
    answer: Type.Object(RefundFields),
    about: 'operationId',
    stepUp: 'always',
    isOnce: true,
    work: async (ctx, { params }) => refundItem(await payRefundByHand(ctx, { ...params, operator: ctx.operator })),
  });
}

type Refund = Awaited<ReturnType<typeof payRefundByHand>>;
