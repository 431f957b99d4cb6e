import type { Deps, Owner } from '../../core/context.ts';
import { chooseAdapter } from '../adapters/index.ts';
import { httpVerifier } from './adapters/http-verifier.ts';
import { manualVerifier } from './adapters/manual-verifier.ts';
import { sandboxVerifier } from './adapters/sandbox-verifier.ts';
import type { IdentityVerifier } from './verifier.ts';

/**
 * Who is asked: what the operator set up for the environment; otherwise the sandbox's own verifier there, and in live the
 * operator's reviewers, since nobody is verified by default.
 */
export async function chooseVerifier(deps: Deps, owner: Owner): Promise<IdentityVerifier> {
  const adapter = await chooseAdapter(deps, owner.environment, 'identity');
  if (adapter?.kind === 'http') return httpVerifier(deps, adapter);
  if (adapter) return manualVerifier;
  return owner.environment === 'sandbox' ? sandboxVerifier : manualVerifier;
}
