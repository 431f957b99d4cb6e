import { Type, type Static } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { Answer, AskAgain, callAdapter, MinorUnits, ReasonCode, type HttpAdapter } from '../adapters/index.ts';
import type { FundingAnswer, FundingCall, FundingProvider, FundingRef } from './port.ts';

/** What a service of the port `funding` may answer to every call (docs/adapters.md). */
export const FundingReply = Type.Union([
  Answer({
    result: Type.Enum(['authorised', 'captured', 'pending', 'voided', 'refunded', 'not_found', 'unknown']),
    last4: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
    askAgainAfterMs: Type.Optional(AskAgain),
  }),
  Answer({ result: Type.Literal('declined'), code: ReasonCode }),
  Answer({ result: Type.Literal('redirect'), url: Type.String({ pattern: '^https://[^\\s"<>]{1,2000}$' }) }),
  Answer({ result: Type.Literal('returned'), minor: MinorUnits, code: ReasonCode }),
]);

type ProviderDeps = Pick<Deps, 'egress' | 'clock' | 'log'>;

/** Answers that make sense after each call; any other is no answer. */
const AFTER: Record<'authorise' | 'capture' | 'void' | 'refund' | 'status', readonly FundingAnswer['result'][]> = {
  authorise: ['authorised', 'captured', 'pending', 'redirect', 'declined', 'unknown'],
  capture: ['captured', 'pending', 'voided', 'declined', 'returned', 'not_found', 'unknown'],
  void: ['voided', 'captured', 'declined', 'returned', 'not_found', 'unknown'],
  refund: ['refunded', 'pending', 'declined', 'returned', 'not_found', 'unknown'],
  status: ['authorised', 'captured', 'pending', 'redirect', 'voided', 'refunded', 'declined', 'returned', 'not_found', 'unknown'], // prettier-ignore
};

/** A provider behind the signed contract. Whatever the service does that is not exactly an answer is `unknown`. */
export function httpFundingProvider(deps: ProviderDeps, adapter: HttpAdapter): FundingProvider {
  const ask = async (call: keyof typeof AFTER, data: Record<string, unknown>): Promise<FundingAnswer> => {
    const reply = await callAdapter(deps, adapter, { path: `funding/${call}`, data, answer: FundingReply });
    if (!reply.ok || !AFTER[call].includes(reply.answer.result)) return { result: 'unknown' };
    return fundingAnswerOf(reply.answer);
  };
  return {
    name: adapter.name,
    authorise: (call) => ask('authorise', fundingCallData(call)),
    capture: (ref) => ask('capture', refData(ref)),
    void: (ref) => ask('void', refData(ref)),
    refund: (refund) => ask('refund', { ...refData(refund), refundId: refund.refundId, minor: String(refund.minor) }),
    status: (ref) => ask('status', refData(ref)),
  };
}

const refData = ({ owner, operationId, attempt }: FundingRef) => ({ partnerId: owner.partnerId, operationId, attempt });

/** What `funding/authorise` says. */
export const fundingCallData = (call: FundingCall): Record<string, unknown> => ({
  ...refData(call),
  method: call.method,
  total: { minor: String(call.total.minor), currency: call.total.currency },
  ...(call.token === undefined ? {} : { token: call.token }),
  ...(call.returnUrl === undefined ? {} : { returnUrl: call.returnUrl }),
});

const fundingAnswerOf = (reply: Static<typeof FundingReply>): FundingAnswer =>
  reply.result === 'returned' ? { ...reply, minor: BigInt(reply.minor) } : reply;
