import { fundingReversed, refundDue, totalOf, transferBlocked, type Posting } from '../../ledger/index.ts';
import { isBlocked, type Changing, type OperationState, type RefundState } from './state.ts';

export type RefundReason = 'cancelled' | 'failed' | 'returned';

/** One edge, or one note on the way: what changes, what is posted, and whether a refund is owed or paid by it. */
export interface Step {
  change: Partial<Changing>;
  postings: Posting[];
  refund?: { is: 'due'; minor: bigint; reason: RefundReason } | { is: 'paid' } | { is: 'refused'; code: string };
}

/** The steps that a fact makes, each of which sees what the one before it made. */
export class Draft {
  readonly steps: Step[] = [];
  readonly now: Date;
  #state: OperationState;

  constructor(state: OperationState, now: Date) {
    this.#state = state;
    this.now = now;
  }

  get state(): OperationState {
    return this.#state;
  }

  step(change: Partial<Changing>, postings: Posting[] = [], refund?: Step['refund']): void {
    this.steps.push({ change, postings, ...(refund ? { refund } : {}) });
    this.#state = { ...this.#state, ...change };
    if (refund) this.#state.refund = this.#refundAfter(refund);
  }

  #refundAfter(refund: NonNullable<Step['refund']>): RefundState {
    if (refund.is === 'due') return { minor: refund.minor, status: 'due', refusedCode: null };
    const before = this.#state.refund!;
    return refund.is === 'paid' ? { ...before, status: 'paid' } : { ...before, refusedCode: refund.code };
  }

  /**
   * Ends the operation before or without a deposit. What was paid goes back, is blocked where sanctions forbid that, or
   * is written back where the sender's bank has it already; a payment that nobody was asked for is void at once.
   */
  end(change: Partial<Changing> & ({ status: 'failed'; failureCode: string } | { status: 'cancelled' })): void {
    const { now } = this;
    const { fundingStatus, fundingAskedAt } = this.#state;
    const times = change.status === 'failed' ? { failedAt: now } : { cancelledAt: now };
    const isUnasked = fundingStatus === 'pending' && fundingAskedAt === null;
    // A transfer that sanctions stop stays held; any other that waits has nothing to pay out any more.
    const isLetGo =
      ['queued', 'held'].includes(this.#state.payoutStatus) && !isBlocked({ failureCode: null, ...change });
    const all: Partial<Changing> = {
      ...(isLetGo ? { payoutStatus: 'none', holdReason: null } : {}),
      ...(isUnasked ? { fundingStatus: 'voided' } : {}),
      ...times,
      ...change,
    };
    const settled = this.#settle({ ...this.#state, ...all }, change.status);
    this.step(all, settled.postings, settled.refund);
  }

  #settle(ended: OperationState, reason: 'failed' | 'cancelled'): Pick<Step, 'postings' | 'refund'> {
    const { amounts, fundingStatus } = ended;
    const total = totalOf(amounts);
    if (fundingStatus === 'returned') {
      const taken = ended.fundingReturnedMinor ?? total;
      const left = total - taken;
      const postings = [fundingReversed(amounts, taken)];
      if (isBlocked(ended)) return { postings: [...postings, ...transferBlocked(amounts, taken)] };
      if (left === 0n) return { postings };
      return { postings: [...postings, refundDue(amounts, left, taken)], refund: { is: 'due', minor: left, reason } };
    }
    if (fundingStatus !== 'captured') return { postings: [] };
    if (isBlocked(ended)) return { postings: transferBlocked(amounts) };
    return { postings: [refundDue(amounts, total)], refund: { is: 'due', minor: total, reason } };
  }
}
