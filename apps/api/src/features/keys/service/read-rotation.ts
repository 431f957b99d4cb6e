import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { insufficientScope, notFound } from '../../../core/errors.ts';
import { iso, present } from '../../../core/http/wire.ts';
import { listKeySources, type KeySource } from '../../usage/index.ts';
import { findKey, type ApiKeyRow } from '../queries.ts';
import { findLastRotation, listSecretUses, type RotationRow, type SecretUse } from '../rotation-queries.ts';
import type { RotationView } from '../schema.ts';
import type { Caller } from './caller.ts';
import { noRotation } from './rotate-key.ts';
import { secretViewOf } from './read-keys.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Uses reach the counts within 15 s; a minute on top for clients that call seldom. */
const QUIET_AFTER_MOVE_MS = 15 * MINUTE_MS;
const MAX_PLACES = 100;

/** The newest rotation of a key with who still uses the old secret. */
export async function readRotation(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'clock'>,
  owner: Owner,
  caller: Pick<Caller, 'key'>,
  keyId: string,
): Promise<RotationView> {
  const row = await findKey(trx, owner, keyId);
  if (!row) throw notFound();
  const isOwn = caller.key?.id === row.id;
  if (isOwn && !row.isRotatable && !row.scopes.includes('keys:read')) throw insufficientScope('keys:read');
  const rotation = await findLastRotation(trx, owner, keyId);
  if (!rotation) throw noRotation();
  const secrets = await listSecretUses(trx, owner, [keyId]);
  const sources = await listKeySources(trx, owner, [rotation.oldSecretId, rotation.newSecretId], rotation.createdAt);
  return viewOf(row, rotation, secrets, sources, deps.clock.now());
}

function viewOf(
  row: ApiKeyRow,
  rotation: RotationRow,
  secrets: SecretUse[],
  sources: KeySource[],
  now: Date,
): RotationView {
  const [oldSecret, newSecret] = [rotation.oldSecretId, rotation.newSecretId].map((id) =>
    secrets.find((secret) => secret.id === id),
  );
  // Only secrets that have long ended and were replaced often since are not listed; the last rotation's are.
  if (!oldSecret || !newSecret) throw new Error(`secrets of rotation ${rotation.id} are missing`);
  const places = placesOf(rotation, sources);
  const state = stateOf(rotation, oldSecret, now);
  const safety = judgeSafety({ ...rotation, state }, { oldSecret, newSecret }, places, now);
  return {
    rotationId: rotation.id,
    keyId: row.id,
    state,
    activation: rotation.activation,
    graceSeconds: rotation.graceSeconds,
    latestAt: iso(rotation.latestAt),
    isLeak: rotation.isLeak,
    createdBy: rotation.createdBy,
    createdAt: iso(rotation.createdAt),
    ...present('activatedAt', rotation.activatedAt && iso(rotation.activatedAt)),
    ...present('endedAt', rotation.endedAt && iso(rotation.endedAt)),
    ...present('endedBy', rotation.endedBy),
    oldSecret: secretViewOf(row, oldSecret, now),
    newSecret: secretViewOf(row, newSecret, now),
    stillUsing: {
      places: places.length,
      items: places.slice(0, MAX_PLACES).map(({ source, hasMoved }) => ({
        address: source.address,
        network: source.network,
        userAgent: source.userAgent,
        routes: source.routes,
        uses: source.uses,
        lastUsedAt: iso(source.lastUsedAt),
        hasMoved,
      })),
    },
    ...safety,
  };
}

/** The end of the grace needs no write to be true. */
function stateOf(rotation: RotationRow, oldSecret: SecretUse, now: Date): RotationRow['state'] {
  const isPast = oldSecret.expiresAt !== null && oldSecret.expiresAt <= now;
  return rotation.state === 'overlap' && isPast ? 'finished' : rotation.state;
}

interface PlaceOfUse {
  source: KeySource;
  hasMoved: boolean;
}

/** Where the old secret was used since the rotation began, and whether the new one was used there since. */
function placesOf(rotation: RotationRow, sources: KeySource[]): PlaceOfUse[] {
  const used = sources.filter(({ lastUsedAt }) => lastUsedAt >= rotation.createdAt);
  const newUses = used.filter(({ secretId }) => secretId === rotation.newSecretId);
  return used
    .filter(({ secretId }) => secretId === rotation.oldSecretId)
    .map((source) => ({
      source,
      hasMoved:
        source.address !== null &&
        newUses.some((use) => use.address === source.address && use.lastUsedAt > source.lastUsedAt),
    }));
}

/**
 * Safe is: the new secret works, and the old one is not needed. Not needed means that every place that used it has moved
 * and it has been quiet for a quarter of an hour, or that nobody used it for a day.
 */
function judgeSafety(
  rotation: RotationRow,
  { oldSecret, newSecret }: { oldSecret: SecretUse; newSecret: SecretUse },
  places: PlaceOfUse[],
  now: Date,
): { isSafeToFinish: boolean; reason: string } {
  const no = (reason: string) => ({ isSafeToFinish: false, reason });
  if (rotation.state === 'cancelled') return no('The rotation was cancelled.');
  if (rotation.state === 'finished') return { isSafeToFinish: true, reason: 'The old secret has ended.' };
  if (!rotation.activatedAt || !newSecret.firstUsedAt) return no('The new secret has not been used yet.');
  const lastOldUse = oldSecret.lastUsedAt;
  const quietMs = lastOldUse ? now.getTime() - lastOldUse.getTime() : Infinity;
  if (quietMs >= DAY_MS)
    return { isSafeToFinish: true, reason: 'The new secret is in use, and the old one has not been used for a day.' };
  const staying = places.filter(({ hasMoved }) => !hasMoved);
  if (staying.length > 0) {
    const where = staying
      .slice(0, 3)
      .map(({ source }) => source.address ?? 'many addresses')
      .join(', ');
    return no(
      `The old secret was used ${ago(quietMs)}; ${staying.length} of ${places.length} places have not moved: ${where}.`,
    );
  }
  const sinceNewMs = now.getTime() - newSecret.firstUsedAt.getTime();
  if (Math.min(quietMs, sinceNewMs) < QUIET_AFTER_MOVE_MS)
    return no('Every place has moved to the new secret; wait until the old one has been quiet for 15 minutes.');
  return {
    isSafeToFinish: true,
    reason: 'Every place that used the old secret has moved to the new one, and the old one is quiet.',
  };
}

const ago = (ms: number): string =>
  ms < 2 * MINUTE_MS ? 'within the last two minutes' : `${Math.round(ms / MINUTE_MS)} minutes ago`;
