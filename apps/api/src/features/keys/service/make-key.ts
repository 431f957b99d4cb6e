import type { Owner } from '../../../core/context.ts';
import { randomBytes } from '../../../core/random.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { ErrorDetail } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { newId } from '../../../core/ids.ts';
import { hashKey } from '../hash-key.ts';
import { maskKey, mintKey } from '../key-format.ts';
import { countUsableKeys, findPolicy } from '../policy-queries.ts';
import { insertKey, type NewSecret } from '../queries.ts';
import { callerName, recordKeyAct, type Caller, type KeyDeps } from './caller.ts';
import {
  chooseScopes,
  judgeNoWider,
  judgePolicy,
  NOTHING,
  readReach,
  reachOfCaller,
  type KeyReach,
  type KeyWish,
} from './judge-key.ts';

const FORMAT_VERSION = 1;
const NO_REACH: KeyReach = { scopes: [], ipRules: [], isIpObserveOnly: false, expiresAt: null, amountCaps: null };

export interface NewKeyWish extends KeyWish {
  name: string;
  note?: string | null | undefined;
  template?: string | undefined;
  isRotatable?: boolean | undefined;
}

export interface MintedSecret {
  /** The full text: shown once, stored nowhere. */
  key: string;
  hash: Buffer;
  secret: Omit<NewSecret, 'keyId' | 'status' | 'activatedAt'>;
}

export function mintSecret(deps: Pick<KeyDeps, 'keyring'>, owner: Owner, now: Date): MintedSecret {
  const key = mintKey(owner.environment, randomBytes);
  const { start4, end4 } = maskKey(key);
  const { version, key: pepper } = deps.keyring.currentPepper;
  const secret = {
    id: newId('sec'),
    pepperVersion: version,
    formatVersion: FORMAT_VERSION,
    start4,
    end4,
    createdAt: now,
    expiresAt: null,
    latestAt: null,
    revokedAt: null,
  };
  return { key, hash: hashKey(pepper, key), secret };
}

/** Mints a key, within what the caller has and the partner's policy allows. The text is in the answer and nowhere else. */
export async function makeKey(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  wish: NewKeyWish,
  defaultTemplate?: string,
): Promise<{ keyId: string; key: string; scopes: readonly string[]; template: string | null }> {
  const now = deps.clock.now();
  const { scopes, template } = chooseScopes(wish, defaultTemplate);
  const reach = await judgeNewKey(trx, owner, caller, { ...wish, scopes }, now);
  const keyId = newId('key');
  const { key, hash, secret } = mintSecret(deps, owner, now);
  const name = wish.name.trim();
  const row = {
    id: keyId,
    name,
    note: wish.note ?? null,
    template,
    scopes: [...reach.scopes],
    ipRules: [...reach.ipRules],
    isIpObserveOnly: reach.isIpObserveOnly,
    isRotatable: wish.isRotatable ?? false,
    expiresAt: reach.expiresAt,
    amountCaps: reach.amountCaps && JSON.stringify(reach.amountCaps),
    createdBy: callerName(caller),
    createdAt: now,
    seenInUrlAt: null,
    disabledAt: null,
    disabledBy: null,
    revokedAt: null,
    revokedBy: null,
    revokeReason: null,
  };
  await insertKey(trx, owner, row, { ...secret, keyId, status: 'active', activatedAt: now }, hash);
  await recordKeyAct(trx, deps, owner, caller, keyId, {
    action: 'key.created',
    details: { name, scopes: reach.scopes, template },
  });
  return { keyId, key, scopes: reach.scopes, template };
}

async function judgeNewKey(
  trx: DatabaseTransaction,
  owner: Owner,
  caller: Caller,
  wish: KeyWish,
  now: Date,
): Promise<KeyReach> {
  const problems: ErrorDetail[] = [];
  const reach = readReach(NO_REACH, wish, now, problems);
  if (problems.length > 0) throw refuse(problems);
  const own = reachOfCaller(caller);
  if (own) judgeNoWider(own, NOTHING, reach, problems);
  const policy = await findPolicy(trx, owner.partnerId);
  judgePolicy(policy, owner.environment, reach, now, problems);
  if (
    policy?.maxLiveKeys &&
    owner.environment === 'live' &&
    (await countUsableKeys(trx, owner, now)) >= policy.maxLiveKeys
  ) {
    problems.push({
      path: '',
      message: `Your key policy allows ${policy.maxLiveKeys} live keys, and there are as many; revoke one first.`,
    });
  }
  if (problems.length > 0) throw refuse(problems);
  return reach;
}
