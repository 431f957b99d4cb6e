import { Type, type Static } from 'typebox';
import type { Deps } from '../../core/context.ts';
import {
  Answer,
  AskAgain,
  callAdapter,
  MinorUnits,
  readInstant,
  ReasonCode,
  ServiceInstant,
  type HttpAdapter,
} from '../adapters/index.ts';
import type { PayoutAnswer, PayoutOrder, PayoutRail, PayoutRef } from './port.ts';
import { trackingKeyOf } from './tracking-key.ts';

/** What a service of the port `payout` may answer to every call (docs/adapters.md). */
export const PayoutReply = Type.Union([
  Answer({
    result: Type.Enum(['submitted', 'recalled', 'recall_refused', 'not_found', 'unknown']),
    askAgainAfterMs: Type.Optional(AskAgain),
  }),
  Answer({
    result: Type.Literal('deposited'),
    at: ServiceInstant,
    trackingKey: Type.String({ pattern: '^[A-Za-z0-9]{1,30}$' }),
    askAgainAfterMs: Type.Optional(AskAgain),
  }),
  Answer({ result: Type.Literal('rejected'), code: ReasonCode }),
  Answer({ result: Type.Literal('returned'), minor: MinorUnits, at: ServiceInstant, code: ReasonCode }),
]);

type RailDeps = Pick<Deps, 'egress' | 'clock' | 'log'>;

/** Answers that make sense after each call; any other is no answer. */
const AFTER_SUBMIT = ['submitted', 'deposited', 'rejected', 'returned', 'unknown'];
const AFTER_RECALL = ['submitted', 'recalled', 'recall_refused', 'deposited', 'rejected', 'returned', 'not_found', 'unknown']; // prettier-ignore
const AFTER_STATUS = ['submitted', 'recalled', 'deposited', 'rejected', 'returned', 'not_found', 'unknown'];

/** A rail behind the signed contract. Whatever the service does that is not exactly an answer is `unknown`. */
export function httpPayoutRail(deps: RailDeps, adapter: HttpAdapter): PayoutRail {
  const ask = async (
    path: string,
    data: Record<string, unknown>,
    allowed: readonly string[],
  ): Promise<PayoutAnswer> => {
    const reply = await callAdapter(deps, adapter, { path, data, answer: PayoutReply });
    if (!reply.ok || !allowed.includes(reply.answer.result)) return { result: 'unknown' };
    return payoutAnswerOf(reply.answer);
  };
  return {
    name: adapter.name,
    supports: ({ country, currency, method }) => adapter.routes.includes(`${country}/${currency}/${method}`),
    submit: (order) => ask('payout/submit', payoutOrderData(order), AFTER_SUBMIT),
    recall: (ref) => ask('payout/recall', refData(ref), AFTER_RECALL),
    status: (ref) => ask('payout/status', refData(ref), AFTER_STATUS),
  };
}

const refData = ({ owner, operationId }: PayoutRef) => ({ partnerId: owner.partnerId, operationId });

/** What `payout/submit` says. */
export const payoutOrderData = (order: PayoutOrder): Record<string, unknown> => ({
  ...refData(order),
  trackingKey: trackingKeyOf(order.operationId),
  receive: { minor: String(order.receive.minor), currency: order.receive.currency },
  country: order.country,
  method: order.method,
  accountNumber: order.accountNumber,
  recipientName: order.recipientName,
  senderName: order.senderName,
  concept: order.concept,
});

/** The answer in our own terms; an impossible date makes it `unknown`. */
function payoutAnswerOf(reply: Static<typeof PayoutReply>): PayoutAnswer {
  switch (reply.result) {
    case 'deposited': {
      const at = readInstant(reply.at);
      return at ? { ...reply, at } : { result: 'unknown' };
    }
    case 'returned': {
      const at = readInstant(reply.at);
      return at ? { ...reply, at, minor: BigInt(reply.minor) } : { result: 'unknown' };
    }
    default:
      return reply;
  }
}
