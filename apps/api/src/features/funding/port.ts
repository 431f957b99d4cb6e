import type { Owner } from '../../core/context.ts';
import type { Money } from '../../core/money.ts';
import type { FundingMethod } from '../pricing/index.ts';

/** One funding of one operation. `now` is the owner's time. Calls with the same ids are one call. */
export interface FundingRef {
  owner: Owner;
  operationId: string;
  attempt: number;
  now: Date;
}

export interface FundingCall extends FundingRef {
  method: FundingMethod;
  /** What the page was given by the provider in place of a card or account number. */
  token?: string | undefined;
  total: Money;
  /** Where the person goes on after a redirect. */
  returnUrl?: string | undefined;
}

export interface FundingRefund extends FundingRef {
  refundId: string;
  minor: bigint;
}

/**
 * `unknown` says nothing about what happened: only `status` may follow. `askAgainAfterMs` is a delay in the owner's time
 * after which `status` knows more.
 */
export type FundingAnswer =
  | {
      result: 'authorised' | 'captured' | 'pending' | 'voided' | 'refunded' | 'not_found' | 'unknown';
      last4?: string;
      askAgainAfterMs?: number;
    }
  | { result: 'declined'; code: string }
  | { result: 'redirect'; url: string }
  | { result: 'returned'; minor: bigint; code: string };

/** How the sender's money comes in. Never rejects for what the provider does: that is `unknown`. */
export interface FundingProvider {
  name: string;
  authorise(call: FundingCall): Promise<FundingAnswer>;
  capture(ref: FundingRef): Promise<FundingAnswer>;
  void(ref: FundingRef): Promise<FundingAnswer>;
  refund(refund: FundingRefund): Promise<FundingAnswer>;
  status(ref: FundingRef): Promise<FundingAnswer>;
}
