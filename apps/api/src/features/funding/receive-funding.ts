import type { Deps, Environment, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { refuse } from '../../core/http/validation.ts';
import { recordAct, type Actor } from '../audit/index.ts';
import { MANUAL_METHODS } from './sandbox/magic.ts';
import {
  findLatestFunding,
  listWaitingFundings,
  updateManualReceived,
  updateSandboxFunding,
  updateSandboxSettled,
  type FundingFacts,
} from './queries.ts';

type ReceiveDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>;

/**
 * Marks the money of a manual method as received: the provider's next `status` is `captured`. Returns whose operation it
 * is, for operations to be told, and whether it is news. Throws ApiError INVALID_REQUEST for an operation that is not
 * funded by hand, and for one whose funding was voided.
 */
export async function markFundingReceived(
  deps: ReceiveDeps,
  { operationId, actor }: { operationId: string; actor: Actor },
): Promise<{ owner: Owner; isNew: boolean }> {
  const now = deps.clock.now();
  return deps.system.transaction(async (trx) => {
    const manual = await findLatestFunding(trx, 'manualFundings', operationId);
    const found = manual ?? (await findLatestFunding(trx, 'sandboxFundings', operationId));
    checkReceivable(operationId, found);
    const owner: Owner = { partnerId: found.partnerId, environment: found.environment };
    const isNew = manual
      ? await updateManualReceived(trx, owner, found, { receivedAt: now, receivedBy: actor.id })
      : await updateSandboxSettled(trx, owner, found, { settled: 'received', settledAt: now });
    if (isNew) {
      await recordAct(trx, deps, owner, {
        actor,
        action: 'funding.received',
        subject: { kind: 'operation', id: operationId },
        details: { method: found.method },
      });
    }
    return { owner, isNew };
  });
}

function checkReceivable(operationId: string, found: FundingFacts | undefined): asserts found is FundingFacts {
  const refusal = (message: string) => refuse([{ path: '<operationId>', message }]);
  if (!found) throw refusal(`${operationId} waits for no money.`);
  if (!(MANUAL_METHODS as readonly string[]).includes(found.method)) {
    throw refusal(`is funded by ${found.method}, which its provider answers for.`);
  }
  if (found.voidedAt) throw refusal('was cancelled or lapsed: give the money back instead.');
}

/** The same in a transaction of the partner's own. False: there is nothing to receive. */
export async function receiveSandboxFunding(
  trx: DatabaseTransaction,
  owner: Owner,
  { operationId, now }: { operationId: string; now: Date },
): Promise<boolean> {
  const found = await findLatestFunding(trx, 'sandboxFundings', operationId);
  if (!found || !(MANUAL_METHODS as readonly string[]).includes(found.method)) return false;
  return updateSandboxSettled(trx, owner, found, { settled: 'received', settledAt: now });
}

/**
 * A transition of the sandbox says that the money of any method is there: its provider says so too from now on, also of
 * a challenge that nobody answered, so that it can give the money back later.
 */
export async function captureSandboxFunding(
  trx: DatabaseTransaction,
  owner: Owner,
  { operationId, now }: { operationId: string; now: Date },
): Promise<void> {
  const found = await findLatestFunding(trx, 'sandboxFundings', operationId);
  if (!found || found.voidedAt) return;
  if ((MANUAL_METHODS as readonly string[]).includes(found.method)) {
    await updateSandboxSettled(trx, owner, found, { settled: 'received', settledAt: now });
  } else await updateSandboxFunding(trx, owner, found, { capturedAt: now });
}

export interface WaitingFunding extends Owner {
  operationId: string;
  method: string;
  minor: bigint;
  currency: string;
  askedAt: Date;
}

/** Money that the operator's people wait for, oldest first, over all partners: ids and amounts. At most 500. */
export async function listWaiting(deps: Pick<Deps, 'system'>, environment: Environment): Promise<WaitingFunding[]> {
  const rows = await listWaitingFundings(deps.system.db, environment);
  return rows.map(({ partnerId, operationId, method, minor, currency, askedAt }) => ({
    partnerId,
    environment,
    operationId,
    method,
    minor: BigInt(minor),
    currency,
    askedAt,
  }));
}
