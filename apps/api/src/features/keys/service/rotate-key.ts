import { noteChange } from '../../../core/changes.ts';
import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError, insufficientScope, type ErrorDetail } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { newId } from '../../../core/ids.ts';
import { insertSecret, lockKeySecrets, updateSecretsRevoked, type ApiKeyRow, type SecretRow } from '../queries.ts';
import {
  findLastRotation,
  insertRotation,
  listLiveSecrets,
  updateSecret,
  type RotationRow,
} from '../rotation-queries.ts';
import type { RotateKeyInput } from '../schema.ts';
import { callerName, recordKeyAct, type Caller, type KeyDeps } from './caller.ts';
import { notPossible, requireKeyForUpdate } from './change-key.ts';
import { endRotation, tellRotation } from './end-rotation.ts';
import { judgeNoWider, NOTHING, reachOf, reachOfCaller } from './judge-key.ts';
import { mintSecret } from './make-key.ts';
import { endOf } from './read-keys.ts';

const DAY_MS = 86_400_000;
const DEFAULT_GRACE_SECONDS = 86_400;
const DEFAULT_LATEST_DAYS = 90;
const MAX_LATEST_DAYS = 365;

interface Plan {
  activation: 'first_use' | 'now';
  graceSeconds: number;
  latestAt: Date;
  isLeak: boolean;
}

export interface Rotated {
  rotationId: string;
  key: string;
  /** Heard of by every process: then the old secret is dead everywhere, after a leak. */
  seq: number;
}

/**
 * A new secret under the same key. It replaces the old one at its first use or at once; the old one goes on working for
 * the grace, and ends at `latestAt` in any case. At most two secrets of a key work at a time.
 */
export async function rotateKey(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  keyId: string,
  input: RotateKeyInput,
): Promise<Rotated> {
  const now = deps.clock.now();
  const row = await requireKeyForUpdate(trx, owner, keyId);
  judgeMayRotate(caller, row);
  const plan = readPlan(input, now);
  if (row.revokedAt) throw notPossible('The key is revoked for good. Make a new one.');
  if (row.expiresAt && row.expiresAt <= now) throw notPossible('The key has expired. Set a later expiresAt first.');
  const old = await clearTheWay(trx, deps, owner, caller, keyId, plan, now);
  const { key, hash, secret } = mintSecret(deps, owner, now);
  const isAtOnce = plan.activation === 'now';
  await insertSecret(
    trx,
    owner,
    { ...secret, keyId, status: isAtOnce ? 'active' : 'pending', activatedAt: isAtOnce ? now : null },
    hash,
  );
  const rotationId = newId('rot');
  const isOver = isAtOnce && plan.graceSeconds === 0;
  await insertRotation(trx, owner, {
    id: rotationId,
    keyId,
    oldSecretId: old.id,
    newSecretId: secret.id,
    ...plan,
    state: isOver ? 'finished' : isAtOnce ? 'overlap' : 'pending',
    createdBy: callerName(caller),
    createdAt: now,
    activatedAt: isAtOnce ? now : null,
    endedAt: isOver ? now : null,
    endedBy: isOver ? callerName(caller) : null,
  });
  await tellRotation(trx, deps, owner, rotationId, 'started');
  if (isAtOnce) await tellRotation(trx, deps, owner, rotationId, 'activated');
  if (isOver) await tellRotation(trx, deps, owner, rotationId, 'completed');
  const { activation, graceSeconds, isLeak } = plan;
  await recordKeyAct(trx, deps, owner, caller, keyId, {
    action: 'key.rotated',
    details: { activation, graceSeconds, isLeak },
  });
  return { rotationId, key, seq: await noteChange(trx, 'key', keyId) };
}

/** A key may rotate itself when it was made rotatable; another key only one that reaches no further than itself. */
function judgeMayRotate(caller: Caller, row: ApiKeyRow): void {
  const own = reachOfCaller(caller);
  if (!own) return;
  if (caller.key?.id === row.id) {
    if (!row.isRotatable && !row.scopes.includes('keys:write')) throw insufficientScope('keys:write');
    return;
  }
  const problems: ErrorDetail[] = [];
  judgeNoWider(own, NOTHING, reachOf(row), problems);
  if (problems.length > 0) {
    const message = `The key reaches further than the calling key (${problems[0]!.path}), which would get hold of it. Let it rotate itself, or use a wider key.`;
    throw refuse([{ path: 'keyId', message }]);
  }
}

function readPlan(input: RotateKeyInput, now: Date): Plan {
  if (input.leak) {
    for (const path of ['graceSeconds', 'latestAt'] as const) {
      if (input[path]) throw refuse([{ path, message: 'must be left out with leak: the old secrets end at once.' }]);
    }
    if (input.activation === 'first_use')
      throw refuse([{ path: 'activation', message: 'must be now, or left out, with leak.' }]);
    return { activation: 'now', graceSeconds: 0, latestAt: now, isLeak: true };
  }
  const { activation = 'first_use', graceSeconds = DEFAULT_GRACE_SECONDS } = input;
  if (input.latestAt === undefined)
    return {
      activation,
      graceSeconds,
      latestAt: new Date(now.getTime() + DEFAULT_LATEST_DAYS * DAY_MS),
      isLeak: false,
    };
  const latestAt = new Date(input.latestAt);
  if (
    Number.isNaN(latestAt.getTime()) ||
    latestAt <= now ||
    latestAt.getTime() > now.getTime() + MAX_LATEST_DAYS * DAY_MS
  ) {
    throw refuse([{ path: 'latestAt', message: 'must be in the future and at most a year away.' }]);
  }
  return { activation, graceSeconds, latestAt, isLeak: false };
}

