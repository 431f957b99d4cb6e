import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { PayoutAnswer, PayoutOrder, PayoutRail, PayoutRef } from '../port.ts';
import {
  findSandboxPayout,
  insertSandboxPayout,
  updateSandboxPayout,
  type SandboxPayoutChange,
  type SandboxPayoutRow,
} from '../queries.ts';
import { judgePayout } from './judge-payout.ts';
import { behaviourOf, outcomeOf } from './magic.ts';

type SandboxDeps = Pick<Deps, 'app'>;

/** An institution that is offline takes an order that is sent again no earlier than this. */
const OFFLINE_MS = 60_000;

/** The sandbox's rail: test CLABEs by `PAYOUT_MAGIC`, any other account in 5 s. Pays Mexican accounts in MXN. */
export function sandboxPayoutRail(deps: SandboxDeps): PayoutRail {
  return {
    name: 'sandbox',
    supports: ({ country, currency, method }) => country === 'MX' && currency === 'MXN' && method === 'bank_account',
    submit: (order) => submit(deps, order),
    recall: (ref) => recall(deps, ref),
    status: ({ owner, operationId, now }) =>
      deps.app.asOwner(owner, async (trx) => {
        const row = await findSandboxPayout(trx, owner, operationId);
        return row ? judgePayout(row, now) : { result: 'not_found' };
      }),
  };
}

async function submit(deps: SandboxDeps, order: PayoutOrder): Promise<PayoutAnswer> {
  const { owner, operationId, accountNumber, receive, now } = order;
  const outcome = outcomeOf(accountNumber);
  const isOffline = behaviourOf(outcome).kind === 'offline';
  return deps.app.asOwner(owner, async (trx) => {
    await insertSandboxPayout(trx, owner, {
      operationId,
      outcome,
      minor: Number(receive.minor),
      currency: receive.currency,
      firstSubmittedAt: now,
      submittedAt: isOffline ? null : now,
      recallAskedAt: null,
      recalledAt: null,
      pushedTo: null,
      pushedAt: null,
    });
    let row = (await findSandboxPayout(trx, owner, operationId))!;
    if (row.submittedAt === null && now.getTime() - row.firstSubmittedAt.getTime() >= OFFLINE_MS) {
      row = await change(trx, owner, row, { submittedAt: now });
    }
    // The sender of a lost order hears nothing, neither "taken" nor "not found".
    return row.submittedAt === null ? { result: 'unknown' } : judgePayout(row, now);
  });
}

/** What is not yet decided comes back, except where the magic value says that the deposit wins or nothing is known. */
async function recall(deps: SandboxDeps, { owner, operationId, now }: PayoutRef): Promise<PayoutAnswer> {
  return deps.app.asOwner(owner, async (trx) => {
    const row = await findSandboxPayout(trx, owner, operationId);
    if (!row) return { result: 'not_found' };
    const before = judgePayout(row, now);
    if (before.result === 'unknown' || before.result === 'not_found' || before.result === 'rejected') return before;
    if (before.result === 'recalled') return before;
    if (before.result !== 'submitted') return { result: 'recall_refused' };
    if (behaviourOf(row.outcome).kind === 'deposit_wins') {
      await change(trx, owner, row, { recallAskedAt: now });
      return { result: 'recall_refused', askAgainAfterMs: 0 };
    }
    return judgePayout(await change(trx, owner, row, { recallAskedAt: now, recalledAt: now }), now);
  });
}

/**
 * Pushes an order on, as `POST /partner/sandbox/operations/{id}/transition` asks; whoever asks `status` then sees it.
 * `undefined`: the rail knows no such order, or it is final.
 */
export async function pushSandboxPayout(
  trx: DatabaseTransaction,
  owner: Owner,
  { operationId, to, now }: { operationId: string; to: 'deposited' | 'rejected' | 'returned'; now: Date },
): Promise<PayoutAnswer | undefined> {
  const row = await findSandboxPayout(trx, owner, operationId);
  if (!row) return undefined;
  const { result } = judgePayout(row, now);
  const isAllowed = to === 'returned' ? result === 'deposited' : ['submitted', 'unknown', 'not_found'].includes(result);
  if (!isAllowed) return undefined;
  const pushedRow = await change(trx, owner, row, {
    submittedAt: row.submittedAt ?? now,
    pushedTo: to,
    pushedAt: now,
  });
  return judgePayout(pushedRow, now);
}

async function change(
  trx: DatabaseTransaction,
  owner: Owner,
  row: SandboxPayoutRow,
  set: SandboxPayoutChange,
): Promise<SandboxPayoutRow> {
  await updateSandboxPayout(trx, owner, row.operationId, set);
  return { ...row, ...set };
}
