import type { Deps, Environment } from '../../../core/context.ts';
import { refuse } from '../../../core/http/validation.ts';
import { newId } from '../../../core/ids.ts';
import { listAdapters } from '../../adapters/index.ts';
import { OPERATOR_CHAIN, recordAct, type Actor } from '../../audit/index.ts';
import {
  findBatch,
  insertBatch,
  listBatchRows,
  listOrdersOf,
  takeIntoBatch,
  updateReleased,
  type ManualPayoutRow,
  type PayoutBatchRow,
} from './queries.ts';

type BatchDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>;

/** A batch as operators see it: ids and amounts, nothing of any person. */
export interface Batch extends PayoutBatchRow {
  orders: ManualPayoutRow[];
  currency: string;
  total: bigint;
}

const batchOf = (row: PayoutBatchRow, orders: ManualPayoutRow[]): Batch => ({
  ...row,
  orders,
  currency: orders[0]?.currency ?? 'MXN',
  total: orders.reduce((sum, { minor }) => sum + BigInt(minor), 0n),
});

export interface BatchInput {
  environment: Environment;
  /** Left out: the only manual adapter of the port `payout`. */
  adapter?: string | undefined;
  partnerId?: string | undefined;
  actor: Actor;
}

/** Collects what waits for the manual rail. Throws ApiError when nothing does, or when it is not clear which rail. */
export async function createBatch(deps: BatchDeps, input: BatchInput): Promise<Batch> {
  const { environment, partnerId, actor } = input;
  const adapter = await manualAdapterName(deps, input);
  const now = deps.clock.now();
  const id = newId('bat');
  return deps.system.transaction(async (trx) => {
    const orders = await takeIntoBatch(trx, { batchId: id, environment, adapter, partnerId });
    if (orders.length === 0) throw refuse([{ path: '', message: `Nothing waits for ${adapter} in ${environment}.` }]);
    const row = { id, environment, adapter, createdBy: actor.id, createdAt: now, releasedBy: null, releasedAt: null };
    await insertBatch(trx, row);
    const batch = batchOf(row, orders);
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor,
      action: 'payout_batch.created',
      subject: { kind: 'payout_batch', id },
      details: { count: orders.length, total: String(batch.total) },
    });
    return batch;
  });
}

async function manualAdapterName(deps: BatchDeps, { environment, adapter }: BatchInput): Promise<string> {
  // A name that is set up no more may still have orders that wait.
  if (adapter !== undefined) return adapter;
  const rails = (await listAdapters(deps)).filter(
    (one) => one.environment === environment && one.port === 'payout' && one.kind === 'manual',
  );
  const [only] = rails;
  if (only && rails.length === 1) return only.name;
  const message = only
    ? `choose one of ${rails.map(({ name }) => name).join(', ')}.`
    : `there is no manual rail in ${environment}; see "adapter set".`;
  throw refuse([{ path: '--adapter', message }]);
}

/**
 * Lets a batch out: from now on its file may be written, and its orders come back by hand only. Another operator than
 * the one who made it; the database holds that too.
 */
export async function releaseBatch(
  deps: BatchDeps,
  { batchId, actor }: { batchId: string; actor: Actor },
): Promise<Batch> {
  const releasedAt = deps.clock.now();
  return deps.system.transaction(async (trx) => {
    const row = await findBatch(trx, batchId, { isLocked: true });
    if (!row) throw noBatch(batchId);
    if (row.releasedAt) throw refuse([{ path: '<batchId>', message: `${batchId} is released already.` }]);
    if (row.createdBy === actor.id) {
      throw refuse([{ path: '--as', message: 'whoever made a batch does not release it: ask another operator.' }]);
    }
    await updateReleased(trx, batchId, { releasedBy: actor.id, releasedAt });
    const orders = await listOrdersOf(trx, batchId);
    if (orders.length === 0) {
      throw refuse([
        { path: '<batchId>', message: `every order of ${batchId} was recalled; there is nothing to pay.` },
      ]);
    }
    const batch = batchOf({ ...row, releasedBy: actor.id, releasedAt }, orders);
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor,
      action: 'payout_batch.released',
      subject: { kind: 'payout_batch', id: batchId },
      details: { count: orders.length, total: String(batch.total) },
    });
    return batch;
  });
}

export async function showBatch(deps: Pick<Deps, 'system'>, batchId: string): Promise<Batch> {
  const row = await findBatch(deps.system.db, batchId);
  if (!row) throw noBatch(batchId);
  return batchOf(row, await listOrdersOf(deps.system.db, batchId));
}

/** Newest first; at most 200. */
export const listBatches = (deps: Pick<Deps, 'system'>, environment: Environment): Promise<PayoutBatchRow[]> =>
  listBatchRows(deps.system.db, environment);

export const noBatch = (batchId: string) =>
  refuse([
    { path: '<batchId>', message: `there is no batch ${batchId.slice(0, 60)}. "payout batch list" shows them.` },
  ]);
