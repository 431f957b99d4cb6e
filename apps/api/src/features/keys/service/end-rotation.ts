import type { Deps, Owner, Principal } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { iso, present } from '../../../core/http/wire.ts';
import { publishEvent } from '../../webhooks/index.ts';
import { activateSecret, findKeyForUpdate } from '../queries.ts';
import { findLastRotation, findRotationFacts, listEndedOverlaps, updateRotation } from '../rotation-queries.ts';
import { endOf } from './read-keys.ts';

type TellDeps = Pick<Deps, 'keyring' | 'clock'>;

/** Writes `api_key_rotation.<what>` as the rotation stands now, in the transaction of the change; before `recordAct`. */
export async function tellRotation(
  trx: DatabaseTransaction,
  { keyring, clock }: TellDeps,
  owner: Owner,
  rotationId: string,
  what: 'started' | 'activated' | 'completed' | 'cancelled',
): Promise<void> {
  const rotation = await findRotationFacts(trx, owner, rotationId);
  // A cancelled one has left the old secret as it was.
  const oldEndsAt =
    what === 'cancelled' ? null : (rotation.oldRevokedAt ?? endOf({ ...rotation, latestAt: rotation.oldLatestAt }));
  const data = {
    rotationId,
    keyId: rotation.keyId,
    keyName: rotation.keyName,
    state: rotation.state,
    activation: rotation.activation,
    graceSeconds: rotation.graceSeconds,
    isLeak: rotation.isLeak,
    createdBy: rotation.createdBy,
    createdAt: iso(rotation.createdAt),
    ...present('activatedAt', rotation.activatedAt && iso(rotation.activatedAt)),
    ...present('oldSecretEndsAt', oldEndsAt && iso(oldEndsAt)),
    ...present('endedAt', rotation.endedAt && iso(rotation.endedAt)),
    ...present('endedBy', rotation.endedBy),
  };
  // On true time, as everything about keys is.
  await publishEvent(trx, keyring, owner, {
    type: `api_key_rotation.${what}`,
    data,
    now: clock.now(),
    linkId: null,
  });
}

/** Ends an open rotation and tells it; the secrets are the caller's to change, before. */
export async function endRotation(
  trx: DatabaseTransaction,
  deps: TellDeps,
  owner: Owner,
  rotationId: string,
  end: { state: 'finished' | 'cancelled'; endedAt: Date; endedBy: string },
): Promise<void> {
  await updateRotation(trx, owner, rotationId, end);
  await tellRotation(trx, deps, owner, rotationId, end.state === 'finished' ? 'completed' : 'cancelled');
}

/** The first use of a new secret: true when this call made it the active one. */
export async function activateRotation(
  deps: TellDeps & Pick<Deps, 'system' | 'wakeDeliveries'>,
  { partnerId, environment, keyId, secretId }: Principal,
): Promise<boolean> {
  const owner = { partnerId, environment };
  const isActivated = await deps.system.transaction(async (trx) => {
    if (!(await activateSecret(trx, owner, secretId, deps.clock.now()))) return false;
    const rotation = await findLastRotation(trx, owner, keyId);
    if (!rotation) throw new Error(`secret ${secretId} was activated without a rotation`);
    await tellRotation(trx, deps, owner, rotation.id, 'activated');
    if (rotation.state === 'finished') await tellRotation(trx, deps, owner, rotation.id, 'completed');
    return true;
  });
  if (isActivated) deps.wakeDeliveries();
  return isActivated;
}

/** Finishes rotations whose grace is over. The old secrets ended by themselves; this only records and tells it. */
export async function finishEndedRotations(deps: TellDeps & Pick<Deps, 'system' | 'wakeDeliveries'>): Promise<number> {
  const now = deps.clock.now();
  let finished = 0;
  for (const { keyId, rotationId, endedAt, ...owner } of await listEndedOverlaps(deps.system.db, now)) {
    await deps.system.transaction(async (trx) => {
      // The key's row first, as every change of a key does.
      await findKeyForUpdate(trx, owner, keyId);
      const last = await findLastRotation(trx, owner, keyId);
      if (last?.id !== rotationId || last.state !== 'overlap') return;
      await endRotation(trx, deps, owner, rotationId, { state: 'finished', endedAt, endedBy: 'system' });
      finished += 1;
    });
  }
  if (finished > 0) deps.wakeDeliveries();
  return finished;
}