/** Ends what must end and shortens what goes on, and returns the secret that is replaced. */
async function clearTheWay(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  keyId: string,
  plan: Plan,
  now: Date,
): Promise<SecretRow> {
  const live = await listLiveSecrets(trx, owner, keyId);
  const active = live.find(({ status }) => status === 'active');
  if (!active) throw new Error(`key ${keyId} has no active secret`);
  const last = await findLastRotation(trx, owner, keyId);
  const isOpen = last?.state === 'pending' || last?.state === 'overlap';
  const end = (state: 'finished' | 'cancelled') => ({ state, endedAt: now, endedBy: callerName(caller) });
  if (plan.isLeak || (plan.activation === 'now' && plan.graceSeconds === 0)) await lockKeySecrets(trx, owner, keyId);
  if (plan.isLeak) {
    await updateSecretsRevoked(trx, owner, keyId, now);
    if (isOpen) await endRotation(trx, deps, owner, last.id, end(last.state === 'pending' ? 'cancelled' : 'finished'));
    return active;
  }
  const retiring = live.find(({ status }) => status === 'retiring');
  if (retiring) {
    if (!hasEnded(retiring, now)) {
      throw notPossible(
        'The secret before is still in its grace. Finish that rotation first; two secrets are the most.',
      );
    }
    await updateSecret(trx, owner, retiring.id, { status: 'revoked', revokedAt: now });
  }
  if (last?.state === 'overlap') await endRotation(trx, deps, owner, last.id, end('finished'));
  if (last?.state === 'pending') await dropPending(trx, deps, owner, caller, last, now);
  await updateSecret(trx, owner, active.id, shortened(active, plan, now));
  return active;
}

const hasEnded = (secret: Pick<SecretRow, 'expiresAt' | 'latestAt'>, now: Date): boolean => {
  const end = endOf(secret);
  return end !== null && end <= now;
};

function shortened(old: SecretRow, { activation, graceSeconds, latestAt }: Plan, now: Date) {
  // Its time is over: no later rotation brings it back.
  if (hasEnded(old, now))
    return activation === 'now' ? { status: 'revoked' as const, revokedAt: now } : { latestAt: old.latestAt };
  if (activation === 'first_use') return { latestAt };
  if (graceSeconds === 0) return { status: 'revoked' as const, revokedAt: now };
  const ends = [new Date(now.getTime() + graceSeconds * 1_000), latestAt, ...(old.expiresAt ? [old.expiresAt] : [])];
  return { status: 'retiring' as const, latestAt: null, expiresAt: ends.reduce((a, b) => (a < b ? a : b)) };
}

async function dropPending(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  rotation: RotationRow,
  now: Date,
): Promise<void> {
  await updateSecret(trx, owner, rotation.newSecretId, { status: 'revoked', revokedAt: now });
  await endRotation(trx, deps, owner, rotation.id, { state: 'cancelled', endedAt: now, endedBy: callerName(caller) });
}

async function requireOpenRotation(
  trx: DatabaseTransaction,
  owner: Owner,
  caller: Caller,
  keyId: string,
): Promise<RotationRow> {
  const row = await requireKeyForUpdate(trx, owner, keyId);
  if (caller.key?.id === row.id && !row.isRotatable && !row.scopes.includes('keys:write'))
    throw insufficientScope('keys:write');
  const rotation = await findLastRotation(trx, owner, keyId);
  if (!rotation) throw noRotation();
  if (rotation.state !== 'pending' && rotation.state !== 'overlap')
    throw notPossible(`The last rotation is ${rotation.state} already.`);
  return rotation;
}

export const noRotation = (): ApiError => new ApiError('RESOURCE_NOT_FOUND', 'The key was never rotated.');

/** Takes a rotation back, which is possible until the new secret is used; the old one goes on as before. */
export async function cancelRotation(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  keyId: string,
): Promise<void> {
  const rotation = await requireOpenRotation(trx, owner, caller, keyId);
  if (rotation.state === 'overlap')
    throw notPossible(
      'The new secret is in use, so the rotation cannot be cancelled. Finish it, or wait for the end of the grace.',
    );
  const now = deps.clock.now();
  const old = (await listLiveSecrets(trx, owner, keyId)).find(({ id }) => id === rotation.oldSecretId);
  if (!old || hasEnded(old, now))
    throw notPossible('The old secret ended at latestAt, so only the new one is left. Use it, or rotate again.');
  await updateSecret(trx, owner, old.id, { latestAt: null });
  await dropPending(trx, deps, owner, caller, rotation, now);
  await recordKeyAct(trx, deps, owner, caller, keyId, { action: 'key.rotation_cancelled' });
  await noteChange(trx, 'key', keyId);
}

/** Ends the old secret now instead of at the end of its grace. */
export async function finishRotation(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  keyId: string,
): Promise<number> {
  const rotation = await requireOpenRotation(trx, owner, caller, keyId);
  if (rotation.state === 'pending')
    throw notPossible(
      'The new secret has not been used yet, so nothing would be left that works for sure. Use it first, or cancel.',
    );
  const now = deps.clock.now();
  await lockKeySecrets(trx, owner, keyId);
  await updateSecret(trx, owner, rotation.oldSecretId, { status: 'revoked', revokedAt: now });
  await endRotation(trx, deps, owner, rotation.id, { state: 'finished', endedAt: now, endedBy: callerName(caller) });
  await recordKeyAct(trx, deps, owner, caller, keyId, { action: 'key.rotation_finished' });
  return noteChange(trx, 'key', keyId);
}
