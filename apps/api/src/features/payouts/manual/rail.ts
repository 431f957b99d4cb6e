import { randomUUID } from 'node:crypto';
import type { Deps } from '../../../core/context.ts';
import type { ManualAdapter } from '../../adapters/index.ts';
import type { PayoutAnswer, PayoutOrder, PayoutRail, PayoutRef } from '../port.ts';
import { endToEndIdOf } from '../tracking-key.ts';
import { sealDetails } from './payout-details.ts';
import {
  deleteDetails,
  findManualPayout,
  insertManualPayout,
  updateManualPayout,
  type ManualPayoutRow,
} from './queries.ts';

type ManualDeps = Pick<Deps, 'app' | 'keyring'>;

/**
 * Orders wait for a batch, which one operator makes and another one releases; the bank's results are imported. What no
 * batch has released comes back at once; a released order can only be asked back from the bank by hand.
 */
export function manualPayoutRail(deps: ManualDeps, adapter: ManualAdapter): PayoutRail {
  return {
    name: adapter.name,
    supports: ({ country, currency, method }) => adapter.routes.includes(`${country}/${currency}/${method}`),
    submit: (order) => submit(deps, adapter.name, order),
    recall: (ref) => recall(deps, ref),
    status: ({ owner, operationId }) =>
      deps.app.asOwner(owner, async (trx) => answerOf(await findManualPayout(trx, owner, operationId))),
  };
}

async function submit({ app, keyring }: ManualDeps, adapter: string, order: PayoutOrder): Promise<PayoutAnswer> {
  const { owner, operationId, receive, now } = order;
  return app.asOwner(owner, async (trx) => {
    const row = {
      operationId,
      adapter,
      status: 'queued',
      minor: Number(receive.minor),
      currency: receive.currency,
      uetr: randomUUID(),
      endToEndId: endToEndIdOf(operationId),
      batchId: null,
      submittedAt: now,
      recallAskedAt: null,
      resultAt: null,
      trackingKey: null,
      code: null,
      returnedMinor: null,
      returnedAt: null,
      returnCode: null,
    } as const;
    await insertManualPayout(trx, owner, row, sealDetails(keyring, order));
    return answerOf(await findManualPayout(trx, owner, operationId));
  });
}

async function recall({ app }: ManualDeps, { owner, operationId, now }: PayoutRef): Promise<PayoutAnswer> {
  return app.asOwner(owner, async (trx) => {
    const row = await findManualPayout(trx, owner, operationId);
    if (row?.status === 'queued' || row?.status === 'batched') {
      await updateManualPayout(trx, owner, operationId, { status: 'recalled', batchId: null, recallAskedAt: now });
      await deleteDetails(trx, owner, operationId);
      return { result: 'recalled' };
    }
    if (row?.status === 'released') {
      await updateManualPayout(trx, owner, operationId, { recallAskedAt: row.recallAskedAt ?? now });
      return { result: 'submitted' };
    }
    return row?.status === 'deposited' ? { result: 'recall_refused' } : answerOf(row);
  });
}

function answerOf(row: ManualPayoutRow | undefined): PayoutAnswer {
  switch (row?.status) {
    case undefined:
      return { result: 'not_found' };
    case 'queued':
    case 'batched':
    case 'released':
      return { result: 'submitted' };
    case 'recalled':
      return { result: 'recalled' };
    case 'deposited':
      return { result: 'deposited', at: row.resultAt!, trackingKey: row.trackingKey! };
    case 'rejected':
      return { result: 'rejected', code: row.code! };
    case 'returned':
      return { result: 'returned', minor: BigInt(row.returnedMinor!), at: row.returnedAt!, code: row.returnCode! };
  }
}
