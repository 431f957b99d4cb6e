import type { Context, Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { requireLiveCaller } from '../../../core/db/live-caller.ts';
import { invalidKey } from '../../../core/errors.ts';
import { recordAct, type Act, type Action, type Actor } from '../../audit/index.ts';
import type { AmountCaps } from '../amount-caps.ts';
import { findKey, type ApiKeyRow } from '../queries.ts';

/** Who acts on keys: a key of the same owner, a member of the team, or the operator. */
export interface Caller {
  actor: Actor;
  requestId?: string;
  address?: string;
  /** The calling key as it stands; undefined for people. */
  key: ApiKeyRow | undefined;
  /** Of a member: their own scopes, which bound what they give. The operator has no bounds. */
  scopes?: ReadonlySet<string>;
}

/** Read in the transaction of the act: what the calling key may give is judged by what it has now. */
export async function callerOf(trx: DatabaseTransaction, ctx: Context): Promise<Caller> {
  const { principal, requestId, clientAddress: address } = ctx;
  const { actor, scopes } = principal;
  if (actor.kind !== 'key') {
    await requireLiveCaller(trx, ctx);
    return { actor, requestId, address, key: undefined, scopes };
  }
  const key = await findKey(trx, ctx.owner, principal.keyId);
  if (!key || key.revokedAt || key.disabledAt) throw invalidKey();
  return { actor, requestId, address, key };
}

export const operatorCaller = (id = 'operator'): Caller => ({ actor: { kind: 'operator', id }, key: undefined });

/** As rows name him. */
export const callerName = ({ actor }: Caller): string => actor.id;

export const capsOf = ({ amountCaps }: Pick<ApiKeyRow, 'amountCaps'>): AmountCaps | null =>
  amountCaps as AmountCaps | null;

export type KeyDeps = Pick<Deps, 'keyring' | 'clock' | 'log'>;

/** The audit entry of an act on a key: last in the transaction but for `noteChange`. */
export function recordKeyAct<A extends Action>(
  trx: DatabaseTransaction,
  deps: KeyDeps,
  owner: Owner,
  caller: Caller,
  keyId: string,
  act: Pick<Act<A>, 'action' | 'details'>,
): Promise<void> {
  const { actor, requestId, address } = caller;
  return recordAct<A>(trx, deps, owner, {
    ...act,
    actor,
    subject: { kind: 'key', id: keyId },
    ...(requestId ? { requestId } : {}),
    ...(address ? { address } : {}),
  });
}
