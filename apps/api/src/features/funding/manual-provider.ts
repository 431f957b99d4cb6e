import type { Deps } from '../../core/context.ts';
import type { FundingAnswer, FundingCall, FundingProvider, FundingRef } from './port.ts';
import { findManualFunding, insertManualFunding, updateManualVoided, type ManualFundingRow } from './queries.ts';

/**
 * Cash and wires that the operator's people take: pending until `funding received` says that the money is there. Refunds
 * are paid by hand too (`refund paid`), so asking for one only says that it waits.
 */
export function manualFundingProvider(deps: Pick<Deps, 'app'>, name: string): FundingProvider {
  const read = (ref: FundingRef): Promise<FundingAnswer> =>
    deps.app.asOwner(ref.owner, async (trx) => judge(await findManualFunding(trx, ref.owner, ref)));
  return {
    name,
    authorise: (call) => authorise(deps, call),
    capture: read,
    status: read,
    async refund(ref) {
      const answer = await read(ref);
      return answer.result === 'captured' ? { result: 'pending' } : answer;
    },
    void: (ref) =>
      deps.app.asOwner(ref.owner, async (trx) => {
        const row = await findManualFunding(trx, ref.owner, ref);
        if (!row || row.receivedAt || row.voidedAt) return judge(row);
        await updateManualVoided(trx, ref.owner, ref, ref.now);
        return { result: 'voided' };
      }),
  };
}

async function authorise(deps: Pick<Deps, 'app'>, call: FundingCall): Promise<FundingAnswer> {
  const { owner, operationId, attempt, method, total, now } = call;
  return deps.app.asOwner(owner, async (trx) => {
    await insertManualFunding(trx, owner, {
      operationId,
      attempt,
      method,
      minor: Number(total.minor),
      currency: total.currency,
      askedAt: now,
      receivedAt: null,
      receivedBy: null,
      voidedAt: null,
    });
    return judge(await findManualFunding(trx, owner, call));
  });
}

function judge(row: ManualFundingRow | undefined): FundingAnswer {
  if (!row) return { result: 'not_found' };
  if (row.voidedAt) return { result: 'voided' };
  return { result: row.receivedAt ? 'captured' : 'pending' };
}
