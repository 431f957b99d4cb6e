import type { Deps } from '../../../core/context.ts';
import type { FundingAnswer, FundingCall, FundingProvider, FundingRef, FundingRefund } from '../port.ts';
import {
  findSandboxFunding,
  insertSandboxFunding,
  updateSandboxFunding,
  updateSandboxRefund,
  type SandboxChange,
  type SandboxFundingRow,
} from '../queries.ts';
import { challengeUrl } from './challenge-url.ts';
import { judgeFunding, WAITS } from './judge-funding.ts';
import { findFundingMagic, MANUAL_METHODS } from './magic.ts';

const IS_VOIDABLE: ReadonlySet<string> = new Set(['authorised', 'pending', 'redirect']);

type SandboxDeps = Pick<Deps, 'app' | 'config'>;

/** The sandbox's provider: test cards and accounts by `FUNDING_MAGIC`, manual methods wait to be marked as received. */
export function sandboxFundingProvider(deps: SandboxDeps): FundingProvider {
  const judge = (row: SandboxFundingRow, { owner, now }: FundingRef): FundingAnswer =>
    judgeFunding(row, now, challengeUrl(deps.config, owner, row));

  /** Looks at what the provider knows, under a lock, and changes it where `change` wants that. */
  const act = (ref: FundingRef, change: (answer: FundingAnswer) => SandboxChange | undefined): Promise<FundingAnswer> =>
    deps.app.asOwner(ref.owner, async (trx) => {
      const row = await findSandboxFunding(trx, ref.owner, ref);
      if (!row) return { result: 'not_found' };
      const before = judge(row, ref);
      const set = change(before);
      if (!set) return before;
      await updateSandboxFunding(trx, ref.owner, ref, set);
      return judge({ ...row, ...set }, ref);
    });

  return {
    name: 'sandbox',
    authorise: (call) => authorise(deps, call, judge),
    capture: (ref) => act(ref, ({ result }) => (result === 'authorised' ? { capturedAt: ref.now } : undefined)),
    void: (ref) => act(ref, ({ result }) => (IS_VOIDABLE.has(result) ? { voidedAt: ref.now } : undefined)),
    refund: (refund) => giveBack(deps, refund, judge),
    status: (ref) => act(ref, () => undefined),
  };
}

type Judge = (row: SandboxFundingRow, ref: FundingRef) => FundingAnswer;

async function authorise(deps: SandboxDeps, call: FundingCall, judge: Judge): Promise<FundingAnswer> {
  const { owner, operationId, attempt, method, token, total, returnUrl, now } = call;
  const magic = findFundingMagic(method, token);
  if (!magic && !MANUAL_METHODS.includes(method)) return { result: 'declined', code: 'use_a_test_number' };
  return deps.app.asOwner(owner, async (trx) => {
    await insertSandboxFunding(trx, owner, {
      operationId,
      attempt,
      method,
      outcome: magic?.token ?? WAITS,
      minor: Number(total.minor),
      currency: total.currency,
      begunAt: now,
      settled: null,
      settledAt: null,
      capturedAt: null,
      voidedAt: null,
      returnUrl: returnUrl ?? null,
    });
    return judge((await findSandboxFunding(trx, owner, call))!, call);
  });
}

/** A refund id counts once; more than was charged is refused, not cut. */
async function giveBack(deps: SandboxDeps, refund: FundingRefund, judge: Judge): Promise<FundingAnswer> {
  const { owner, refundId, minor } = refund;
  return deps.app.asOwner(owner, async (trx) => {
    const row = await findSandboxFunding(trx, owner, refund);
    if (!row) return { result: 'not_found' };
    if (row.refundIds.includes(refundId)) return { result: 'refunded' };
    const before = judge(row, refund);
    if (before.result !== 'captured' && before.result !== 'refunded') return before;
    if (minor <= 0n || BigInt(row.refundedMinor) + minor > BigInt(row.minor)) {
      return { result: 'declined', code: 'refund_exceeds_charge' };
    }
    await updateSandboxRefund(trx, owner, refund);
    return { result: 'refunded' };
  });
}
