import type { Deps, Environment, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { ApiError } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { recordAct, type Actor } from '../audit/index.ts';
import { requirePartner } from '../partners/index.ts';
import { awaitApplied, type Effective } from './heartbeat.ts';
import { listKeys } from './list-queries.ts';
import { findPolicy, upsertPolicy, type KeyPolicyRow } from './policy-queries.ts';
import { findKeyOwner } from './queries.ts';
import type { KeyView, RotateKeyInput, RotationView } from './schema.ts';
import { operatorCaller, type Caller } from './service/caller.ts';
import { changeKey, disableKey, enableKey, endKey, type UpdateKeyWish } from './service/change-key.ts';
import { makeKey, type NewKeyWish } from './service/make-key.ts';
import { readKeyView, usesByKey, viewOf } from './service/read-keys.ts';
import { readRotation } from './service/read-rotation.ts';
import { cancelRotation, finishRotation, rotateKey } from './service/rotate-key.ts';

/** What the operator does with keys: across partners, with no bounds but the partner's policy. */
type OperatorDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>;

export interface CreateKeyInput extends NewKeyWish {
  partnerSlug: string;
  environment: Environment;
  createdBy: string;
  /** Who asked for it, when that was not the operator. */
  actor?: Actor;
}

/** Mints a key; without scopes or template one that may do everything. The full text is in the answer and nowhere else. */
export async function createKey(deps: OperatorDeps, input: CreateKeyInput): ReturnType<typeof makeKey> {
  const { partnerSlug, environment, createdBy, actor, ...wish } = input;
  const partner = await requirePartner(deps, partnerSlug);
  const owner = { partnerId: partner.id, environment };
  const caller: Caller = actor ? { actor, key: undefined } : operatorCaller(createdBy);
  return deps.system.transaction((trx) => makeKey(trx, deps, owner, caller, wish, 'full'));
}

async function requireOwner(deps: OperatorDeps, keyId: string): Promise<Owner> {
  const owner = await findKeyOwner(deps.system.db, keyId);
  if (!owner) throw new ApiError('RESOURCE_NOT_FOUND', `There is no key with the id "${keyId}".`);
  return owner;
}

async function onKey<T>(
  deps: OperatorDeps,
  keyId: string,
  work: (trx: DatabaseTransaction, owner: Owner) => Promise<T>,
): Promise<T> {
  const owner = await requireOwner(deps, keyId);
  return deps.system.transaction((trx) => work(trx, owner));
}

/** Revokes a key for good; within a second no process accepts it. `seq` is for `awaitApplied`. */
export function revokeKey(
  deps: OperatorDeps,
  input: { keyId: string; revokedBy: string; reason?: string },
): Promise<{ keyId: string; revokedAt: Date; seq: number }> {
  const { keyId } = input;
  return onKey(deps, keyId, async (trx, owner) => {
    const seq = await endKey(trx, deps, owner, operatorCaller(input.revokedBy), keyId, input.reason);
    if (seq === undefined) throw new ApiError('INVALID_REQUEST', `The key ${keyId} is already revoked.`);
    const { revokedAt } = await readKeyView(trx, deps, owner, keyId);
    return { keyId, revokedAt: new Date(revokedAt!), seq };
  });
}

export const whenApplied = (deps: OperatorDeps, seq: number | undefined): Promise<Effective> =>
  awaitApplied(deps.system.db, seq);

export const showKey = (deps: OperatorDeps, keyId: string): Promise<KeyView> =>
  onKey(deps, keyId, (trx, owner) => readKeyView(trx, deps, owner, keyId));

/** The newest thousand keys of one environment. */
export async function findKeys(deps: OperatorDeps, partnerSlug: string, environment: Environment): Promise<KeyView[]> {
  const partner = await requirePartner(deps, partnerSlug);
  const owner = { partnerId: partner.id, environment };
  const listing = { paging: { kind: 'page', page: 1, limit: 1_000 }, from: undefined, to: undefined } as const;
  const now = deps.clock.now();
  return deps.system.transaction(async (trx) => {
    const { rows } = await listKeys(trx, owner, undefined, listing, now);
    const uses = await usesByKey(
      trx,
      owner,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => viewOf(row, uses.get(row.id) ?? [], now));
  });
}

export const updateKeyByOperator = (deps: OperatorDeps, keyId: string, wish: UpdateKeyWish): Promise<KeyView> =>
  onKey(deps, keyId, async (trx, owner) => {
    await changeKey(trx, deps, owner, operatorCaller(), keyId, wish);
    return readKeyView(trx, deps, owner, keyId);
  });

export const disableKeyByOperator = (deps: OperatorDeps, keyId: string): Promise<number | undefined> =>
  onKey(deps, keyId, (trx, owner) => disableKey(trx, deps, owner, operatorCaller(), keyId));

export const enableKeyByOperator = (deps: OperatorDeps, keyId: string): Promise<void> =>
  onKey(deps, keyId, (trx, owner) => enableKey(trx, deps, owner, operatorCaller(), keyId));

export const rotateKeyByOperator = (
  deps: OperatorDeps,
  keyId: string,
  input: RotateKeyInput,
): Promise<{ key: string; seq: number; rotation: RotationView }> =>
  onKey(deps, keyId, async (trx, owner) => {
    const { key, seq } = await rotateKey(trx, deps, owner, operatorCaller(), keyId, input);
    return { key, seq, rotation: await readRotation(trx, deps, owner, { key: undefined }, keyId) };
  });

export const showRotation = (deps: OperatorDeps, keyId: string): Promise<RotationView> =>
  onKey(deps, keyId, (trx, owner) => readRotation(trx, deps, owner, { key: undefined }, keyId));

export const endRotationByOperator = (
  deps: OperatorDeps,
  keyId: string,
  how: 'cancel' | 'finish',
): Promise<RotationView> =>
  onKey(deps, keyId, async (trx, owner) => {
    await (how === 'cancel' ? cancelRotation : finishRotation)(trx, deps, owner, operatorCaller(), keyId);
    return readRotation(trx, deps, owner, { key: undefined }, keyId);
  });

export type KeyPolicy = Pick<KeyPolicyRow, 'requiresIpRules' | 'requiresExpiry' | 'maxLifeDays' | 'maxLiveKeys'>;
const NO_POLICY: KeyPolicy = { requiresIpRules: false, requiresExpiry: false, maxLifeDays: null, maxLiveKeys: null };
const POLICY_BOUNDS = { maxLifeDays: 3_650, maxLiveKeys: 1_000 } as const;

const policyOf = ({ requiresIpRules, requiresExpiry, maxLifeDays, maxLiveKeys }: KeyPolicy): KeyPolicy => ({
  requiresIpRules,
  requiresExpiry,
  maxLifeDays,
  maxLiveKeys,
});

/** What a partner's live keys must keep to; all off until somebody turns it on. */
export async function showKeyPolicy(deps: OperatorDeps, partnerSlug: string): Promise<KeyPolicy> {
  const partner = await requirePartner(deps, partnerSlug);
  return policyOf((await findPolicy(deps.system.db, partner.id)) ?? NO_POLICY);
}

/** Changes what is named. It binds keys that are made or changed from now on; those that exist go on as they are. */
export async function setKeyPolicy(
  deps: OperatorDeps,
  partnerSlug: string,
  change: Partial<KeyPolicy>,
  actor: Actor = { kind: 'operator', id: 'operator' },
): Promise<KeyPolicy> {
  for (const [name, most] of Object.entries(POLICY_BOUNDS)) {
    const value = change[name as keyof typeof POLICY_BOUNDS];
    if (typeof value === 'number' && !(Number.isInteger(value) && value >= 1 && value <= most)) {
      throw refuse([{ path: name, message: `must be a whole number from 1 to ${most}, or none.` }]);
    }
  }
  const partner = await requirePartner(deps, partnerSlug);
  return deps.system.transaction(async (trx) => {
    const policy = { ...policyOf((await findPolicy(trx, partner.id)) ?? NO_POLICY), ...change };
    await upsertPolicy(trx, { partnerId: partner.id, ...policy, updatedBy: actor.id, updatedAt: deps.clock.now() });
    await recordAct(
      trx,
      deps,
      { partnerId: partner.id },
      {
        actor,
        action: 'key_policy.set',
        subject: { kind: 'partner', id: partner.id },
        details: policy,
      },
    );
    return policy;
  });
}
