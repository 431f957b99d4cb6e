import type { Deps, Owner } from '../../core/context.ts';
import { chooseAdapter } from '../adapters/index.ts';
import { httpPayoutRail } from './http-rail.ts';
import { manualPayoutRail } from './manual/rail.ts';
import type { PayoutRail, PayoutRoute } from './port.ts';
import { sandboxPayoutRail } from './sandbox/rail.ts';

type ChooseDeps = Pick<Deps, 'app' | 'system' | 'keyring' | 'egress' | 'clock' | 'log'>;

/** What `adapter set` says for the route; else the sandbox's own rail; in live nothing (RAIL_NOT_CONFIGURED). */
export async function choosePayoutRail(
  deps: ChooseDeps,
  owner: Owner,
  route: PayoutRoute,
): Promise<PayoutRail | undefined> {
  const { country, currency, method } = route;
  const adapter = await chooseAdapter(deps, owner.environment, 'payout', `${country}/${currency}/${method}`);
  if (adapter) return adapter.kind === 'http' ? httpPayoutRail(deps, adapter) : manualPayoutRail(deps, adapter);
  if (owner.environment === 'live') return undefined;
  const rail = sandboxPayoutRail(deps);
  return rail.supports(route) ? rail : undefined;
}
