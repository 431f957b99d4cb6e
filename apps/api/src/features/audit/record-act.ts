import type { Deps } from '../../core/context.ts';
import { afterCommit, type DatabaseTransaction } from '../../core/db/connect.ts';
import { cleanDetails, type Act, type Action, type ActScope } from './acts.ts';
import { AUDIT_KEY_LABEL, macOf, OPERATOR_CHAIN, type Entry } from './chain.ts';
import { insertEntry, lockHead, updateHead } from './queries.ts';

type AuditDeps = Pick<Deps, 'keyring' | 'clock' | 'log'>;

/**
 * Writes the entry of a privileged act in the transaction of the act: both commit or neither does. What an operator does
 * to a partner stands in the partner's chain, where the partner sees it, and in the operator's.
 *
 * A chain is locked from here to the end of the transaction, so call it last, but before `noteChange`, whose lock every
 * other such transaction takes too: one order everywhere, or two acts could wait for each other. An operator's act takes
 * a transaction of `deps.system`, since the serving role has no part in the operator's chain.
 */
export async function recordAct<A extends Action>(
  trx: DatabaseTransaction,
  deps: AuditDeps,
  scope: ActScope | typeof OPERATOR_CHAIN,
  act: Act<A>,
): Promise<void> {
  const details = cleanDetails(act.action, act.details);
  if (scope === OPERATOR_CHAIN)
    return append(trx, deps, { partnerId: OPERATOR_CHAIN, environment: null, details }, act);
  const { partnerId, environment = null } = scope;
  await append(trx, deps, { partnerId, environment, details }, act);
  if (act.actor.kind === 'operator') {
    await append(trx, deps, { partnerId: OPERATOR_CHAIN, environment, details: { ...details, partnerId } }, act);
  }
}

async function append(
  trx: DatabaseTransaction,
  deps: AuditDeps,
  place: Pick<Entry, 'partnerId' | 'environment' | 'details'>,
  act: Omit<Act, 'details'>,
): Promise<void> {
  const chain = place.partnerId;
  const before = await lockHead(trx, chain);
  const entry: Entry = {
    ...place,
    number: before.count + 1,
    // Under the lock, so that times of a chain run as its numbers do.
    createdAt: deps.clock.now(),
    actorKind: act.actor.kind,
    actorId: act.actor.id,
    action: act.action,
    subjectKind: act.subject.kind,
    subjectId: act.subject.id,
    requestId: act.requestId ?? null,
    address: act.address ?? null,
    keyVersion: deps.keyring.current(AUDIT_KEY_LABEL).version,
  };
  const mac = macOf(deps.keyring, entry, before.mac);
  await insertEntry(trx, { ...entry, mac });
  await updateHead(trx, chain, { count: entry.number, mac });
  // Only a head that was committed may be noted: another one would look like a cut tail for ever.
  afterCommit(trx, () => deps.log.info('audit head', { chain, count: entry.number, mac: mac.toString('hex') }));
}
