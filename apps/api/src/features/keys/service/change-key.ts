import { noteChange } from '../../../core/changes.ts';
import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError, notFound, type ErrorDetail } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { findPolicy } from '../policy-queries.ts';
import {
  findKeyForUpdate,
  lockKeySecrets,
  updateKey,
  updateSecretsRevoked,
  type ApiKeyRow,
  type KeyChange,
} from '../queries.ts';
import { findLastRotation } from '../rotation-queries.ts';
import { callerName, recordKeyAct, type Caller, type KeyDeps } from './caller.ts';
import { endRotation } from './end-rotation.ts';
import { judgeNoWider, judgePolicy, readReach, reachOf, reachOfCaller, type KeyWish } from './judge-key.ts';

export interface UpdateKeyWish extends KeyWish {
  note?: string | null | undefined;
  isRotatable?: boolean | undefined;
}

export async function requireKeyForUpdate(trx: DatabaseTransaction, owner: Owner, keyId: string): Promise<ApiKeyRow> {
  const row = await findKeyForUpdate(trx, owner, keyId);
  if (!row) throw notFound();
  return row;
}

export const notPossible = (message: string): ApiError =>
  new ApiError('TRANSITION_NOT_ALLOWED', message, { details: [{ path: 'keyId', message }] });

function refuseIfRevoked({ revokedAt }: ApiKeyRow): void {
  if (revokedAt) throw notPossible('The key is revoked for good. Make a new one.');
}

/** Changes what is named, within what the caller has and the partner's policy allows. */
export async function changeKey(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  keyId: string,
  wish: UpdateKeyWish,
): Promise<void> {
  const fields = Object.entries(wish).flatMap(([name, value]) => (value === undefined ? [] : name));
  if (fields.length === 0) throw refuse([{ path: '', message: 'The body names nothing to change.' }]);
  const row = await requireKeyForUpdate(trx, owner, keyId);
  refuseIfRevoked(row);
  const problems: ErrorDetail[] = [];
  const before = reachOf(row);
  const next = readReach(before, wish, deps.clock.now(), problems);
  if (problems.length > 0) throw refuse(problems);
  const own = reachOfCaller(caller);
  if (own) judgeNoWider(own, before, next, problems);
  const isReachChanged = (['scopes', 'ipRules', 'isIpObserveOnly', 'expiresAt'] as const).some(
    (field) => wish[field] !== undefined,
  );
  if (isReachChanged)
    judgePolicy(await findPolicy(trx, owner.partnerId), owner.environment, next, row.createdAt, problems);
  if (problems.length > 0) throw refuse(problems);
  const change: KeyChange = {
    scopes: [...next.scopes],
    ipRules: [...next.ipRules],
    isIpObserveOnly: next.isIpObserveOnly,
    expiresAt: next.expiresAt,
    amountCaps: next.amountCaps && JSON.stringify(next.amountCaps),
    ...(wish.scopes ? { template: null } : {}),
    ...(wish.name !== undefined ? { name: wish.name.trim() } : {}),
    ...(wish.note !== undefined ? { note: wish.note } : {}),
    ...(wish.isRotatable !== undefined ? { isRotatable: wish.isRotatable } : {}),
  };
  await updateKey(trx, owner, keyId, change);
  await recordKeyAct(trx, deps, owner, caller, keyId, { action: 'key.updated', details: { fields } });
  await noteChange(trx, 'key', keyId);
}

/** Stops a key until it is enabled again. Returns the change that every process must hear of, or undefined: it was so. */
export async function disableKey(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  keyId: string,
): Promise<number | undefined> {
  const row = await requireKeyForUpdate(trx, owner, keyId);
  refuseIfRevoked(row);
  if (row.disabledAt) return undefined;
  await lockKeySecrets(trx, owner, keyId);
  await updateKey(trx, owner, keyId, { disabledAt: deps.clock.now(), disabledBy: callerName(caller) });
  await recordKeyAct(trx, deps, owner, caller, keyId, { action: 'key.disabled' });
  return noteChange(trx, 'key', keyId);
}

export async function enableKey(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  keyId: string,
): Promise<void> {
  const row = await requireKeyForUpdate(trx, owner, keyId);
  refuseIfRevoked(row);
  if (!row.disabledAt) return;
  await updateKey(trx, owner, keyId, { disabledAt: null, disabledBy: null });
  await recordKeyAct(trx, deps, owner, caller, keyId, { action: 'key.enabled' });
  await noteChange(trx, 'key', keyId);
}

/**
 * Ends a key and all its secrets for good; the row stays, with who and why. When the transaction has committed, no write
 * that books money commits under it any more. Undefined when it was revoked before: then the first revocation stays.
 */
export async function endKey(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  keyId: string,
  reason: string | undefined,
): Promise<number | undefined> {
  const row = await requireKeyForUpdate(trx, owner, keyId);
  if (row.revokedAt) return undefined;
  const revokedAt = deps.clock.now();
  await lockKeySecrets(trx, owner, keyId);
  await updateKey(trx, owner, keyId, {
    revokedAt,
    revokedBy: callerName(caller),
    revokeReason: reason?.trim() || null,
  });
  await updateSecretsRevoked(trx, owner, keyId, revokedAt);
  const rotation = await findLastRotation(trx, owner, keyId);
  if (rotation?.state === 'pending' || rotation?.state === 'overlap') {
    const state = rotation.state === 'pending' ? 'cancelled' : 'finished';
    await endRotation(trx, deps, owner, rotation.id, { state, endedAt: revokedAt, endedBy: callerName(caller) });
  }
  await recordKeyAct(trx, deps, owner, caller, keyId, { action: 'key.revoked' });
  return noteChange(trx, 'key', keyId);
}
