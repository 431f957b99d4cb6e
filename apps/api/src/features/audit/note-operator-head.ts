import type { Deps } from '../../core/context.ts';
import { OPERATOR_CHAIN } from './chain.ts';
import { findHead } from './queries.ts';

/**
 * A job that logs the head of the operator's chain when it has moved: operator commands run in processes of their own,
 * whose log goes nowhere, and each of their acts stands in that chain.
 */
export function noteOperatorHead(deps: Pick<Deps, 'system' | 'log'>): () => Promise<void> {
  let noted = 0;
  return async () => {
    const head = await findHead(deps.system.db, OPERATOR_CHAIN);
    if (!head || head.count === noted) return;
    noted = head.count;
    deps.log.info('audit head', { chain: OPERATOR_CHAIN, count: head.count, mac: head.mac.toString('hex') });
  };
}
