import { noteChange } from '../../core/changes.ts';
import type { Deps, Environment } from '../../core/context.ts';
import { notFound } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { recordAct, type Actor } from '../audit/index.ts';
import { updateLimits } from './queries.ts';
import { requirePartner } from './service.ts';

const MOST = { create: 100_000, default: 1_000_000 } as const;

/** Sets how many requests a minute a partner has in one environment; every process counts by it within a second. */
export async function setPartnerLimits(
  deps: Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>,
  input: { slug: string; environment: Environment; create?: number; default?: number; actor?: Actor },
): Promise<{ create: number; default: number }> {
  for (const bucket of ['create', 'default'] as const) {
    const value = input[bucket];
    if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= MOST[bucket])) continue;
    throw refuse([{ path: bucket, message: `must be a whole number from 1 to ${MOST[bucket]}.` }]);
  }
  if (input.create === undefined && input.default === undefined) {
    throw refuse([{ path: 'create', message: 'or default must be given.' }]);
  }
  const partner = await requirePartner(deps, input.slug);
  const owner = { partnerId: partner.id, environment: input.environment };
  return deps.system.transaction(async (trx) => {
    const row = await updateLimits(trx, owner, input);
    if (!row) throw notFound();
    const limits = { create: row.createLimitPerMinute, default: row.requestLimitPerMinute };
    await recordAct(trx, deps, owner, {
      actor: input.actor ?? { kind: 'operator', id: 'operator' },
      action: 'partner.limits_set',
      subject: { kind: 'partner', id: partner.id },
      details: limits,
    });
    await noteChange(trx, 'partner', partner.id);
    return limits;
  });
}
