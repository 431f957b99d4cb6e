import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { Currency } from '../../../core/money.ts';
import { makeReceipt } from '../../disclosures/index.ts';
import { markLinkBlocked, releaseOperation, requireLinkForUpdate } from '../../links/index.ts';
import { decide, type CancelVerdict, type Fact } from '../machine/index.ts';
import { stateOf } from '../operation-state.ts';
import { countOfLink } from '../queries.ts';
import { openFunding, sealFunding } from '../secrets.ts';
import { openOperation, type OpenOperation } from './open-operation.ts';
import { scheduleTasks, type Ask, type Running } from './schedule-tasks.ts';
import { writeNote, writeSteps } from './write-steps.ts';

/** Transfers that may be tried on one link until one is paid; then the link is locked. Issue 5, Confirm. */
const MAX_TRIES = 5;

export interface Applied extends OpenOperation {
  /** False: late, doubled, or told before. */
  isChanged: boolean;
  verdict: CancelVerdict | undefined;
}

export interface ApplyOptions {
  /** Who made the fact: `system`, `partner`, `user`, or an operator's id. */
  actor?: string;
  /** The task that asked, so that it ends or runs again in the same transaction. */
  running?: Running;
}

/** What a fact makes of an operation, written with trail, ledger, events, tasks and receipt in one transaction. */
export async function applyFact(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  operationId: string,
  fact: Fact,
  options: ApplyOptions = {},
): Promise<Applied> {
  return applyTo(trx, deps, await openOperation(trx, deps, owner, operationId), fact, options);
}

/** The same to an operation that is open. */
export async function applyTo(
  trx: DatabaseTransaction,
  deps: Deps,
  open: OpenOperation,
  fact: Fact,
  { actor = 'system', running }: ApplyOptions = {},
): Promise<Applied> {
  const decision = decide(stateOf(open.row, open.refund), fact, open.now);
  const cause = { fact: nameOf(fact), actor };
  let after = await writeSteps(trx, deps, open, decision.steps, cause);
  after = await keepRedirect(trx, deps, after, fact, cause);
  if (decision.steps.length > 0) {
    await releaseLink(trx, after, open);
    await renewReceipt(trx, deps, after, open);
  }
  await scheduleTasks(trx, after, running, askOf(fact));
  return { ...after, isChanged: after.row.version !== open.row.version, verdict: decision.verdict };
}

/** `payout.recall.recalled`, `cancel`: what the trail calls it. */
const nameOf = (fact: Fact): string =>
  'answer' in fact ? `${fact.kind}.${fact.act}.${fact.answer.result}` : fact.kind;

function askOf(fact: Fact): Ask | undefined {
  if (!('answer' in fact) || !('askAgainAfterMs' in fact.answer)) return undefined;
  const { askAgainAfterMs } = fact.answer;
  if (askAgainAfterMs === undefined) return undefined;
  return { kind: fact.kind === 'funding' ? 'funding_status' : 'payout_status', afterMs: askAgainAfterMs };
}

/** The page sends its person there; kept sealed while the payment waits. */
async function keepRedirect(
  trx: DatabaseTransaction,
  deps: Deps,
  open: OpenOperation,
  fact: Fact,
  cause: { fact: string; actor: string },
): Promise<OpenOperation> {
  if (fact.kind !== 'funding' || fact.answer.result !== 'redirect') return open;
  const { owner, row } = open;
  if (row.fundingStatus !== 'pending' || row.status !== 'created') return open;
  const secret = openFunding(deps.keyring, owner, row.id, row.fundingSecret);
  const redirectUrl = fact.answer.url;
  if (secret.redirectUrl === redirectUrl) return open;
  const fundingSecret = sealFunding(deps.keyring, owner, row.id, { ...secret, redirectUrl });
  return writeNote(trx, open, { fundingSecret }, cause);
}

/** What failed before it was paid leaves the link usable; after five of those, or where sanctions forbid, it is locked. */
async function releaseLink(trx: DatabaseTransaction, after: OpenOperation, before: OpenOperation): Promise<void> {
  const { owner, row, link, now } = after;
  if (row.status !== 'failed' || before.row.status === 'failed' || row.paidAt !== null) return;
  if (row.failureCode === 'compliance') return markLinkBlocked(trx, owner, link, { reason: 'compliance', now });
  if (!(await releaseOperation(trx, owner, link, now))) return;
  if ((await countOfLink(trx, owner, link.id)) < MAX_TRIES) return;
  const released = await requireLinkForUpdate(trx, owner, link.id);
  await markLinkBlocked(trx, owner, released, { reason: 'payments', now });
}

/** From the payment on there is a receipt, made anew when what it says has changed. */
async function renewReceipt(
  trx: DatabaseTransaction,
  deps: Deps,
  { owner, row, refund, now }: OpenOperation,
  before: OpenOperation,
): Promise<void> {
  if (row.paidAt === null) return;
  const isSame =
    before.row.paidAt !== null &&
    before.row.status === row.status &&
    before.row.trackingKey === row.trackingKey &&
    before.refund?.status === refund?.status;
  if (isSame) return;
  await makeReceipt(trx, deps, owner, {
    operationId: row.id,
    quoteId: row.quoteId,
    disclosureHash: row.disclosureHash,
    paidAt: row.paidAt,
    confirmationCode: row.id,
    ...(row.trackingKey === null ? {} : { trackingKey: row.trackingKey }),
    status: row.status,
    ...(refund
      ? {
          refund: {
            amount: { minor: BigInt(refund.minor), currency: refund.currency as Currency },
            dueAt: refund.dueAt,
            ...(refund.paidAt ? { paidAt: refund.paidAt } : {}),
          },
        }
      : {}),
    now,
  });
}
