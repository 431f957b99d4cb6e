import { timingSafeEqual } from 'node:crypto';
import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { Actor } from '../../audit/index.ts';
import { hashKey } from '../hash-key.ts';
import { parseKey } from '../key-format.ts';
import { findKeysByHashes, type KeyRow } from '../queries.ts';
import type { KeyDeps } from './caller.ts';
import { disableKey } from './change-key.ts';

/** A key of ours, found by its text. */
export interface IssuedKey extends Owner {
  keyId: string;
  secretId: string;
  /** Whether a call with this very text would be let in now, but for address and partner. */
  isWorking: boolean;
}

/** Those of the texts that are keys of ours, in whatever state. One statement for all. */
export async function findIssuedKeys(
  deps: Pick<Deps, 'system' | 'keyring' | 'clock'>,
  texts: readonly string[],
): Promise<Map<string, IssuedKey>> {
  const hashes = texts
    .filter((text) => parseKey(text))
    .flatMap((text) => [...deps.keyring.peppers.values()].map((pepper) => ({ text, hash: hashKey(pepper, text) })));
  if (hashes.length === 0) return new Map();
  const rows = await findKeysByHashes(
    deps.system.db,
    hashes.map(({ hash }) => hash),
  );
  const now = deps.clock.now();
  return new Map(
    hashes.flatMap(({ text, hash }) => {
      const row = rows.find(({ secretHash }) => timingSafeEqual(secretHash, hash));
      return row ? [[text, issuedKey(row, now)] as const] : [];
    }),
  );
}

function issuedKey(row: KeyRow, now: Date): IssuedKey {
  const { partnerId, environment, keyId, secretId } = row;
  const isOver = [row.secretExpiresAt, row.secretLatestAt, row.keyExpiresAt].some((end) => end !== null && end <= now);
  const isWorking = row.revokedAt === null && row.disabledAt === null && row.secretStatus !== 'revoked' && !isOver;
  return { partnerId, environment, keyId, secretId, isWorking };
}

/** Disables a key for whoever reported its leak. Last in the transaction. Returns what every process must hear of. */
export const disableLeakedKey = (
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  keyId: string,
  actor: Actor,
): Promise<number | undefined> => disableKey(trx, deps, owner, { actor, key: undefined }, keyId);
