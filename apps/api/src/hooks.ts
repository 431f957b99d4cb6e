import { registerCipHooks } from './features/cip/index.ts';
import { registerOperationHooks } from './features/operations/index.ts';
import { registerReviewHandler, registerReviewSection } from './features/reviews/index.ts';
import { readHits, settleSanctions } from './features/screening/index.ts';
import { readUser } from './features/users/index.ts';

/**
 * Joins features that must not know each other, by hand and in one place: who follows a reviewer's decision, who tells
 * what about an item. Called by every process in which decisions are made: API, worker, operator commands.
 */
export function registerHooks(): void {
  registerReviewHandler('sanctions', settleSanctions);
  registerReviewSection('person', ['sanctions'], async (trx, deps, owner, { userId }) => {
    const { referenceId, state, userData } = await readUser(trx, deps, owner, userId);
    return { referenceId, state, ...userData };
  });
  registerReviewSection('hits', ['sanctions'], readHits);
  registerCipHooks();
  registerOperationHooks();
}
