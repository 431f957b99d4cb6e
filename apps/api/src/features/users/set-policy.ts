import type { Deps } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { OPERATOR_CHAIN, recordAct, type Actor } from '../audit/index.ts';
import { findPolicy, updatePolicy } from './queries.ts';
import type { CipPolicy } from './policy.ts';

/** Destroying data sooner than in a day, or later than in a hundred years, is a slip of the keyboard. */
const MAX_RETENTION_DAYS = 36_500;

export type PolicyChange = Partial<Pick<CipPolicy, 'retentionDays' | 'extendedFromMinor'>>;

/** The operator's policy as it is, or after a change, which is audited. Throws ApiError INVALID_REQUEST. */
export async function setPolicy(
  deps: Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>,
  change: PolicyChange,
  actor: Actor,
): Promise<CipPolicy> {
  const { retentionDays, extendedFromMinor } = change;
  if (retentionDays !== undefined && !isWithin(retentionDays, 1, MAX_RETENTION_DAYS)) {
    throw refuse([{ path: '--retention-days', message: `must be a whole number from 1 to ${MAX_RETENTION_DAYS}.` }]);
  }
  if (extendedFromMinor !== undefined && !isWithin(extendedFromMinor, 1, Number.MAX_SAFE_INTEGER)) {
    throw refuse([{ path: '--extended-from', message: 'must be an amount above 0.' }]);
  }
  return deps.system.transaction(async (trx) => {
    await updatePolicy(trx, change);
    const policy = await findPolicy(trx);
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor,
      action: 'cip_policy.set',
      subject: { kind: 'cip_policy', id: 'policy' },
      details: { retentionDays: policy.retentionDays, extendedFromMinor: policy.extendedFromMinor },
    });
    return policy;
  });
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;

export const showPolicy = (deps: Pick<Deps, 'system'>): Promise<CipPolicy> => deps.system.transaction(findPolicy);
