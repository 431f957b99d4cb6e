import type { Deps, Owner } from '../../core/context.ts';
import { chooseAdapter } from '../adapters/index.ts';
import type { FundingMethod } from '../pricing/index.ts';
import { httpFundingProvider } from './http-provider.ts';
import { manualFundingProvider } from './manual-provider.ts';
import type { FundingProvider } from './port.ts';
import { MANUAL_METHODS } from './sandbox/magic.ts';
import { sandboxFundingProvider } from './sandbox/provider.ts';

type ChooseDeps = Pick<Deps, 'app' | 'system' | 'keyring' | 'config' | 'egress' | 'clock' | 'log'>;

/** What `adapter set` says for the method; else the sandbox's own provider; in live nothing (RAIL_NOT_CONFIGURED). */
export async function chooseFundingProvider(
  deps: ChooseDeps,
  owner: Owner,
  method: FundingMethod,
): Promise<FundingProvider | undefined> {
  const adapter = await chooseAdapter(deps, owner.environment, 'funding', method);
  if (adapter?.kind === 'http') return httpFundingProvider(deps, adapter);
  if (adapter && MANUAL_METHODS.includes(method)) return manualFundingProvider(deps, adapter.name);
  return owner.environment === 'sandbox' ? sandboxFundingProvider(deps) : undefined;
}
