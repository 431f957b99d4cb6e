import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { Body, present } from '../../core/http/wire.ts';
import { onAdapterNews } from '../operations/index.ts';
import { operatorActor } from '../operators/index.ts';
import { requirePartnerById } from '../partners/index.ts';
import {
  BATCH_FORMATS,
  createBatch,
  exportBatch,
  importResults,
  listBatches,
  previewResults,
  releaseBatch,
  showBatch,
  type Batch,
} from '../payouts/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { pageOfQueue } from './queue-page.ts';
import { CursorQuery, EnvironmentBody, IdText, Listed, Money, Nullable, Text, Time } from './schema.ts';
import { moneyOf, timeOf } from './wire-values.ts';

const BatchFields = {
  batchId: Text,
  environment: EnvironmentBody,
  adapter: Text,
  createdAt: Time,
  createdBy: Text,
  releasedAt: Nullable(Time),
  releasedBy: Nullable(Text),
};
const BatchItem = Type.Object(BatchFields);
const BatchBody = Type.Object({
  ...BatchFields,
  count: Type.Integer(),
  total: Money,
  isReleasable: Type.Boolean({ description: 'By the one who asks: another operator made it, and it is not out yet.' }),
  orders: Type.Array(
    Type.Object({
      operationId: Text,
      amount: Money,
      status: Text,
      trackingKey: Nullable(Text),
      code: Nullable(Text),
      recallAskedAt: Nullable(Time),
    }),
  ),
});
const BatchParams = Type.Object({ batchId: IdText });
const MAX_RESULTS_BYTES = 5 * 1024 * 1024;
const FILES = {
  csv: { ending: 'csv', mediaType: 'text/csv; charset=utf-8' },
  pain001: { ending: 'xml', mediaType: 'application/xml; charset=utf-8' },
} as const;

type BatchRow = Awaited<ReturnType<typeof listBatches>>[number];

const batchItem = ({ id, environment, adapter, createdAt, createdBy, releasedAt, releasedBy }: BatchRow) => ({
  batchId: id,
  environment,
  adapter,
  createdAt: createdAt.toISOString(),
  createdBy,
  releasedAt: timeOf(releasedAt),
  releasedBy,
});

const batchBody = (batch: Batch, operatorId: string) => ({
  ...batchItem(batch),
  count: batch.orders.length,
  total: moneyOf(batch.total, batch.currency),
  isReleasable: batch.releasedAt === null && batch.createdBy !== operatorId,
  orders: batch.orders.map(({ operationId, minor, currency, status, trackingKey, code, recallAskedAt }) => ({
    operationId,
    amount: moneyOf(minor, currency),
    status,
    trackingKey,
    code,
    recallAskedAt: timeOf(recallAskedAt),
  })),
});

/** Batches of the manual rail: made by one operator, released by another, written for the bank, answered by it. */
export function payoutRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/payout-batches',
    summary: 'Batches, newest first: the newest 200.',
    query: Body({ ...CursorQuery, environment: EnvironmentBody }),
    answer: Listed(BatchItem),
    work: async (ctx, { query }) =>
      pageOfQueue(query, await listBatches(ctx, query.environment), (row) => row, batchItem),
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/payout-batches',
    summary: 'Collect the orders that wait for the manual rail; another operator releases them.',
    body: Body({
      environment: EnvironmentBody,
      adapter: Type.Optional(IdText),
      partnerId: Type.Optional(IdText),
    }),
    status: 201,
    answer: BatchBody,
    about: 'environment',
    stepUp: 'always',
    isOnce: true,
    async work(ctx, { body }) {
      const { environment, adapter, partnerId } = body;
      if (partnerId !== undefined) await requirePartnerById(ctx, partnerId);
      const actor = operatorActor(ctx.operator);
      const input = { environment, actor, ...present('adapter', adapter), ...present('partnerId', partnerId) };
      return batchBody(await createBatch(ctx, input), ctx.operator.id);
    },
  });
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/payout-batches/:batchId',
    summary: 'The orders of a batch: ids, amounts and states; no names, no accounts.',
    params: BatchParams,
    answer: BatchBody,
    about: 'batchId',
    work: async (ctx, { params }) => batchBody(await showBatch(ctx, params.batchId), ctx.operator.id),
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/payout-batches/:batchId/release',
    summary: 'Let a batch out that another operator made.',
    params: BatchParams,
    answer: BatchBody,
    about: 'batchId',
    stepUp: 'always',
    isOnce: true,
    async work(ctx, { params }) {
      const actor = operatorActor(ctx.operator);
      return batchBody(await releaseBatch(ctx, { ...params, actor }), ctx.operator.id);
    },
  });
  fileRoutes(http, deps);
}

function fileRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/payout-batches/:batchId/export',
    summary: 'The file of a released batch for the bank, with names and accounts; audited.',
    params: BatchParams,
    body: Body({ format: Type.Enum([...BATCH_FORMATS], { wants: 'csv or pain001' }) }),
    answer: Type.Object({ fileName: Text, mediaType: Text, content: Text }),
    about: 'batchId',
    stepUp: 'always',
    async work(ctx, { params, body }) {
      const { batchId } = params;
      const { format } = body;
      const content = await exportBatch(ctx, { batchId, format, actor: operatorActor(ctx.operator) });
      const { ending, mediaType } = FILES[format];
      return { fileName: `${batchId}.${ending}`, mediaType, content };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/payout-results',
    summary: 'Import what the bank answered, all lines or none; a dry run only says what it would do.',
    body: Body({
      content: Type.String({
        minLength: 1,
        maxLength: MAX_RESULTS_BYTES,
        wants: 'the text of a CSV file of at most 5 MiB: operationId,result,trackingKey,date,code[,amount]',
      }),
      isDryRun: Type.Optional(Type.Boolean({ description: 'Default false.' })),
    }),
    answer: Type.Object({
      isDryRun: Type.Boolean(),
      recorded: Type.Integer(),
      repeated: Type.Integer(),
      operations: Type.Array(Type.Object({ operationId: Text, status: Text, amount: Money }), {
        description: 'What changes, at most 1,000 shown.',
      }),
      totals: Type.Array(Type.Object({ status: Text, count: Type.Integer(), amount: Money }), {
        description: 'Of all that changes, by state and currency.',
      }),
    }),
    about: 'content',
    stepUp: 'always',
    isOnce: true,
    maxBodyBytes: MAX_RESULTS_BYTES + 64 * 1024,
    async work(ctx, { body }) {
      const { content: text, isDryRun = false } = body;
      if (isDryRun) return resultsBody(true, await previewResults(ctx, text));
      const report = await importResults(ctx, { text, actor: operatorActor(ctx.operator) });
      for (const { owner, operationId } of report.changed) await onAdapterNews(ctx, owner, operationId, 'payout');
      return resultsBody(false, report);
    },
  });
}

const MOST_SHOWN = 1_000;

const resultsBody = (
  isDryRun: boolean,
  { recorded, repeated, changed }: Awaited<ReturnType<typeof previewResults>>,
) => ({
  isDryRun,
  recorded,
  repeated,
  operations: changed.slice(0, MOST_SHOWN).map(({ operationId, status, minor, currency }) => ({
    operationId,
    status,
    amount: moneyOf(minor, currency),
  })),
  totals: totalsOf(changed),
});

function totalsOf(changed: Awaited<ReturnType<typeof previewResults>>['changed']) {
  const totals = new Map<string, { status: string; currency: string; count: number; minor: bigint }>();
  for (const { status, minor, currency } of changed) {
    const key = `${status} ${currency}`;
    const { count, minor: before } = totals.get(key) ?? { count: 0, minor: 0n };
    totals.set(key, { status, currency, count: count + 1, minor: before + BigInt(minor) });
  }
  return [...totals.values()].map(({ status, currency, count, minor }) => ({
    status,
    count,
    amount: moneyOf(minor, currency),
  }));
}
