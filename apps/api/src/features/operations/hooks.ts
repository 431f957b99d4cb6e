import { registerScreeningListener, registerScreeningSource, type ScreeningListener } from '../screening/index.ts';
import { listUnfinishedOf } from './queries.ts';
import { applyFact } from './service/apply-fact.ts';
import { personsToScreen } from './service/person.ts';

/** A decision on a person releases or fails the transfers that are open; a document that is asked for changes none. */
const onScreeningNews: ScreeningListener = async (trx, deps, owner, { userId, status }) => {
  if (status === 'document') return;
  for (const { id } of await listUnfinishedOf(trx, owner, userId))
    await applyFact(trx, deps, owner, id, { kind: 'screening', outcome: status });
};

/** Joins operations with screening, once in each process that has decisions made: API, worker, operator. */
export function registerOperationHooks(): void {
  registerScreeningListener('operations', onScreeningNews);
  registerScreeningSource(personsToScreen);
}
