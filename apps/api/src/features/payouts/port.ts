import type { Owner } from '../../core/context.ts';
import type { Currency, Money } from '../../core/money.ts';

/** The payout of one operation. `now` is the owner's time. Calls with the same operation id are one call. */
export interface PayoutRef {
  owner: Owner;
  operationId: string;
  now: Date;
}

export interface PayoutOrder extends PayoutRef {
  receive: Money;
  country: string;
  method: string;
  accountNumber: string;
  recipientName: string;
  senderName: string;
  concept: string;
}

export interface PayoutRoute {
  country: string;
  currency: Currency;
  method: string;
}

/**
 * `unknown` says nothing about what happened: only `status` may follow, and `not_found` twice, 60 s apart, allows one
 * more `submit` under the same id. A deposit may come back later: `askAgainAfterMs` then says when to look again.
 */
export type PayoutAnswer =
  | {
      result: 'submitted' | 'recalled' | 'recall_refused' | 'not_found' | 'unknown';
      askAgainAfterMs?: number;
    }
  | { result: 'deposited'; at: Date; trackingKey: string; askAgainAfterMs?: number }
  | { result: 'rejected'; code: string }
  | { result: 'returned'; minor: bigint; at: Date; code: string };

/** How the recipient is paid. Never rejects for what the rail does: that is `unknown`. */
export interface PayoutRail {
  name: string;
  supports(route: PayoutRoute): boolean;
  submit(order: PayoutOrder): Promise<PayoutAnswer>;
  recall(ref: PayoutRef): Promise<PayoutAnswer>;
  status(ref: PayoutRef): Promise<PayoutAnswer>;
}
